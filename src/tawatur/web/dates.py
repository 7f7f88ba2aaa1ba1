"""Dates (EDTF) in words, as precise as they are and no more."""

import datetime
from functools import lru_cache

from babel.dates import format_date

from tawatur.web.marking import N_
from tawatur.web.speech import Language, speech

_OPEN = ("", "..")
_UNCERTAIN = "~?%"
_DATED = ("y", "MMMM y", "d MMMM y")
_UNDATED = ("", "MMMM", "d MMMM")
_NO_YEAR, _LEAP_YEAR = "XXXX", "2000"
_NO_DAY = "-XX"


@lru_cache(maxsize=4096)
def in_words(edtf: str, language: Language) -> str:
    """The date; what has no words stands as it is."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _date(start, language)
    if end in _OPEN:
        return _said(N_("since %(date)s"), _date(start, language), language)
    if start in _OPEN:
        return _said(N_("until %(date)s"), _date(end, language), language)
    return f"{_date(start, language)} – {_date(end, language)}"


def _date(edtf: str, language: Language) -> str:
    bare = edtf.rstrip(_UNCERTAIN)
    day, _, clock = bare.partition("T")
    if (words := _calendar(day.removesuffix(_NO_DAY), language)) is None:
        return edtf
    words = f"{words} {clock[:5]}".strip()
    if bare == edtf:
        return words
    return _said(N_("%(date)s, uncertain") if edtf.endswith("?") else N_("about %(date)s"), words, language)


def _calendar(date: str, language: Language) -> str | None:
    """Year, month and day as far as they are given; the year may be unknown."""
    year, *rest = date.split("-")
    patterns = _UNDATED if year == _NO_YEAR else _DATED
    try:
        known = datetime.date(*map(int, (year.replace(_NO_YEAR, _LEAP_YEAR), *(*rest, "1", "1")[:2])))
        return format_date(known, patterns[len(rest)], locale=language)
    except (ValueError, IndexError):
        return None


def _said(words: str, date: str, language: Language) -> str:
    return speech(language).translations.gettext(words) % {"date": date}
