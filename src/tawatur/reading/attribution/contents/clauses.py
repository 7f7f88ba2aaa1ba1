"""The words before a cue: where a clause begins, a quotation that closes just before, a clause that a verb follows."""

from tawatur.reading.attribution.contents.clause_ends import clause_end
from tawatur.reading.attribution.contents.content import part
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Part

_COMMAS = "،,"
_DASHES = "-–—"
_BULLETS = "•▪■◾▫◽"
_DATELINE_REACH, _FRAME_REACH = 6, 9
# A quotation of one word between its marks is a term, no speech.
_QUOTED_WORD = 2


def clause_start(ctx: Context, i: int) -> int:
    """Index of the first word of the clause that ends before `i`: after an opener, a dateline or another voice."""
    first = ctx.sentence_start(i)
    for j in range(i - 1, first, -1):
        if j in ctx.quote_over and ctx.quote_over[j].closed:
            continue
        mark = ctx.mark(j)
        if mark and (mark in "؛;:" or mark in _BULLETS):
            first = j + 1
            break
        if mark and mark in _COMMAS and _another_clause(ctx, j):
            first = j + 1
            break
    return skip_openers(ctx, first, i)


def _another_clause(ctx: Context, comma: int) -> bool:
    """Whether a comma stands before a contrast, or before و after another's frame (… وفق X، و… وفق Y)."""
    if ctx.discourse.contrasts.at(ctx.tokens, comma + 1):
        return not ctx.role(comma + 1, "before_verb")
    return ctx.tokens[comma + 1].proclitics == "و" and ctx.finite(comma + 1) and _framed(ctx, comma)


def _framed(ctx: Context, comma: int) -> bool:
    """Whether `وفق X` closes the clause before a comma."""
    for k in range(comma - 2, max(comma - _FRAME_REACH, ctx.sentence_start(comma)), -1):
        phrase = ctx.cues.phrases.at(ctx.tokens, k)
        if phrase is not None:
            return phrase.value.position == "before" and not ctx.cues.not_cues.at(ctx.tokens, k)
        if ctx.is_mark(k, _COMMAS):
            return False
    return False


def skip_openers(ctx: Context, first: int, last: int) -> int:
    """Index after bullets, clock times with a dash, datelines and openers."""
    j = first
    while j < last:
        opener = ctx.discourse.openers.at(ctx.tokens, j)
        contrast = ctx.discourse.contrasts.at(ctx.tokens, j)
        if opener is not None:
            j = opener.last
        elif contrast is not None and not ctx.role(j, "before_verb"):
            j = contrast.last
        elif ctx.is_mark(j, _COMMAS + _DASHES + _BULLETS + ":"):
            j += 1
        else:
            dash = next(
                (k for k in range(j + 1, min(last, j + _DATELINE_REACH)) if ctx.mark(k) in ("-", "–", "—", "ـ", "|")),
                None,
            )
            if dash is None or j != first or any(ctx.finite(k) for k in range(j, dash)):
                break
            j = dash + 1
    return j


def quoted_before(ctx: Context, i: int, *, term: bool = False) -> tuple[Part, ...] | None:
    """A quotation that closes just before the verb, or before the comma that precedes it; a `term` may be one word."""
    j = i - 1
    while j >= 0 and ctx.is_mark(j, _COMMAS + _DASHES + ".!؟?"):
        j -= 1
    if j < 0 or j not in ctx.quote_over or ctx.quote_over[j].last != j:
        return None
    quotation = ctx.quote_over[j]
    if (quotation.last - quotation.first <= _QUOTED_WORD and not term) or ctx.tokens[i].proclitics in ("و", "ف"):
        return None
    found = part(ctx, quotation.first, quotation.last + 1)
    return (found,) if found else None


def clause_before(ctx: Context, i: int, end: int) -> tuple[Part, ...] | None:
    """The clause before a parenthetical or closing verb of saying: `…، يقول السائق.`"""
    if ctx.tokens[i].proclitics or i == 0:
        return None
    if not ctx.is_mark(i - 1, _COMMAS + _DASHES):
        return None
    limit = ctx.sentence_end(i)
    first = clause_start(ctx, i - 1)
    before = part(ctx, first, i - 1)
    if before is None or i - 1 - first < 2:
        return None
    if end >= limit:
        return (before,)
    if ctx.is_mark(end, _COMMAS + _DASHES):
        rest = part(ctx, end + 1, clause_end(ctx, end + 1, limit))
        return (before, rest) if rest and not ctx.forms(end + 1) else (before,)
    return None
