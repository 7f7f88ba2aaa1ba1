"""What a phrase of attribution (وفق X، حسبما ذكر X) covers: the clause before it, after it, or around it."""

from tawatur.reading.attribution.contents.clause_ends import clause_end
from tawatur.reading.attribution.contents.clauses import clause_start, skip_openers
from tawatur.reading.attribution.contents.content import direct_end, part
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Part
from tawatur.reading.attribution.sources.adjectives import is_adjective

_COMMAS = "،,"
# Fewer words before a phrase are a frame of the sentence, no clause.
_SHORTEST = 2
# What goes on to tell of a source, and how far at most.
_TELLING = ("prepositional_pronoun", "relative", "preposition")
_TOLD = 16


def covered(ctx: Context, i: int, end: int, limit: int) -> tuple[Part, ...]:
    """What a `وفق X` covers: the clause before it; where it opens the sentence, the one after; in the middle, both."""
    first = clause_start(ctx, i)
    end = _described_end(ctx, end, limit)
    closes = end >= limit or ctx.is_mark(end, "؛.")
    first = _series_start(ctx, first) if closes else first
    before = part(ctx, first, i) if i - first >= _SHORTEST else None
    inside = not closes and _interrupts(ctx, i, end)
    if before is not None and not inside:
        return (before,)
    if before is None and closes:
        return _sentence_before(ctx, i)
    after = _after(ctx, _main_clause(ctx, end, limit, fronted=before is None), limit)
    before = _said(ctx, first, i) if inside else before
    return tuple(p for p in (before, after) if p is not None)


def _sentence_before(ctx: Context, i: int) -> tuple[Part, ...]:
    """The sentence before a phrase that is one by itself in the same paragraph (… . وفق صحيفة X.)."""
    here = ctx.text.sentence_of(i)
    previous = ctx.text.sentence_of(here.first - 1) if here.first else here
    if previous is here or previous.paragraph != here.paragraph:
        return ()
    found = part(ctx, skip_openers(ctx, previous.first, previous.last), previous.last)
    return (found,) if found else ()


def _series_start(ctx: Context, first: int) -> int:
    """Index at which a series of sentences begins that ends with the one at `first` (… . والأهم من ذلك، …)."""
    sentence = ctx.text.sentence_of(first)
    if ctx.discourse.series.at(ctx.tokens, sentence.first) is None:
        return first
    while sentence.first > 0:
        previous = ctx.text.sentence_of(sentence.first - 1)
        if previous.paragraph != sentence.paragraph or _attributed(ctx, previous.first, previous.last):
            break
        first, sentence = skip_openers(ctx, previous.first, previous.last), previous
        if ctx.tokens[sentence.first].proclitics != "و" or ctx.discourse.series.at(ctx.tokens, sentence.first):
            break
    return first


def _attributed(ctx: Context, first: int, last: int) -> bool:
    """Whether a sentence has a source of its own."""
    said = any(f.verb.strength == "strong" for k in range(first, last) for f in ctx.forms(k, "verb"))
    return said or any(ctx.cues.phrases.at(ctx.tokens, k) for k in range(first, last))


def echoed(ctx: Context, i: int) -> tuple[Part, ...]:
    """What a phrase takes up (…، وهو ما نفاه X · «…». هكذا قال X): the words just before, or the sentence before."""
    first = clause_start(ctx, i)
    if i - first >= _SHORTEST:
        found = _said(ctx, first, i)
        return (found,) if found else ()
    j = first - 1
    while j > 0 and ctx.mark(j) and j not in ctx.quote_over:
        j -= 1
    if j <= 0:
        return ()
    quotation = ctx.quote_over.get(j)
    found = part(ctx, quotation.first if quotation else clause_start(ctx, j), j + 1)
    return (found,) if found else ()


def _said(ctx: Context, first: int, i: int) -> Part | None:
    """The clause just before `i`: from the last complementiser on, where there is one, or from `first`."""
    said = next((k for k in range(i - 1, first, -1) if ctx.role(k, "complementiser")), None)
    if said is None:
        return part(ctx, first, i)
    return part(ctx, said if ctx.words.has(ctx.tokens[said].stem, "pronoun") else said + 1, i)


def _described_end(ctx: Context, end: int, limit: int) -> int:
    """Index of the comma that closes what is told of the source (وفق أرقام بثتها القناة، …), or `end`."""
    if end >= limit or not (ctx.finite(end) or any(ctx.role(end, role) for role in _TELLING)):
        return end
    return next((k for k in range(end, min(limit, end + _TOLD)) if ctx.is_mark(k, _COMMAS)), end)


def _main_clause(ctx: Context, j: int, limit: int, *, fronted: bool) -> int:
    """Index of the clause after a source; a fronted one is answered by فإن or followed by أن."""
    j = _apposition_end(ctx, j, limit) if fronted else j
    while j < limit and ctx.is_mark(j, "،,:"):
        j += 1
    if fronted and j < limit and ctx.role(j, "relative"):
        j = next((k for k in range(j, limit) if ctx.discourse.has(ctx.tokens[k].norm, "answer")), j)
    if fronted and j < limit and ctx.discourse.has(ctx.tokens[j].norm, "answer"):
        j += 1
    bare = fronted and j < limit and ctx.role(j, "complementiser")
    return j + 1 if bare and not ctx.words.has(ctx.tokens[j].stem, "pronoun") else j


def _apposition_end(ctx: Context, j: int, limit: int) -> int:
    """Index after the times, adjectives and titles that still tell who a source is (وفق X، الباحثة القانونية، فإن)."""
    first = j + ctx.is_mark(j, _COMMAS)
    if first in ctx.time_at and first < limit:
        end = ctx.time_at[first]
        return _apposition_end(ctx, ctx.bracket_end(end), limit)
    closing = next((k for k in range(first, min(limit, first + _TOLD)) if ctx.is_mark(k, _COMMAS)), limit)
    if first == j or closing >= limit or closing == first or not _verbless(ctx, first, closing):
        return j
    return _apposition_end(ctx, closing, limit) if _titles_here(ctx, first) else j


def _verbless(ctx: Context, first: int, last: int) -> bool:
    persons = (k for k in range(first, last) if k in ctx.entity_at and ctx.entity_at[k][0].label == "PERSON")
    return next(persons, None) is None and not any(ctx.finite(k) for k in range(first, last))


def _titles_here(ctx: Context, j: int) -> bool:
    """Whether an adjective with its article or a person's title begins here."""
    title = ctx.speaker(j)
    person = title is not None and title.kind == "person" and title.number == "s"
    if not ctx.tokens[j].definite:
        return person
    follows = ctx.mark(j + 1) or ctx.tokens[j + 1].definite or ctx.role(j + 1, "preposition")
    return bool(follows) and (person or is_adjective(ctx, j))


def _interrupts(ctx: Context, i: int, end: int) -> bool:
    """Whether the phrase stands between commas in the midst of a clause."""
    opened = i > 0 and ctx.is_mark(i - 1, _COMMAS)
    closed = ctx.is_mark(end, _COMMAS)
    if not (opened and closed) or end + 1 >= len(ctx.tokens):
        return False
    nxt = ctx.tokens[end + 1]
    return (
        not nxt.proclitics.startswith(("و", "ف"))
        and not ctx.discourse.contrasts.at(ctx.tokens, end + 1)
        and not ctx.forms(end + 1, "participle")
        and not _titles(ctx, end + 1)
    )


def _titles(ctx: Context, j: int) -> bool:
    """Whether only a title in apposition follows a source (كما أشار سامر، نائب رئيس الهيئة)."""
    title = ctx.speaker(j)
    if title is None or title.kind != "person" or title.number != "s":
        return False
    return not any(ctx.finite(k) for k in range(j, ctx.sentence_end(j)))


def _after(ctx: Context, j: int, limit: int) -> Part | None:
    if j >= limit:
        return None
    if j in ctx.quote_at:
        end = direct_end(ctx, j, limit)
        return part(ctx, j, end if end is not None else clause_end(ctx, j, limit))
    return part(ctx, j, clause_end(ctx, j, limit))
