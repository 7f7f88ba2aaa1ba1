"""The document's own outlet: the root of every chain, and no link of it."""

from collections.abc import Sequence

from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import OURS
from tawatur.lexicon.outlet_words import outlet_words
from tawatur.model import Link
from tawatur.reading.attribution.context import Context


def is_own_outlet(ctx: Context, link: Link) -> bool:
    """Whether a link is the document's own outlet, by name (راديو X) or by the pronoun on it (جريدتنا)."""
    if link.kind != "outlet":
        return False
    if link.source is not None and link.name is None and _ours(ctx, link.source.start):
        return True
    outlet = ctx.draft.document.outlet
    if outlet is None:
        return False
    if link.name is not None:
        return fold(link.name) in fold(outlet)
    if link.source is None:
        return False
    first, last = ctx.text.token_at(link.source.start), ctx.text.token_at(link.source.end - 1)
    return all(token.bare in fold(outlet).split() for token in ctx.tokens[first : last + 1] if token.is_word)


def is_own_hearer(ctx: Context, link: Link, before: Sequence[Link]) -> bool:
    """Whether the outlet spoken to (وقال للجريدة) is the document's own: a bare noun for an outlet of its kind.

    One that the chain `before` names is taken up again instead.
    """
    if link.kind != "outlet" or link.source is None or link.reason == "named here":
        return False
    kinds = outlet_words().get(ctx.tokens[ctx.text.token_at(link.source.start)].bare, frozenset())
    outlet = fold(ctx.draft.document.outlet or "").split()
    again = link.name is not None and any(other.name == link.name for other in before)
    return not again and any(kinds & outlet_words().get(word, frozenset()) for word in outlet)


def _ours(ctx: Context, start: int) -> bool:
    stem = ctx.tokens[ctx.text.token_at(start)].stem
    return stem.endswith(OURS) and ctx.speakers.with_pronoun(stem) is not None
