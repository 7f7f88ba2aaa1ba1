"""Tails: ordinary words that belong to a person's name, where what comes next closes the phrase (بابكر سنين، …)."""

from tawatur.arabic.endings import ACCUSATIVE
from tawatur.lexicon.function_words import function_words
from tawatur.reading.names.family_names import governed
from tawatur.reading.names.scene import Scene

ENDS = frozenset('،,.:؛«"(–-—')
"""Marks that close the phrase of a name."""
_LONGEST = 2
_SHORTEST = 2
_ENDINGS = ("ا", "ً", "ه")
"""Of an indefinite word that the language knows: an adverb or a possessed noun."""


def tail(scene: Scene, i: int) -> int:
    """The index after up to two further words of a name; `i` where the phrase goes on behind them."""
    k = i
    while k - i < _LONGEST and scene.word(k) and nominal(scene, k) and not _goes_on(scene, k):
        k += 1
    return k if k > i and _closes(scene, k) else i


def nominal(scene: Scene, i: int) -> bool:
    """Whether the word can be part of a name: a noun without clitic that says neither when nor how."""
    s, token = scene.senses[i], scene.tokens[i]
    if (token.proclitics and not s.strange) or not s.noun or s.temporal or s.head is not None or governed(scene, i):
        return False
    return token.definite or s.familiarity == "none" or not token.text.endswith(_ENDINGS)


def _goes_on(scene: Scene, i: int) -> bool:
    """Whether the word is more likely the next of the sentence: a known or definite one, an adverb, a single letter."""
    token = scene.tokens[i]
    other = scene.senses[i].office is not None or i in scene.known or token.definite
    return other or len(token.stem) < _SHORTEST or scene.written(i).endswith(ACCUSATIVE)


def _closes(scene: Scene, i: int) -> bool:
    if i >= len(scene.tokens) or scene.tokens[i].text in ENDS:
        return True
    return function_words().has(scene.tokens[i].stem, "complementiser")
