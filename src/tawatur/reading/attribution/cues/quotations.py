"""Quotations without a cue: a sentence that is only a quotation goes on with the speaker of the sentence before."""

from collections.abc import Iterator, Sequence

from tawatur.arabic.quotations import Quotation
from tawatur.reading.attribution.contents.content import part
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution

# A shorter quotation that stands alone is a title or a slogan.
_SPEECH = 8


def bare_quotations(ctx: Context, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The quotations that stand alone behind a sentence in which somebody speaks, and in nobody's words yet."""
    speaking = {ctx.sentence_start(a.anchor) for a in found}
    said = [p for a in found for p in a.content]
    for quotation in ctx.text.quotations:
        content = part(ctx, quotation.first, quotation.last + 1) if _alone(ctx, quotation) else None
        if content is None or ctx.sentence_start(quotation.first - 1) not in speaking:
            continue
        if not any(p.start < content.end and content.start < p.end for p in said):
            yield Attribution(quotation.first, None, "say", (), (content,), "a quotation behind its speaker's words")


def _alone(ctx: Context, quotation: Quotation) -> bool:
    """Whether a long quotation fills whole sentences of the paragraph that somebody began to speak in."""
    first, last = quotation.first, quotation.last
    if not quotation.closed or last - first < _SPEECH or first == 0 or first in ctx.text.breaks:
        return False
    return first == ctx.sentence_start(first) and last + 1 >= ctx.sentence_end(last)
