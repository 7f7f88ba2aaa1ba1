"""Which currency a name means: by the adjective after it, or by the places that the text speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.arabic.normal import fold
from tawatur.lexicon.currencies import Currency
from tawatur.reading.figures.scene import Scene

_HALF = 100
"""Tokens at which a mention of a place weighs half."""
_WINDOW = 2000
"""Tokens beyond which a mention no longer counts; keeps long texts linear."""
_DOLLARS = Currency("USD", frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class FoundCurrency:
    """A currency's code and the token after its name."""

    code: str
    last: int


def currency_at(scene: Scene, index: int) -> FoundCurrency | None:
    """The currency named at the token."""
    token, named = scene.tokens[index], scene.money.named
    options = named.get(token.norm) or named.get(token.stem) or named.get(token.bare)
    if not options:
        return None
    following = scene.token(index + 1)
    told = (option for option in options if following is not None and following.norm in option.adjectives)
    if option := next(told, None):
        return FoundCurrency(option.code, index + 2)
    return FoundCurrency(options[0].code if len(options) == 1 else _in_focus(scene, index, options), index + 1)


def local_currency(scene: Scene, index: int) -> str:
    """The currency of the place that the text around the token speaks of; dollars where it speaks of none."""
    local = (option for options in scene.money.named.values() for option in options if option.places)
    return _in_focus(scene, index, [_DOLLARS, *local])


def _in_focus(scene: Scene, index: int, options: Sequence[Currency]) -> str:
    """The code whose places the text mentions most and nearest; the first where none is mentioned."""
    weights = dict.fromkeys((option.code for option in options), 0.0)
    first = max(0, index - _WINDOW)
    for token in scene.tokens[first : index + _WINDOW]:
        for code in scene.money.places.get(token.stem, ()):
            if code in weights:
                weights[code] += _HALF / (_HALF + abs(token.index - index))
    document = scene.draft.document
    for word in fold(f"{document.outlet or ''} {document.title or ''}").split():
        for code in scene.money.places.get(word, ()):
            if code in weights:
                weights[code] += 1
    return max(weights, key=lambda code: weights[code])
