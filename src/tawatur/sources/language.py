"""Which language is it? Told by the share of Arabic letters, then by letters and function words."""

import re

from tawatur.errors import InputError
from tawatur.lexicon.languages import ARABIC, Language, languages
from tawatur.sources.limits import LANGUAGE_SAMPLE_CHARACTERS

UNDETERMINED = "und"
"""The code of a language that is not Arabic and not known (BCP 47)."""

_MIN_ARABIC_LETTERS = 0.3
_MIN_SIGNS = 0.2
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[@#][A-Za-z0-9_.]+")
_LETTER = re.compile(r"[^\W\d_]")
_ARABIC_LETTER = re.compile(
    r"[\u0620-\u064A\u066E-\u06D3\u06EE-\u06EF\u06FA-\u06FF\u0750-\u077F\uFB50-\uFDFB\uFE70-\uFEFC]"
)
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, place: str) -> str | None:
    """The BCP 47 code of a text that is not Arabic, None for Arabic; InputError where there are no words."""
    sample = _ADDRESS.sub(" ", text[:LANGUAGE_SAMPLE_CHARACTERS])
    share = arabic_share(sample)
    if share is None:
        raise InputError(place, "there are no words in it")
    if share >= _MIN_ARABIC_LETTERS:
        found = neighbour(sample, arabic_script=True)
        return found.code if found else None
    found = neighbour(sample, arabic_script=False)
    return found.code if found else UNDETERMINED


def arabic_share(text: str) -> float | None:
    """Share of Arabic letters among all letters, or None where there are none."""
    letters = sum(1 for _ in _LETTER.finditer(text))
    return sum(1 for _ in _ARABIC_LETTER.finditer(text)) / letters if letters else None


def neighbour(text: str, *, arabic_script: bool = True) -> Language | None:
    """The language of the script whose signs outnumber the others' and stand on a fifth of the words, if any.

    None too where that is Arabic.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    listed = [language for language in languages() if language.arabic_script == arabic_script]
    signs = {language.code: sum(map(language.signs, words)) for language in listed}
    best = max(listed, key=lambda language: signs[language.code])
    if best.code == ARABIC or signs[best.code] <= signs.get(ARABIC, 0):
        return None
    return best if signs[best.code] >= _MIN_SIGNS * len(words) else None
