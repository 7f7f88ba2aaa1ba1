"""Spellings of foreign names: هوكستين and هوكستاين, غروسي and جروسي, سامسونغ and سامسونج are written for one sound."""

from functools import lru_cache

from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.ordinary import ordinary_words
from tawatur.lexicon.vocabulary import vocabulary

_FREQUENT = 30
"""Occurrences in news from which a word is spelled in one way only."""
_ADDED = str.maketrans("پڤ", "بف")
_HARD_G = str.maketrans("جگ", "غغ")
_CONSONANTS = str.maketrans("زصطثچ", "سستتش")
_CH, _SH = "تش", "ش"
_VOWELS = str.maketrans("", "", "اويء")
_ENOUGH = 4
"""Consonants that tell a word from others however the rest is spelled (راشدي and رشيدي, of three, are two families)."""
_ARABIC = frozenset("عح")
_RELATIONAL = "يه"


@lru_cache(maxsize=1 << 16)
def heard(words: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words as they sound: equal for spellings of one foreign word, unchanged for Arabic words."""
    return tuple(map(_sound, words))


@lru_cache(maxsize=1 << 16)
def _sound(word: str) -> str:
    word = word.translate(_ADDED)
    if _is_arabic(word):
        return word
    sound = word.translate(_HARD_G)
    consonants = sound.translate(_CONSONANTS).replace(_CH, _SH)
    consonants = consonants[:1] + consonants[1:].translate(_VOWELS)
    return consonants if len(consonants) >= _ENOUGH else sound


def _is_arabic(word: str) -> bool:
    """Whether the word has a spelling of its own: a listed or frequent one, a given name, or one with ع or ح."""
    if word.endswith(_RELATIONAL) or not _ARABIC.isdisjoint(word) or word in given_names():
        return True
    count = max(vocabulary().count(form) for form in (word, "ال" + word))
    return count > _FREQUENT or word in ordinary_words()
