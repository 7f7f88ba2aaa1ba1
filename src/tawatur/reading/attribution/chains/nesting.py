"""Nesting: which attribution stands in whose words, and the chain that it has from there."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.model import Link
from tawatur.reading.attribution.context import Context
from tawatur.reading.attribution.readings import Attribution


@dataclass(frozen=True, slots=True)
class Chained:
    """An attribution with its chain drawn; `around` is the one in whose content it stands."""

    attribution: Attribution
    chain: tuple[Link, ...]
    around: "Chained | None"

    def holds(self, offset: int) -> bool:
        """Whether a character stands in the content."""
        return any(part.start <= offset < part.end for part in self.attribution.content)


def enclosing(ctx: Context, attribution: Attribution, done: list[Chained]) -> Chained | None:
    """The innermost attribution whose content holds this one's anchor, unless it only comments on it."""
    offset = ctx.tokens[attribution.anchor].stem_start
    others = [c for c in done if c.attribution.content != attribution.content and _passes_on(ctx, c, attribution)]
    return innermost(offset, others)


def innermost(offset: int, done: Sequence[Chained]) -> Chained | None:
    """The innermost attribution whose content holds a character."""
    holding = [c for c in done if c.holds(offset)]
    return min(holding, key=lambda c: sum(p.end - p.start for p in c.attribution.content), default=None)


def _passes_on(ctx: Context, chained: Chained, inner: Attribution) -> bool:
    """Whether it passes the words on: a comment on them (وهو ما نفته X) or in them (كما تزعم X) does not."""
    i = chained.attribution.anchor
    if i <= max(inner.anchor, 1):
        return True
    if chained.attribution.echo or chained.attribution.impersonal:
        return False
    if any(part.start <= ctx.tokens[i].stem_start < part.end for part in inner.content):
        return False
    if ctx.cues.phrases.at(ctx.tokens, i) and ctx.cues.phrases.at(ctx.tokens, inner.anchor):
        return False
    if chained.chain[-1].kind in ("person", "group") and bool(ctx.forms(i, "verb")):
        return False
    if not ctx.role(i - 1, "relative"):
        return True
    return not (ctx.role(i - 2, "pronoun") or (ctx.tokens[i - 1].definite and ctx.tokens[i - 2].definite))


def nested(prefix: tuple[Link, ...], own: tuple[Link, ...]) -> tuple[Link, ...]:
    """The chain around, without a bearer that the attribution names itself again, and then its own."""
    return (*(link for link in prefix if not any(same(link, other) for other in own)), *own)


def same(a: Link, b: Link) -> bool:
    """Whether two links name the same bearer, or stand on the same words."""
    if a.name is not None and a.name == b.name:
        return True
    return a.source is not None and b.source is not None and a.source.start == b.source.start
