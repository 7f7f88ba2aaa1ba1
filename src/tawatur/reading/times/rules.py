"""The grammar of the smallest time expressions: regular expressions over the tags of `words`, each with what it builds."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from tawatur.arabic import edtf
from tawatur.reading.times.days import DayReference
from tawatur.reading.times.periods import (
    OFFSETS,
    Decade,
    Distance,
    Feast,
    Fixed,
    HijriMonth,
    HijriYear,
    Month,
    Recent,
    Reference,
    SameMonths,
    Season,
    Unit,
)
from tawatur.reading.times.words import Word

T = TypeVar("T")

_TWENTIETH_CENTURY = 1900
_TWO_DIGITS = range(32, 100)
_HIJRI_YEARS = range(1300, 1500)

_YEAR = "(?:[,f]?~?(?:Y[8ky]|y)[eI]?|8)"
_YEAR_OF = "(?:f?~?Ym)"
_MONTH = r"L?M(?:[/-]?M|\(M\))?"
_HIJRI = "L?H"
_MINUTES = r"(?:\+(?:[hqx]|[nk8][uZ]))"


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """`pattern` over tags; `build` makes a reference of the matched words, or None where they do not fit together."""

    pattern: re.Pattern[str]
    build: Callable[[Sequence[Word]], T | None]


def _first(words: Sequence[Word], tags: str) -> Word | None:
    return next((word for word in words if word.tag in tags), None)


def _number(words: Sequence[Word], tags: str) -> int | None:
    word = _first(words, tags)
    return word.number if word else None


def _name(words: Sequence[Word], tags: str) -> str:
    word = _first(words, tags)
    return word.name if word else ""


def _year(words: Sequence[Word]) -> int | None:
    """The year that a date ends with; one of two digits is of the twentieth century."""
    word = _first(words[-2:] if words[-1].tag in "eI" else words[-1:], "y8k")
    if word is None or word.tag == "y":
        return word.number if word else None
    return word.number + _TWENTIETH_CENTURY if word.number in _TWO_DIGITS else None


def _clock(words: Sequence[Word]) -> DayReference:
    return DayReference(clock=True)


def _feed_clock(words: Sequence[Word]) -> DayReference:
    return DayReference(clock=True, feed=True)


def _relative(words: Sequence[Word]) -> DayReference | None:
    shift = _name(words, "m")
    if _first(words, "Y"):
        return DayReference(offset=_number(words, "R"), year_shift=OFFSETS[shift])
    if shift in ("before", "same", "after"):
        return DayReference(from_focus={"before": -1, "same": 0, "after": 1}[shift])
    return None if shift else DayReference(offset=_number(words, "R"))


def _this_day(words: Sequence[Word]) -> DayReference:
    return DayReference(clock=True, offset=0)


def _far_day(words: Sequence[Word]) -> DayReference:
    return DayReference(from_focus=0)


def _weekday(words: Sequence[Word]) -> DayReference:
    return DayReference(weekday=_number(words, "W"), shift=_name(words, "m"))


def _date(words: Sequence[Word]) -> DayReference | None:
    months = [word.number for word in words if word.tag == "M"]
    if len(set(months)) != 1:
        return None
    date = DayReference(day=_number(words, "nO"), month=months[0], year=_year(words))
    shift = _name(words, "m")
    return replace(date, year_shift=OFFSETS[shift]) if _first(words, "Y") and shift else replace(date, month_shift=shift)


def _date_in_month(words: Sequence[Word]) -> DayReference:
    return DayReference(day=_number(words, "nO"), month_shift=_name(words, "m"))


def _figures(words: Sequence[Word]) -> DayReference | None:
    parts = words[0].parts or tuple(word.number for word in words if word.tag in "ny")
    year, month, day = parts if parts[0] > parts[-1] else parts[::-1]
    return DayReference(day=day, month=month, year=year) if edtf.is_day(year, month, day) else None


def _day_and_month(words: Sequence[Word]) -> DayReference:
    month, day = words[0].parts
    return DayReference(day=day, month=month)


def _hijri_date(words: Sequence[Word]) -> DayReference | None:
    day, month = _number(words, "nO"), _number(words, "H")
    assert day is not None and month is not None
    year = _year(words)
    if year is not None and year not in _HIJRI_YEARS:
        return None
    return DayReference(hijri=(day, month, year), month_shift=_name(words, "m"))


def _rules(*rows: tuple[str, Callable[[Sequence[Word]], T | None]]) -> tuple[Rule[T], ...]:
    return tuple(Rule(re.compile(pattern), build) for pattern, build in rows)


DAY_RULES: tuple[Rule[DayReference], ...] = _rules(
    (r"T:", _clock),
    (r":", _feed_clock),
    (rf"T[on9]{_MINUTES}?|o{_MINUTES}", _clock),
    (r"o(?=f?[PQ])", _clock),
    (r"P|Q", _clock),
    (r"iP|N", _this_day),
    (rf"i?R(?:m|{_YEAR_OF})?", _relative),
    (r"A|jP", _far_day),
    (r"D?Wm?", _weekday),
    (rf"[nO]f?{_MONTH}(?:{_YEAR}|{_YEAR_OF}|m)?", _date),
    (r"Of?Lm?|nfLm?|(?<=[Dgct])nm", _date_in_month),
    (r"#|n[/-]n[/-]y|y[/-]n[/-]n", _figures),
    (r"(?<=[Dcgtb])%", _day_and_month),
    (rf"[nO]f?{_HIJRI}(?:{_YEAR}|m)?", _hijri_date),
)
"""What can be said of one day; neighbours add up to one reference."""


def _month(words: Sequence[Word]) -> Reference | None:
    months = [word.number for word in words if word.tag == "M"]
    if len(set(months)) != 1:
        return None
    if words[-1].tag == "m" and _first(words, "Y"):
        return Month(months[0], year_of=Unit("year", words[-1].name))
    return Month(months[0], _name(words, "m"), _year(words))


def _hijri_month(words: Sequence[Word]) -> Reference | None:
    month, year = _number(words, "H"), _year(words)
    assert month is not None
    return HijriMonth(month, _name(words, "m"), year) if year is None or year in _HIJRI_YEARS else None


def _plain_year(words: Sequence[Word]) -> Reference | None:
    year = _year(words)
    if year is None:
        return None
    if words[-1].tag == "I":
        return HijriYear(year)
    return Fixed(edtf.PartialDate(year))


def _two_years(words: Sequence[Word]) -> Reference:
    return Fixed(edtf.years(*words[-1].parts))


def _unit(words: Sequence[Word]) -> Reference:
    unit = next(word.name for word in words if word.tag in "LKYJGwsqh")
    if words[0].tag == "j":
        return Unit(unit, "same")
    return Unit(unit, _name(words, "m"))


def _same_months(words: Sequence[Word]) -> Reference | None:
    if words[1].name not in ("same", "before"):
        return None
    if words[-1].tag == "m":
        return SameMonths(Unit("year", words[-1].name))
    year = _year(words)
    return SameMonths(Fixed(edtf.PartialDate(year))) if year else None


def _season(words: Sequence[Word]) -> Reference:
    first, last = next(word.parts for word in words if word.tag == "S")
    if words[-1].tag == "m" and _first(words, "Y"):
        return Season(first, last, year_of=Unit("year", words[-1].name))
    return Season(first, last, "present" if words[0].tag == "i" else _name(words, "m"), _year(words))


def _winter(words: Sequence[Word]) -> Reference:
    """A season across the turn of the year, by the first of its two years."""
    first, last = words[0].parts
    return Season(first, last, year=words[1].number or words[1].parts[0])


def _decade(words: Sequence[Word]) -> Reference:
    number = _number(words, "X")
    assert number is not None
    return Decade(number, Unit("century", _name(words, "m")) if _name(words, "m") else None)


def _century(words: Sequence[Word]) -> Reference:
    number = _number(words, "On")
    assert number is not None
    return Fixed(edtf.century(number))


def _feast(words: Sequence[Word]) -> Reference:
    month, day = words[0].parts
    return Feast(month, day, bool(words[0].name), _name(words, "m"), _year(words))


def _distance(words: Sequence[Word]) -> Reference | None:
    unit = next(word for word in words if word.tag in "VZDKLYJGu")
    count = _number(words[:-1], "kn89")
    if unit.tag == "V":
        count = 2
    elif unit.tag == "Z" and count is None:
        return None
    sign = -1 if words[0].tag == "a" else 1
    return Distance(unit.name, sign * (1 if count is None else count), half=words[-1].tag == "h")


def _recent(words: Sequence[Word]) -> Reference | None:
    unit = next(word for word in words if word.tag in "VZ")
    count = 2 if unit.tag == "V" else _number(words, "kn")
    return Recent(unit.name, count, _name(words, "m")) if count else None


PERIOD_RULES: tuple[Rule[Reference], ...] = _rules(
    (rf"{_MONTH}(?:{_YEAR}|{_YEAR_OF}|m)?", _month),
    (rf"{_HIJRI}(?:{_YEAR}|m)?", _hijri_month),
    (r"(?:Y[8ky]|y)[eI]?", _plain_year),
    (r"s?z", _two_years),
    (r"[LKYJGwsqh]m|i[LKYJGws]|j[LKYJG]|w", _unit),
    (rf"[pL]mf?~?(?:Ym|Y?y)", _same_months),
    (rf"i?S(?:{_YEAR}|{_YEAR_OF}|m)?", _season),
    (r"S(?:y[-/]y|z)", _winter),
    (r"X(?:f?Gm?)?", _decade),
    (r"G[On]", _century),
    (rf"F(?:{_YEAR}|m)?", _feast),
    (r"[al]g?(?:[kn89]?Z|V|[kn89]?[DKLYJG]|u)k?(?:\+h)?+(?![f~HMy8])", _distance),
    (r"ZkmZ?|Zmk|Vm", _recent),
)
"""Periods and distances."""

BARE_UNIT: Rule[Reference] = Rule(re.compile("[LKYJGq](?![y8])"), _unit)
"""A unit that needs something before it: the end of the month, the first half of the year."""

EDGE = re.compile("Ef?~?")
PART = re.compile(r"(?:[hqJKL]|(?P<several>Zk)|(?P<two>V))(?:[Oo]|m)(?:(?P<of>[f~]+)|(?P<focus>r))?")
