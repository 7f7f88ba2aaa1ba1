"""Regular expressions over the tags of time words: what the rules of days and of periods share."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tawatur.reading.times.tags import Word

T = TypeVar("T")

YEAR = "(?:[,f]?~?(?:Y[8ky]|y)[eI]?|8)"
"""A year after a month or a season, perhaps with the word year and an era; two digits do beside a month."""

YEAR_OF = "(?:f?~?Ym)"
"""Of last year, of this year, of next year."""

MONTH = r"L?M(?:[/-]?M|\(M\))?"
"""A Gregorian month, perhaps by two of its names."""

HIJRI_MONTH = "L?H"

HIJRI_YEARS = range(1300, 1500)
"""Years that a date of the Islamic calendar may have; others are misread."""

_TWENTIETH_CENTURY = 1900
_TWO_DIGITS = range(32, 100)


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """`pattern` over tags; `build` makes a reference of the matched words, or None where they do not fit together."""

    pattern: re.Pattern[str]
    build: Callable[[Sequence[Word]], T | None]


def rules(*rows: tuple[str, Callable[[Sequence[Word]], T | None]]) -> tuple[Rule[T], ...]:
    """A grammar: patterns with what they build."""
    return tuple(Rule(re.compile(pattern), build) for pattern, build in rows)


def word_of(words: Sequence[Word], tags: str) -> Word | None:
    """The first word that has one of the tags."""
    return next((word for word in words if word.tag in tags), None)


def number_of(words: Sequence[Word], tags: str) -> int | None:
    """The number of the first word that has one of the tags."""
    word = word_of(words, tags)
    return None if word is None else word.number


def modifier_of(words: Sequence[Word]) -> str:
    """What the modifier among the words says (past, present, future …), or nothing."""
    word = word_of(words, "m")
    return word.name if word else ""


def one_month(words: Sequence[Word]) -> int | None:
    """The Gregorian month that the words name, None where two names are of different months."""
    months = {word.number for word in words if word.tag == "M"}
    return months.pop() if len(months) == 1 else None


def year_of(words: Sequence[Word]) -> int | None:
    """The year that the words end with; one of two digits is of the twentieth century."""
    word = word_of(words[-2:] if words[-1].tag in "eI" else words[-1:], "y8k")
    if word is None or word.tag == "y":
        return None if word is None else word.number
    return word.number + _TWENTIETH_CENTURY if word.number in _TWO_DIGITS else None
