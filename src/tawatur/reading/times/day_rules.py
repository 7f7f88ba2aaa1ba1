"""The grammar of single sayings about a day: clock, part of the day, weekday, date. Neighbours add up to one day."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.arabic.edtf import is_day
from tawatur.reading.times.days import DayReference
from tawatur.reading.times.patterns import (
    HIJRI_MONTH,
    HIJRI_YEARS,
    MONTH,
    YEAR,
    YEAR_OF,
    Rule,
    modifier_of,
    number_of,
    one_month,
    rules,
    word_of,
    year_of,
)
from tawatur.reading.times.tags import Word
from tawatur.reading.times.units import OFFSETS

_MINUTES = r"(?:\+(?:[hqx]|[nk8][uZ]))"
_FROM_FOCUS = {"before": -1, "same": 0, "after": 1}


def _clock(words: Sequence[Word]) -> DayReference:
    return DayReference(clock=True)


def _feed_clock(words: Sequence[Word]) -> DayReference:
    return DayReference(clock=True, feed=True)


def _this_day(words: Sequence[Word]) -> DayReference:
    return DayReference(clock=True, offset=0)


def _day_of_focus(words: Sequence[Word]) -> DayReference:
    return DayReference(from_focus=0)


def _relative(words: Sequence[Word]) -> DayReference | None:
    shift = modifier_of(words)
    if word_of(words, "Y"):
        return DayReference(offset=number_of(words, "R"), year_shift=OFFSETS[shift])
    if shift in _FROM_FOCUS:
        return DayReference(from_focus=_FROM_FOCUS[shift])
    return None if shift else DayReference(offset=number_of(words, "R"))


def _weekday(words: Sequence[Word]) -> DayReference:
    return DayReference(weekday=number_of(words, "W"), shift=modifier_of(words))


def _date(words: Sequence[Word]) -> DayReference | None:
    month, shift = one_month(words), modifier_of(words)
    if month is None:
        return None
    date = DayReference(day=number_of(words, "nO"), month=month, year=year_of(words))
    if shift and word_of(words, "Y"):
        return replace(date, year_shift=OFFSETS[shift])
    return replace(date, month_shift=shift)


def _date_in_month(words: Sequence[Word]) -> DayReference:
    return DayReference(day=number_of(words, "nO"), month_shift=modifier_of(words))


def _date_in_that_month(words: Sequence[Word]) -> DayReference:
    return DayReference(day=number_of(words, "nO"), month_shift="same")


def _figures(words: Sequence[Word]) -> DayReference | None:
    parts = words[0].parts or tuple(word.number for word in words if word.tag in "ny")
    year, month, day = parts if parts[0] > parts[-1] else parts[::-1]
    return DayReference(day=day, month=month, year=year) if is_day(year, month, day) else None


def _day_and_month(words: Sequence[Word]) -> DayReference:
    month, day = words[0].parts
    return DayReference(day=day, month=month)


def _hijri_date(words: Sequence[Word]) -> DayReference | None:
    day, month, year = number_of(words, "nO"), number_of(words, "H"), year_of(words)
    if day is None or month is None or (year is not None and year not in HIJRI_YEARS):
        return None
    return DayReference(hijri=(day, month, year), month_shift=modifier_of(words))


DAY_RULES: tuple[Rule[DayReference], ...] = rules(
    (r"T:", _clock),
    (r":", _feed_clock),
    (rf"T[on9]{_MINUTES}?|o{_MINUTES}", _clock),
    (r"o(?=f?[PQ])", _clock),
    (r"P|Q", _clock),
    (r"iP|N", _this_day),
    (r"A|jP", _day_of_focus),
    (rf"i?R(?:m|{YEAR_OF})?", _relative),
    (r"D?Wm?", _weekday),
    (rf"[nO]f?{MONTH}(?:{YEAR}|{YEAR_OF}|m)?", _date),
    (r"Of?Lm?|nfLm?|(?<=[Dgct])nm", _date_in_month),
    (r"[nO]fjL", _date_in_that_month),
    (r"#|n[/-]n[/-]y|y[/-]n[/-]n", _figures),
    (r"(?<=[Dcgtb])%", _day_and_month),
    (rf"[nO]f?{HIJRI_MONTH}(?:{YEAR}|m)?", _hijri_date),
)
