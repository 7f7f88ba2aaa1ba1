"""What exactly is denied: the content, or what the report tells that it names (نفى صحة الأنباء عن مقتله)."""

from tawatur.reading.attribution.context import Context

Range = tuple[int, int]

_REACH = 8
_WITH = "ب"


def denied_report(ctx: Context, first: int, last: int) -> Range | None:
    """The tokens of what is denied, without the report that tells it; None where there are none."""
    while first < last and (ctx.mark(first) or _bare_complementiser(ctx, first)):
        first += 1
    if first < last - 1 and _has(ctx, first, "truth"):
        first += 1
    if _names_report(ctx, first, last):
        first = _told_from(ctx, first, last)
    while last > first and ctx.mark(last - 1):
        last -= 1
    return (first, last) if first < last else None


def is_report(ctx: Context, first: int, last: int) -> bool:
    """Whether the tokens name a report (الأنباء عن …، ما نشرته …) or its truth."""
    return first < last and (_has(ctx, first, "truth") or _names_report(ctx, first, last))


def _names_report(ctx: Context, first: int, last: int) -> bool:
    if _has(ctx, first, "report"):
        return True
    after = min(first + 2, last)
    return ctx.role(first, "relative") and any(ctx.forms(k) for k in range(first + 1, after))


def _told_from(ctx: Context, first: int, last: int) -> int:
    """Where begins what the report at `first` tells; `first` itself where the words do not say it."""
    behind = range(first + 1, min(first + _REACH, last - 1))
    for k in behind:
        if ctx.role(k, "complementiser"):
            return k if ctx.role(k, "pronoun") else k + 1
        if _has(ctx, k, "concerning"):
            return k + 1
    return next((k for k in behind if ctx.tokens[k].proclitics.endswith(_WITH)), first)


def _bare_complementiser(ctx: Context, i: int) -> bool:
    return ctx.role(i, "complementiser") and not ctx.role(i, "pronoun")


def _has(ctx: Context, i: int, role: str) -> bool:
    token = ctx.tokens[i]
    return ctx.discourse.has(token.bare, role) or ctx.discourse.has(token.norm, role)
