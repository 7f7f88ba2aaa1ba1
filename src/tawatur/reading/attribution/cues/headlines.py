"""Headlines, bullets and live tickers: a colon after the source attributes what follows."""

import unicodedata

from tawatur.lexicon.cues import CueForm
from tawatur.reading.attribution.bearers.beside import medium_at
from tawatur.reading.attribution.contents.content import content_from, part
from tawatur.reading.attribution.contents.opening import Opening
from tawatur.reading.attribution.contents.voices import marker_near
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution, Part
from tawatur.reading.attribution.sources.descriptions import opens_source
from tawatur.reading.attribution.sources.source import Source, document_links, source_at

_LONGEST = 14
_SHORTEST = 3
DASHES = "-–—"
_SEPARATORS = "؛;|-–—•"
_COMMAS = "،,"


def colon_attribution(ctx: Context, i: int) -> Attribution | None:
    """`رويترز عن شهود: …`, `المتحدث – «…»`: a headline or bullet where the colon or dash at token `i` attributes."""
    first = line_start(ctx, i)
    if not 1 <= i - first <= _LONGEST or not opens_source(ctx, first) or i + 1 >= len(ctx.tokens):
        return None
    if i == first + 1 and ctx.discourse.has(ctx.tokens[first].norm, "claim_heading"):
        return None
    if any(f.kind == "verb" and f.verb.strength == "strong" for k in range(first + 1, i) for f in _sayings(ctx, k)):
        return None
    if any(f.kind == "participle" and f.verb.strength == "strong" for f in _sayings(ctx, i - 1)):
        return None
    sources = _headline_sources(ctx, first, i)
    if not sources or _dateline(ctx, first, i, sources) or _interviews(ctx, i, sources[-1]):
        return None
    content = after_colon(ctx, i)
    reason = f"a {'colon' if ctx.mark(i) == ':' else 'dash'} after the source"
    return Attribution(i, None, "say", sources, content, reason) if content else None


def _interviews(ctx: Context, colon: int, source: Source) -> bool:
    """Whether an outlet only asks, and the next line answers (الصحيفة: متى؟ · فلان: أمس)."""
    last = ctx.text.sentence_of(colon).last
    answered = any(ctx.mark(k) == ":" for k in range(last, min(last + _LONGEST, len(ctx.tokens))))
    return source.kind == "outlet" and ctx.is_mark(last - 1, "؟?") and last in ctx.text.breaks and answered


def closing_source(ctx: Context, i: int) -> Attribution | None:
    """`… (مصدر أمني)`, `… — وزارة X`: a bullet that closes with its source in brackets or after a dash."""
    first, last = line_start(ctx, i), ctx.text.sentence_of(i).last
    bracket = ctx.bracket_end(i)
    if not (ctx.is_mark(i, DASHES) or bracket > i) or i - first < _SHORTEST or not _in_list(ctx, i):
        return None
    end = bracket - 1 if bracket > i else last
    source = source_at(ctx, i + 1, end)
    content = part(ctx, first, i)
    if source is None or source.last != end or not _ends_line(ctx, max(end, bracket)) or content is None:
        return None
    if source.kind == "outlet" or (source.head is None and source.name is None):
        return None
    return Attribution(i, None, "say", document_links(ctx, source), (content,), "the source closes the line")


def _in_list(ctx: Context, i: int) -> bool:
    """Whether the line is one of a list or ticker: it opens with a bullet or a clock time."""
    first = ctx.sentence_start(i)
    return (first == 0 or first in ctx.text.breaks) and line_start(ctx, i) > first


def _ends_line(ctx: Context, last: int) -> bool:
    return last >= len(ctx.tokens) or last in ctx.text.breaks


def after_colon(ctx: Context, i: int) -> tuple[Part, ...]:
    """What the colon at token `i` opens, up to the end of its line."""
    limit = _line_end(ctx, i)
    if i + 1 in ctx.quote_at:
        limit = max(limit, ctx.quote_at[i + 1].last + 1)
    return content_from(ctx, Opening(i + 1, ":"), limit) if limit - i >= _SHORTEST else ()


def _sayings(ctx: Context, k: int) -> tuple[CueForm, ...]:
    return () if k in ctx.entity_at else ctx.forms(k)


def _headline_sources(ctx: Context, first: int, colon: int) -> tuple[Source, ...]:
    outer = source_at(ctx, first, colon)
    if outer is None:
        return ()
    links = document_links(ctx, outer)
    if links[0].kind in ("document", "media_item") and len(links) == 1 and outer.last >= colon:
        return ()
    if outer.last >= colon:
        return links
    rest = outer.last + ctx.is_mark(outer.last, _COMMAS)
    if ctx.discourse.has(ctx.tokens[rest].norm, "about"):
        inner = source_at(ctx, rest + 1, colon, loose=True)
        return (outer, inner) if inner and inner.last >= colon else ()
    medium = medium_at(ctx, rest, colon)
    if medium is not None:
        return (medium, outer)
    return (outer,) if _circumstance(ctx, rest, colon) else ()


def _circumstance(ctx: Context, j: int, colon: int) -> bool:
    """Whether only a bracket, an apposition, the hearer or a circumstance stands before the colon (للأهالي)."""
    if ctx.bracket_end(j) >= colon:
        return True
    begins = ctx.role(j, "preposition") or ctx.tokens[j].proclitics in ("ل", "ب") or _begins_line(ctx, j)
    return begins and not any(ctx.finite(k) or ctx.role(k, "complementiser") for k in range(j, colon))


def _begins_line(ctx: Context, j: int) -> bool:
    return ctx.sentence_start(j) == 0 or ctx.sentence_start(j) in ctx.text.breaks


def _dateline(ctx: Context, first: int, colon: int, sources: tuple[Source, ...]) -> bool:
    """Whether a place before the colon says where the report was written (باماكو: …) or stands in a list (حمص: 5)."""
    entity = ctx.entity_at.get(sources[0].first)
    if entity is None or entity[0].label not in ("GPE", "LOC"):
        return False
    said = range(colon + 1, ctx.sentence_end(colon))
    return first == 0 or not any(k in ctx.quote_at or ctx.finite(k) or ctx.role(k, "negation") for k in said)


def line_start(ctx: Context, i: int) -> int:
    """Where the source of a line can begin: after bullets, numbers and clock times."""
    first = ctx.sentence_start(i)
    for k in range(i - 1, first - 1, -1):
        mark = ctx.mark(k)
        if mark and (mark in _SEPARATORS or unicodedata.category(mark[0]) == "So"):
            first = k + 1
            break
    while first < i and (first in ctx.time_at or ctx.mark(first) or _clock(ctx, first)):
        first = max(first + 1, ctx.time_at.get(first, 0))
    return first


def _clock(ctx: Context, k: int) -> bool:
    token = ctx.tokens[k]
    return token.kind == "number" and (":" in token.text or not opens_source(ctx, k))


def _line_end(ctx: Context, i: int) -> int:
    """A headline's content runs to the end of its line, or to the sentence in which somebody else speaks."""
    sentence = ctx.text.sentence_of(i)
    last = sentence.last
    while last < len(ctx.tokens):
        following = ctx.text.sentence_of(last)
        if following.paragraph != sentence.paragraph or _speaks(ctx, following.first, following.last):
            break
        last = following.last
    while last > i and ctx.mark(last - 1) and ctx.mark(last - 1) not in '"”»“)]':
        last -= 1
    return last


def _speaks(ctx: Context, first: int, last: int) -> bool:
    """Whether a sentence attributes words to somebody."""
    return marker_near(ctx, first, last, last - first) or any(ctx.forms(k, "verb") for k in range(first, last))
