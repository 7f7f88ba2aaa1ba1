"""Attributions without a verb of their own: وفق X، بحسب X، حسبما ذكر X، نقلا عن X، and `X: …` in headlines."""

from tawatur.arabic.pronouns import THIRD_PERSON
from tawatur.lexicon.cues import CuePhrase, CueVerb
from tawatur.reading.attribution.bearers.beside import medium_at, relay_at
from tawatur.reading.attribution.contents.content import content_from
from tawatur.reading.attribution.contents.coverage import covered
from tawatur.reading.attribution.contents.opening import Opening, opening
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.cues.headlines import after_colon, line_start
from tawatur.reading.attribution.cues.tellers import informants, outer_bearers, outlet_told, passed_on
from tawatur.reading.attribution.cues.told import told
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources.source import Source, document_links, source_at
from tawatur.reading.attribution.subjects.subject import marker_follows, sentence_subject

_COMMAS = "،,"
# So many tokens at most between بالقول and what is said: a colon, a quotation mark.
_AT_ONCE = 3
_SUFFIXES = tuple(THIRD_PERSON)
_SPOKEN = CueVerb("", "say", frozenset(("anna", "quote")), "strong")


def phrase_attribution(ctx: Context, i: int) -> Attribution | None:
    """The attribution whose cue is the phrase at token `i` (وفق، بحسب، حسبما …), or None."""
    found = ctx.cues.phrases.at(ctx.tokens, i)
    if found is None or ctx.no_cue(i):
        return None
    return _READERS[found.value.position](ctx, i, found.last, found.value, ctx.sentence_end(i))


def _before(ctx: Context, i: int, start: int, phrase: CuePhrase, limit: int) -> Attribution | None:
    """`وفق X`, `نقلا عن X`: the source follows at once."""
    passes_on = phrase.source in ("an", "ila")
    first = start
    if passes_on and first < limit and ctx.discourse.has(ctx.tokens[first].norm, "source_preposition"):
        first += 1
    if first >= limit or ctx.tokens[first].bare in ctx.cues.not_sources:
        return None
    sources = _sources(ctx, first, limit)
    end = max((s.last for s in sources), default=limit)
    headed = passes_on and bool(sources) and ctx.is_mark(end, ":")
    if passes_on and not headed and _told_before(ctx, i):
        return None
    if end >= limit and informants(ctx, i, limit) is not None and outlet_told(ctx, i):
        return None
    if headed:
        outlet = source_at(ctx, line_start(ctx, end), i)
        sources, content = ((outlet, *sources) if outlet else sources), after_colon(ctx, end)
    elif i > 1 and ctx.is_mark(i - 1, _COMMAS) and ctx.forms(i - 2, "verb"):
        return None
    else:
        content = covered(ctx, i, end, limit) if sources else ()
    if not content:
        return None
    cue = _cue(ctx, i, start, phrase)
    return Attribution(i, cue, phrase.cue_class, sources, content, f"{phrase.phrase}: source follows")


def _told_before(ctx: Context, i: int) -> bool:
    """Whether a verb of saying stands before in the sentence, whose attribution takes the relayed source up."""
    return any(
        f.kind == "verb" and (f.verb.strength != "weak" or marker_follows(ctx, k))
        for k in range(ctx.sentence_start(i), i)
        for f in ctx.forms(k)
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
    if phrase.source != "none" or phrase.cue_class != "believe" or not ctx.tokens[end - 1].norm.endswith(_SUFFIXES):
        return None
    content = covered(ctx, i, end, limit)
    if not content:
        return None
    return Attribution(
        i, _cue(ctx, i, end, phrase), phrase.cue_class, (), content, f"{phrase.phrase}: the last speaker"
    )


def _gist(ctx: Context, i: int, end: int, phrase: CuePhrase, limit: int) -> Attribution | None:
    """`اكتفى المصدر بالقول إن …`, `رسالة مفادها أن …`, `بعبارة «…»`: the subject says what follows at once."""
    opened = opening(ctx, end, _SPOKEN, limit, has_source=False)
    content = content_from(ctx, opened, limit) if opened is not None and opened.first - end <= _AT_ONCE else ()
    if not content:
        return None
    speaker = sentence_subject(ctx, i, None)
    cue, reason = _cue(ctx, i, end, phrase), f"{phrase.phrase}: the subject of the clause"
    return Attribution(i, cue, phrase.cue_class, (speaker,) if speaker else (), content, reason)


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
    inner = passed_on(ctx, end, limit)
    if inner is not None:
        return (*links, inner)
    return (*outer_bearers(ctx, end, limit), *links)


_READERS = {"before": _before, "clause": told, "echo": told, "locus": _in_document, "gist": _gist, "noun": _own_view}
