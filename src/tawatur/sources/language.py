"""Is the text Arabic? Told by the share of Arabic letters, then by letters and function words of its neighbours."""

import re

from tawatur.errors import InputError
from tawatur.lexicon.languages import ARABIC, Language, languages
from tawatur.sources.limits import LANGUAGE_SAMPLE_CHARACTERS

_MIN_ARABIC_LETTERS = 0.3
_MIN_SIGNS = 0.2
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[@#][A-Za-z0-9_.]+")
_LETTER = re.compile(r"[^\W\d_]")
_ARABIC_LETTER = re.compile(
    r"[\u0620-\u064A\u066E-\u06D3\u06EE-\u06EF\u06FA-\u06FF\u0750-\u077F\uFB50-\uFDFB\uFE70-\uFEFC]"
)
_WORD = re.compile(r"[^\W\d_]+")


def check_language(text: str, place: str) -> None:
    """InputError where the text is in another script, or in another language that uses the Arabic script."""
    sample = _ADDRESS.sub(" ", text[:LANGUAGE_SAMPLE_CHARACTERS])
    share = arabic_share(sample)
    if share is None:
        raise InputError(place, "there are no words in it")
    if share < _MIN_ARABIC_LETTERS:
        raise InputError(place, "not Arabic: only {share:.0%} of its letters are Arabic", share=share)
    language = neighbour(sample)
    if language is not None:
        raise InputError(
            place,
            "not Arabic: it reads like {name_en}",
            name_en=language.name_en,
            name_ar=language.name_ar,
        )


def arabic_share(text: str) -> float | None:
    """Share of Arabic letters among all letters, or None where there are none."""
    letters = sum(1 for _ in _LETTER.finditer(text))
    return sum(1 for _ in _ARABIC_LETTER.finditer(text)) / letters if letters else None


def neighbour(text: str) -> Language | None:
    """The language other than Arabic whose signs outnumber Arabic's and stand on a fifth of the words, if any."""
    words = _WORD.findall(text)
    signs = {language.code: sum(map(language.signs, words)) for language in languages()}
    best = max(languages(), key=lambda language: signs[language.code])
    if best.code == ARABIC or signs[best.code] <= signs[ARABIC]:
        return None
    return best if signs[best.code] >= _MIN_SIGNS * len(words) else None
