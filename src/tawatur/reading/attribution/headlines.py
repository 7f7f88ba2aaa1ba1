"""Headlines, bullets and live tickers: a colon after the source attributes what follows."""

from tawatur.reading.attribution.bearers import medium_at
from tawatur.reading.attribution.contents import content_from
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.descriptions import opens_source
from tawatur.reading.attribution.frames import Opening
from tawatur.reading.attribution.readings import Attribution
from tawatur.reading.attribution.sources import Source, document_links, source_at


def colon_attribution(ctx: Context, i: int) -> Attribution | None:
    """`رويترز عن شهود: …`, `المتحدث: «…»`: a headline or bullet where the colon at token `i` attributes."""
    first = _line_start(ctx, i)
    if i - first > 14 or i - first < 1 or not opens_source(ctx, first) or i + 1 >= len(ctx.tokens):
        return None
    if any(
        f.kind == "verb" and f.verb.strength == "strong"
        for k in range(first + 1, i)
        for f in ctx.forms(k)
        if k not in ctx.entity_at
    ):
        return None
    sources = _headline_sources(ctx, first, i)
    if not sources:
        return None
    limit = _line_end(ctx, i)
    if i + 1 in ctx.quote_at:
        limit = max(limit, ctx.quote_at[i + 1].last + 1)
    content = content_from(ctx, Opening(i + 1, ":"), limit)
    if not content or limit - i < 3:
        return None
    return Attribution(i, None, "say", sources, content, "a colon after the source")


def _headline_sources(ctx: Context, first: int, colon: int) -> tuple[Source, ...]:
    outer = source_at(ctx, first, colon)
    if outer is None:
        return ()
    if outer.last >= colon:
        return document_links(ctx, outer) if outer.kind in ("document", "media_item") else (outer,)
    token = ctx.tokens[outer.last]
    if ctx.discourse.has(token.norm, "about"):
        inner = source_at(ctx, outer.last + 1, colon, loose=True)
        return (outer, inner) if inner and inner.last >= colon else ()
    medium = medium_at(ctx, outer.last, colon)
    if medium is not None and medium.last >= colon - 1:
        return (medium, outer)
    return (outer,) if ctx.bracket_end(outer.last) >= colon or ctx.role(outer.last, "preposition") else ()


def _line_start(ctx: Context, i: int) -> int:
    first = ctx.sentence_start(i)
    for j in range(i - 1, first - 1, -1):
        if ctx.mark(j) and (
            ctx.mark(j) in "،,؛;|-–—•▪■◾🔹🔸◽▫📌" or (not ctx.mark(j).isascii() and ctx.mark(j) not in "«»“”")
        ):
            return j + 1
    return first


def _line_end(ctx: Context, i: int) -> int:
    """A headline's content runs to the end of its line."""
    paragraph = ctx.text.sentence_of(i).paragraph
    last = ctx.text.sentence_of(i).last
    for sentence in ctx.text.sentences:
        if sentence.paragraph == paragraph and sentence.first >= last and "\n" in ctx.text.raw:
            break
    while last > i and ctx.mark(last - 1) and ctx.mark(last - 1) not in '"”»“)]':
        last -= 1
    return last
