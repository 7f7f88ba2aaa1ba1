"""How well do letters make words? What tells one encoding from another, and a line from its mirror image."""

import re

from tawatur.arabic.clitics import CONJUNCTIONS
from tawatur.arabic.normal import fold
from tawatur.lexicon.languages import languages
from tawatur.lexicon.vocabulary import vocabulary

_WORD = re.compile(r"[\u0620-\u065f\u066e-\u06d3\u06d5]+")


def known_letters(text: str) -> tuple[int, int]:
    """How many of the text's Arabic letters stand in known words, and how many there are."""
    words = _WORD.findall(text)
    return sum(len(word) for word in words if _known(word)), sum(map(len, words))


def _known(word: str) -> bool:
    """Whether the word, or what follows its conjunction, is known in Arabic or a neighbouring language."""
    form = fold(word)
    words = vocabulary()
    if len(form) > 1 and (words.count(form) or (form[0] in CONJUNCTIONS and words.count(form[1:]))):
        return True
    return any(word in language.words for language in languages())
