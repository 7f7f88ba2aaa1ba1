"""Dates as Arabic pages and letters print them, in either calendar, on a line of their own."""

import datetime
import re
from collections.abc import Iterable
from functools import cache

from tawatur.arabic.calendars import hijri_day
from tawatur.arabic.normal import fold
from tawatur.lexicon.months import Month, gregorian_months, hijri_months

_EARLIEST = 1900
_LONGEST_LINE = 80
_SENTENCE_ENDS = tuple(".؟!:،")
_LINES = 8
_LONGEST_DATE = 200
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
# A preposition or the word for year, which may stand between the parts of a date.
_LINK = r"[^\W\d]{2,4}\s+"
# Day before month, as everywhere in the Arab world.
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")


def dateline(lines: Iterable[str]) -> datetime.date | None:
    """The first whole date on a short line among the first ones; longer lines speak of other days."""
    for number, line in enumerate(lines):
        if number == _LINES:
            return None
        line = line.strip()
        if len(line) <= _LONGEST_LINE and not line.endswith(_SENTENCE_ENDS) and (found := date_in(line)):
            return found
    return None


def date_in(text: str) -> datetime.date | None:
    """The first whole date that the text begins with: day, month and year."""
    folded = fold(text[:_LONGEST_DATE])
    return _worded(folded) or _numeric(folded)


def _worded(folded: str) -> datetime.date | None:
    for match in _pattern().finditer(folded):
        day, year = int(match["day"]), int(match["year"])
        name = _spaced(match["month"])
        month = _numbers(hijri=False).get(name)
        if month and (found := _day(year, month, day)):
            return found
        month = _numbers(hijri=True).get(name)
        if month and (found := hijri_day(year, month, day)):
            return found
    return None


def _numeric(folded: str) -> datetime.date | None:
    for match in _ISO.finditer(folded):
        if found := _day(*map(int, match.groups())):
            return found
    for match in _NUMERIC.finditer(folded):
        day, month, year = map(int, match.groups())
        if found := _day(year, month, day):
            return found
    return None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if year >= _EARLIEST else None
    except ValueError:
        return None


@cache
def _numbers(*, hijri: bool) -> dict[str, int]:
    months: tuple[Month, ...] = hijri_months() if hijri else gregorian_months()
    return {_spaced(fold(month.name)): month.number for month in months}


def _spaced(text: str) -> str:
    return " ".join(text.split())


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted({*_numbers(hijri=False), *_numbers(hijri=True)}, key=len, reverse=True)
    month = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names)
    return re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})\s*(?:{_LINK})?[-/]?\s*(?P<month>{month})\b"
        rf"(?:\s*[/(-]\s*(?:{month})\s*\)?)?\s*[-/،,]?\s*(?:{_LINK}){{0,2}}(?P<year>\d{{4}})(?!\d)"
    )
