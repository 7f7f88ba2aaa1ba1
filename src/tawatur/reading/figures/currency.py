"""Which currency a name means: by the adjective after it, or by the places that the text speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.arabic.normal import fold
from tawatur.lexicon.currencies import Currency
from tawatur.reading.figures.scene import Scene

_NEAR = 100
"""Tokens at which a mention of a place weighs half."""


@dataclass(frozen=True, slots=True)
class Code:
    """A currency's code and the token after its name."""

    code: str
    last: int


def currency_code(scene: Scene, index: int) -> Code | None:
    """The currency named at the token."""
    token = scene.tokens[index]
    named = scene.money.named
    options = named.get(token.norm) or named.get(token.stem) or named.get(token.bare)
    if not options:
        return None
    following = scene.token(index + 1)
    if following is not None and following.is_word:
        for option in options:
            if following.norm in option.adjectives:
                return Code(option.code, index + 2)
    return Code(options[0].code if len(options) == 1 else _in_focus(scene, index, options), index + 1)


def local_currency(scene: Scene, index: int) -> str:
    """The currency of the place that the text around the token speaks of; dollars where it speaks of none."""
    named = scene.money.named.values()
    options = [option for options in named for option in options if option.places]
    return _in_focus(scene, index, [Currency("USD", frozenset(), frozenset()), *options])


def _in_focus(scene: Scene, index: int, options: Sequence[Currency]) -> str:
    """The code whose places the text mentions most and nearest; the first where none is mentioned."""
    weights = dict.fromkeys((option.code for option in options), 0.0)
    for place, token in enumerate(scene.tokens):
        for code in scene.money.places.get(token.stem, ()):
            if code in weights:
                weights[code] += _NEAR / (_NEAR + abs(place - index))
    document = scene.draft.document
    for word in fold(f"{document.outlet or ''} {document.title or ''}").split():
        for code in scene.money.places.get(word, ()):
            if code in weights:
                weights[code] += 1
    return max(weights, key=lambda code: weights[code])
