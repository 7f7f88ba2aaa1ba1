"""Clause frames: what may stand before a subject in its clause, and between it and its verb."""

from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.sources.descriptions import extent

_REACH = 22
_FRAME = ("auxiliary", "before_verb", "conjunction", "complementiser", "conditional", "adverb")


def may_open(ctx: Context, j: int, start: int) -> bool:
    """Whether what stands before the subject in its clause is only frame: conjunctions, auxiliaries, openers, times."""
    k = start
    while k < j:
        opener = ctx.discourse.openers.at(ctx.tokens, k) or ctx.discourse.contrasts.at(ctx.tokens, k)
        if k in ctx.time_at:
            k = max(k + 1, ctx.time_at[k])
        elif opener is not None:
            k = opener.last
        elif ctx.mark(k) or any(ctx.role(k, role) for role in _FRAME):
            k += 1
        else:
            return False
    return True


def clause_start(ctx: Context, i: int) -> int:
    """Where the clause of the verb begins: after the sentence's start, a stop or a complementiser."""
    first = max(ctx.sentence_start(i), i - _REACH)
    for j in range(i - 1, first - 1, -1):
        if j in ctx.quote_over and ctx.quote_over[j].closed and ctx.quote_over[j].last < i:
            continue
        mark = ctx.mark(j)
        if (mark and mark in ':؛;«"“') or ctx.role(j, "complementiser"):
            return j + 1
        if mark and mark in "،," and not _apposition(ctx, j, i):
            return j + 1
    return first


def _apposition(ctx: Context, comma: int, i: int) -> bool:
    """Whether a comma belongs to an apposition that closes with another one just before the verb."""
    closing = i - 1
    while closing > comma and ctx.tokens[closing].is_word and light(ctx, closing):
        closing -= 1
    if not ctx.is_mark(closing, "،,"):
        return False
    return comma == closing or not any(ctx.is_mark(k, "،,؛") for k in range(comma + 1, closing))


def light(ctx: Context, k: int) -> bool:
    return ctx.role(k, "before_verb") or ctx.role(k, "auxiliary") or ctx.role(k, "pronoun")


def reaches(ctx: Context, j: int, i: int) -> bool:
    """Whether only frame stands between the subject and its verb: apposition, relative clause, media, قد، times."""
    while j < i:
        mark = ctx.mark(j)
        if mark and mark in "،,":
            nxt = next((k for k in range(j + 1, i) if ctx.is_mark(k, "،,")), None)
            j = i if nxt is None and _all_light(ctx, j + 1, i) else (nxt + 1 if nxt is not None else i + 1)
            continue
        bracket = ctx.bracket_end(j)
        if bracket > j:
            j = bracket
        elif j in ctx.time_at:
            j = max(j + 1, ctx.time_at[j])
        elif light(ctx, j) or ctx.role(j, "adverb") or ctx.role(j, "relative"):
            j += 1
        elif ctx.role(j, "preposition") and j + 1 < i:
            j = max(j + 2, extent(ctx, j + 1, i))
        else:
            return False
    return j == i


def _all_light(ctx: Context, first: int, last: int) -> bool:
    return all(light(ctx, k) for k in range(first, last))
