"""Attributions without a verb of their own: وفق X، بحسب X، حسبما ذكر X، نقلا عن X، and `X: …` in headlines."""

from tawatur.lexicon.cues import CuePhrase, CueVerb
from tawatur.reading.attribution.bearers import medium_at, relay_at, relayed_at
from tawatur.reading.attribution.clauses import clause_start
from tawatur.reading.attribution.contents import clause_end, content_from, direct_end, part
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.frames import Opening, opening
from tawatur.reading.attribution.readings import Attribution, Part
from tawatur.reading.attribution.sources import Source, document_links, source_at

_COMMAS = "،,"
# Fewer words before a phrase are a frame of the sentence, no clause.
_SHORTEST = 2
_SPOKEN = CueVerb("", "say", frozenset(("anna", "quote")), "strong", "")


def phrase_attribution(ctx: Context, i: int) -> Attribution | None:
    """The attribution whose cue is the phrase at token `i` (وفق، بحسب، حسبما …), or None."""
    if ctx.cues.not_cues.at(ctx.tokens, i):
        return None
    found = ctx.cues.phrases.at(ctx.tokens, i)
    if found is None:
        return None
    limit = ctx.sentence_end(i)
    if found.value.position == "locus":
        return _in_document(ctx, i, found.last, found.value, limit)
    if found.value.position == "noun":
        return _own_view(ctx, i, found.last, found.value, limit)
    if found.value.position == "clause":
        return _clause(ctx, i, found.last, found.value, limit)
    start = found.last
    if (
        found.value.source in ("an", "ila")
        and start < limit
        and ctx.discourse.has(ctx.tokens[start].norm, "source_preposition")
    ):
        start += 1
    if start >= limit or ctx.tokens[start].bare in ctx.cues.not_sources:
        return None
    sources = _sources(ctx, start, limit)
    if not sources:
        return None
    content = _content(ctx, i, sources[-1].last if len(sources) == 1 else max(s.last for s in sources), limit)
    if not content or (found.value.source in ("an", "ila") and _told_before(ctx, i)):
        return None
    return Attribution(
        i,
        _cue(ctx, i, found.last, found.value),
        found.value.cue_class,
        sources,
        content,
        f"{found.value.phrase}: source follows",
    )


def _told_before(ctx: Context, i: int) -> bool:
    """Whether a verb of saying stands before in the sentence, whose attribution takes the relayed source up."""
    return any(
        f.kind == "verb" and f.verb.strength != "weak" for k in range(ctx.sentence_start(i), i) for f in ctx.forms(k)
    )


def _cue(ctx: Context, first: int, last: int, phrase: CuePhrase) -> tuple[int, int]:
    """The token range of the cue inside the phrase."""
    for k in range(first, last):
        if phrase.cue and phrase.cue in (ctx.tokens[k].norm, ctx.tokens[k].stem):
            return k, k + 1
    return first, last


def _in_document(ctx: Context, i: int, start: int, phrase: CuePhrase, limit: int) -> Attribution | None:
    """`جاء في بيان X أن …`, `ورد في الوثيقة: …`: a document speaks."""
    source = source_at(ctx, start, limit) if phrase.cue else None
    if source is None:
        return None
    sources = document_links(ctx, source)
    opened = opening(ctx, sources[-1].last, _SPOKEN, limit, has_source=True)
    content = content_from(ctx, opened, limit) if opened else ()
    if opened is None or not content:
        return None
    links = opened.bearers.around(sources)
    return Attribution(i, _cue(ctx, i, start, phrase), phrase.cue_class, links, content, f"{phrase.phrase}: a document")


def _own_view(ctx: Context, i: int, end: int, phrase: CuePhrase, limit: int) -> Attribution | None:
    """`برأيه`, `من وجهة نظرها`: the last speaker's view, the source in the suffix; `أنباء عن`: a rumour."""
    if ctx.discourse.has(ctx.tokens[end - 1].norm, "about"):
        return _rumour(ctx, i, end, phrase, limit)
    if (
        phrase.source != "none"
        or phrase.cue_class != "believe"
        or not ctx.tokens[end - 1].norm.endswith(("ه", "ها", "هم"))
    ):
        return None
    content = _content(ctx, i, end, limit)
    if not content:
        return None
    return Attribution(
        i, _cue(ctx, i, end, phrase), phrase.cue_class, (), content, f"{phrase.phrase}: the last speaker"
    )


def _rumour(ctx: Context, i: int, end: int, phrase: CuePhrase, limit: int) -> Attribution | None:
    """`أنباء عن …`, `شائعات عن …`: somebody says it, nobody is named."""
    content = content_from(ctx, Opening(end, "preposition"), limit)
    if not content:
        return None
    cue = _cue(ctx, i, end, phrase)
    return Attribution(i, cue, phrase.cue_class, (), content, f"{phrase.phrase}: nobody is named", impersonal=True)


def _sources(ctx: Context, start: int, limit: int) -> tuple[Source, ...]:
    """The source after the phrase, with a document's issuer or a medium around it."""
    source = source_at(ctx, start, limit, loose=True)
    if source is None:
        return ()
    relay = relay_at(ctx, source.last, limit) if source.last < limit else None
    if source.kind in ("document", "media_item") and source.head is not None:
        links = document_links(ctx, source)
        return (relay, *links) if relay else links
    medium = medium_at(ctx, source.last, limit) if source.last < limit else None
    links = (medium, source) if medium else (source,)
    end = max(s.last for s in links)
    inner = _passed_on(ctx, end, limit)
    if inner is not None:
        return (*links, inner)
    outer = _second_bearer(ctx, end, limit)
    return (outer, *links) if outer else links


def _second_bearer(ctx: Context, j: int, limit: int) -> Source | None:
    """The outer bearer of a double attribution: `وفقا لمصدرين، وفق الصحيفة`."""
    if j >= limit or not ctx.is_mark(j, _COMMAS) or j + 1 >= limit:
        return None
    phrase = ctx.cues.phrases.at(ctx.tokens, j + 1)
    if phrase is None or phrase.value.position != "before" or phrase.value.source not in ("gen", "li"):
        return None
    found = source_at(ctx, phrase.last, limit)
    return found if found is not None and found.last >= limit else None


def _passed_on(ctx: Context, j: int, limit: int) -> Source | None:
    """The source whose words the one before `j` passes on, after a comma or none."""
    if j < limit and ctx.is_mark(j, _COMMAS):
        j += 1
    return relayed_at(ctx, j, limit) if j < limit else None


def _clause(ctx: Context, i: int, j: int, phrase: CuePhrase, limit: int) -> Attribution | None:
    """حسبما ذكر X، كما أعلن X: the verb inside is the cue."""
    verb = next(
        (k for k in range(j, min(limit, j + 2)) if any(f.kind in ("verb", "passive") for f in ctx.forms(k))), None
    )
    if verb is None:
        return None
    k = verb + 1
    while k < limit and (ctx.role(k, "prepositional_pronoun") or k in ctx.time_at or ctx.role(k, "adverb")):
        k += 1
    source = source_at(ctx, k, limit, loose=True)
    form = next(f for f in ctx.forms(verb) if f.kind in ("verb", "passive"))
    sources = (
        ()
        if source is None
        else document_links(ctx, source)
        if source.kind in ("document", "media_item")
        else (source,)
    )
    if (
        source is not None
        and "an_source" in form.verb.frames
        and source.last < limit
        and ctx.discourse.has(ctx.tokens[source.last].norm, "about")
    ):
        inner = source_at(ctx, source.last + 1, limit, loose=True)
        sources = (*sources, inner) if inner else sources
    medium = medium_at(ctx, sources[-1].last, limit) if sources and sources[-1].last < limit else None
    if medium:
        sources = (medium, *sources)
    passed = _passed_on(ctx, sources[-1].last, limit) if sources else None
    if passed:
        sources = (*sources, passed)
    end = max((s.last for s in sources), default=k)
    content = _content(ctx, i, end, limit)
    if not content or (source is None and form.kind != "passive"):
        return None
    return Attribution(
        verb,
        (verb, verb + 1),
        form.verb.cue_class,
        sources,
        content,
        f"{phrase.phrase} {form.verb.lemma}: source follows",
        impersonal=not sources,
    )


def _content(ctx: Context, i: int, end: int, limit: int) -> tuple[Part, ...]:
    """What a `وفق X` covers: the clause before it; where it opens the sentence, the one after; in the middle, both."""
    first = clause_start(ctx, i)
    before = part(ctx, first, i) if i - first >= _SHORTEST else None
    closes = end >= limit or ctx.is_mark(end, "؛.")
    inside = not closes and _interrupts(ctx, i, end)
    if before is not None and not inside:
        return (before,)
    after = _after(ctx, _main_clause(ctx, end, limit, fronted=before is None), limit)
    said = next((k for k in range(i - 1, first, -1) if ctx.role(k, "complementiser")), None) if inside else None
    if said is not None:
        before = part(ctx, said if ctx.words.has(ctx.tokens[said].stem, "pronoun") else said + 1, i)
    return tuple(p for p in (before, after) if p is not None)


def _main_clause(ctx: Context, j: int, limit: int, *, fronted: bool) -> int:
    """Index of the clause after a source; a fronted one is answered by فإن or followed by أن."""
    while j < limit and ctx.is_mark(j, "،,:"):
        j += 1
    if fronted and j < limit and ctx.discourse.has(ctx.tokens[j].norm, "answer"):
        j += 1
    bare = fronted and j < limit and ctx.role(j, "complementiser")
    return j + 1 if bare and not ctx.words.has(ctx.tokens[j].stem, "pronoun") else j


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
    )


def _after(ctx: Context, j: int, limit: int) -> Part | None:
    if j >= limit:
        return None
    if j in ctx.quote_at:
        end = direct_end(ctx, j, limit)
        return part(ctx, j, end if end is not None else clause_end(ctx, j, limit))
    return part(ctx, j, clause_end(ctx, j, limit))
