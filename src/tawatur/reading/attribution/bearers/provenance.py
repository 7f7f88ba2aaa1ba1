"""Provenance: the bearers that a source's own description and relative clause name beside it.

A document has an issuer (تقرير لمنظمة X، وثيقة أعدتها X), what was published an outlet (رسالة نشرتها X), a person the
outlet that employs or heard him (كاتب في X، مصدر تحدث إلى X), and any of them may rest on another (استند إلى X).
"""

from dataclasses import dataclass, replace

from tawatur.lexicon.bearer_verbs import BearerVerb, bearer_verb
from tawatur.reading.attribution.bearers.attached import addressed_before, employer_before
from tawatur.reading.attribution.bearers.outlets import passes_on
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.source import Source, document_links, source_at
from tawatur.reading.attribution.subjects.subject import after_adjuncts

_PAPERS = ("document", "media_item")
_COMMAS = "،,"
_CLOSING = '»”")]'
# So many tokens at most between a verb and the preposition before its bearer.
_REACH = 4
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class _Clause:
    """The verb of the clause after a source, at token `at`, and where its sentence ends."""

    verb: BearerVerb
    at: int
    limit: int


def provenance(ctx: Context, source: Source, cue: int, *, carries: bool = False, depth: int = 0) -> tuple[Source, ...]:
    """The source with the bearers that its own words name, from the outermost.

    The verb at `cue` is no such clause. Who publishes a document that only `carries` a speaker's words passes it on.
    """
    paper, *issuer = document_links(ctx, source)
    if issuer:
        return (paper, *issuer)
    work = _work(ctx, source)
    if work is not None:
        return (work, source)
    outlet, bearer = _employer(ctx, paper)
    clause = _clause(ctx, source, cue) if depth < _DEEPEST else None
    outer, inner = _named_in(ctx, source, clause, carries=carries) if clause else ((), _passed_from(ctx, source))
    deeper = tuple(link for found in inner for link in provenance(ctx, found, cue, depth=depth + 1))
    return (*((outlet,) if outlet else ()), *outer, bearer, *deeper)


def _work(ctx: Context, source: Source) -> Source | None:
    """The document or recording through which its maker speaks (ناشر الفيديو، كاتب الرسالة)."""
    k = source.first + 1
    if source.last != k + 1 or not ctx.tokens[k].definite or not ctx.discourse.has(ctx.tokens[k - 1].stem, "maker"):
        return None
    word = ctx.speaker(k)
    return Source(k, source.last, word.kind, word) if word is not None and word.kind in _PAPERS else None


def _employer(ctx: Context, source: Source) -> tuple[Source | None, Source]:
    """The outlet that a reporter writes for (كاتب في X، مراسل X، مراسلها), and the reporter."""
    if source.head is None or not ctx.discourse.has(source.head.word.removesuffix("ه"), "reporter"):
        return None, source
    for k in range(source.first + 1, source.last):
        entity = ctx.entity_at.get(k) or ctx.entity_at.get(k + 1)
        if entity is None or not entity[0].media:
            continue
        first = k - 1 if (word := ctx.speaker(k - 1)) is not None and word.kind == "outlet" else k
        outlet = source_at(ctx, first, source.last)
        if outlet is not None and outlet.kind == "outlet" and first > source.first:
            alone = source.name is None and ctx.role(first - 1, "preposition")
            return outlet, replace(source, last=first - 1) if alone else source
    return employer_before(ctx, source), source


def _clause(ctx: Context, source: Source, cue: int) -> _Clause | None:
    """The clause just after a source, asyndetic or relative."""
    limit = ctx.sentence_end(source.first)
    j = source.last
    while j < limit and (ctx.is_mark(j, _COMMAS + _CLOSING) or ctx.role(j, "relative") or ctx.role(j, "before_verb")):
        j += 1
    if (
        j >= limit
        or (j == cue and not _of_it(ctx, j + 1))
        or not ctx.tokens[j].is_word
        or ctx.tokens[j].proclitics
        or j in ctx.entity_at
    ):
        return None
    verb = bearer_verb(ctx.tokens[j].stem)
    return _Clause(verb, j, limit) if verb is not None else None


def _passed_from(ctx: Context, source: Source) -> tuple[Source, ...]:
    """Whom the source has it from: its owner (منشور لصفحة X), or the next in the line (عن X، عن Y · وهذه عن Y)."""
    j, limit = source.last, ctx.sentence_end(source.first)
    if j < limit and source.kind in _PAPERS and ctx.tokens[j].proclitics == "ل":
        found = source_at(ctx, j, limit)
        return (found,) if found is not None and found.kind not in _PAPERS else ()
    if not ctx.is_mark(j, _COMMAS) or not source.first or not _about(ctx, source.first - 1):
        return ()
    j += 1
    while j < limit and (ctx.role(j, "demonstrative") or bearer_verb(ctx.tokens[j].stem) is not None):
        j += 1
    found = source_at(ctx, j + 1, limit, loose=True) if j < limit and _about(ctx, j) else None
    return (found,) if found is not None else ()


def _of_it(ctx: Context, j: int) -> bool:
    return j < len(ctx.tokens) and ctx.discourse.has(ctx.tokens[j].norm, "thereof")


def _about(ctx: Context, j: int) -> bool:
    return ctx.discourse.has(ctx.tokens[j].norm, "about")


def _named_in(
    ctx: Context, source: Source, clause: _Clause, *, carries: bool
) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """The bearers before and after the source that the clause names."""
    paper, role = source.kind in _PAPERS, clause.verb.role
    if role == "rest":
        return (), _after_preposition(ctx, clause)
    if role == "address" or (role == "leak" and not clause.verb.pronoun):
        before = addressed_before(ctx, clause.at)
        return (before,) if before else _outlets(_after_preposition(ctx, clause)), ()
    if clause.verb.agreement.person == 1:
        return (), _after_preposition(ctx, clause) if paper else ()
    subject = _subject(ctx, clause)
    if subject is None:
        return (), ()
    if paper and not carries and (role == "issue" or (role == "pass" and subject.kind != "outlet")):
        return (), (subject,)
    if subject.kind == "outlet" and not passes_on(ctx, subject):
        return (), ()
    passes = subject.kind == "outlet" or (paper and role == "pass" and subject.kind == "organisation")
    return ((subject,), ()) if passes or role == "leak" else ((), ())


def _subject(ctx: Context, clause: _Clause) -> Source | None:
    """The subject of a verb that takes the source up with a pronoun (نشرته X، نقلت عنه X)."""
    k = clause.at + 1
    if not clause.verb.pronoun:
        if k >= clause.limit or not ctx.role(k, "prepositional_pronoun"):
            return None
        k += 1
    return source_at(ctx, after_adjuncts(ctx, k, clause.limit), clause.limit)


def _after_preposition(ctx: Context, clause: _Clause) -> tuple[Source, ...]:
    """The bearer after the verb's preposition (تحدث إلى X، استند بدوره إلى X، أدلى به لـX)."""
    for k in range(clause.at + 1, min(clause.limit, clause.at + 1 + _REACH)):
        if ctx.mark(k) in _COMMAS and ctx.mark(k):
            break
        prepositional = ctx.role(k, "preposition") or ctx.discourse.has(ctx.tokens[k].norm, "hearer")
        first = k if ctx.tokens[k].proclitics == "ل" else k + 1 if prepositional else None
        found = source_at(ctx, first, clause.limit, loose=False) if first is not None else None
        if found is not None:
            return (found,)
    return ()


def _outlets(found: tuple[Source, ...]) -> tuple[Source, ...]:
    return tuple(source for source in found if source.kind == "outlet")
