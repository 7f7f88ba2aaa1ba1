"""Forms of nouns by number, folded, from the singular and the plurals (Ryding 2005, ch. 7)."""

from collections.abc import Iterator, Sequence
from typing import Literal

from tawatur.arabic.endings import DUALS, TA_MARBUTA
from tawatur.arabic.normal import fold

Number = Literal["singular", "plural", "dual", "construct", "doubtful"]
"""A construct is a dual before its genitive (مدينتي); a doubtful form is a dual or a sound plural (مدنيين)."""

_INDECLINABLE = (TA_MARBUTA, "ا", "اء", "ى")


def noun_forms(nouns: Sequence[str], plurals: Sequence[str], duals: Sequence[str] = ()) -> Iterator[tuple[str, Number]]:
    """Each form with its number; `duals` are those that do not follow from the singular, or construct duals in use."""
    sound = any(fold(plural).endswith("ون") for plural in plurals)
    for noun in nouns:
        yield fold(noun), "singular"
        if not noun.endswith(_INDECLINABLE):
            yield fold(noun) + "ا", "singular"
    for dual in map(fold, duals):
        yield dual, "dual" if dual.endswith("ن") else "construct"
    for noun in nouns:
        yield from _duals(noun, sound)
    for plural in map(fold, plurals):
        yield plural, "plural"
        if plural.endswith("ون"):
            yield from ((plural[:-2] + ending, "plural") for ending in ("ين", "و", "ي"))


def _duals(noun: str, sound: bool) -> Iterator[tuple[str, Number]]:
    """The construct is given for the feminine only: elsewhere it looks like other forms (جنديا, قطاعي)."""
    if noun.endswith(TA_MARBUTA):
        base = fold(noun[:-1]) + "ت"
        yield from ((base + "ا", "construct"), (base + "ي", "construct"))
    else:
        base = fold(noun)
    nominative, oblique = DUALS
    yield base + nominative, "dual"
    yield base + oblique, "doubtful" if sound and not noun.endswith(TA_MARBUTA) else "dual"
