"""References to weeks, months, years, decades and centuries by their distance from a day."""

import datetime
from dataclasses import dataclass

from tawatur.arabic import edtf, relative
from tawatur.arabic.edtf import PartialDate, Value
from tawatur.reading.times.context import Context, Reference

OFFSETS = {"past": -1, "last": -1, "before": -1, "present": 0, "same": 0, "": 0, "future": 1, "after": 1}
"""Steps that a modifier goes."""

BEFORE = frozenset({"past", "last", "before"})
"""Modifiers that look back."""

_OF_FOCUS = frozenset({"before", "same", "after"})
_TWENTIETH = 20


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that needs no context."""

    fixed: Value

    def value(self, context: Context) -> Value | None:
        return self.fixed


@dataclass(frozen=True, slots=True)
class Focus:
    """What was last spoken of."""

    def value(self, context: Context) -> Value | None:
        return context.focus


@dataclass(frozen=True, slots=True)
class Unit:
    """A week, month, year … beside the document's date, or beside what was last spoken of (before, same, after)."""

    unit: str
    shift: str = ""

    def value(self, context: Context) -> Value | None:
        anchor = self._anchor(context)
        by = OFFSETS[self.shift]
        if self.unit == "weekend" and not self.shift and context.tense != "future":
            by = -1
        return None if anchor is None else relative.unit(self.unit, anchor, by)

    def _anchor(self, context: Context) -> datetime.date | None:
        if self.shift not in _OF_FOCUS or context.focus is None:
            return context.published
        focus = edtf.start(context.focus)
        return None if focus.year is None else datetime.date(focus.year, focus.month or 1, focus.day or 1)


@dataclass(frozen=True, slots=True)
class Distance:
    """So many units and perhaps a half after the document's date (before it where negative)."""

    unit: str
    count: int
    half: bool = False

    def value(self, context: Context) -> Value | None:
        anchor = context.published
        return None if anchor is None else relative.distance(self.unit, anchor, self.count, half=self.half)


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many days up to the document's day, or from it on; longer stretches are durations."""

    unit: str
    count: int
    shift: str

    def value(self, context: Context) -> Value | None:
        sign = OFFSETS[self.shift]
        if context.published is None or self.unit != "day" or not sign:
            return None
        return relative.stretch(context.published, sign * self.count)


@dataclass(frozen=True, slots=True)
class Decade:
    """The decade that begins `within` years into a century, the twentieth where none is said."""

    within: int
    century: Unit | None = None

    def value(self, context: Context) -> Value | None:
        century = self.century.value(context) if self.century else edtf.century(_TWENTIETH)
        first = edtf.start(century).year if century else None
        return None if first is None else edtf.decade(first + self.within)


@dataclass(frozen=True, slots=True)
class SameMonths:
    """The month or months last spoken of, in another year."""

    year: Reference

    def value(self, context: Context) -> Value | None:
        year = self.year.value(context)
        if year is None or context.focus is None:
            return None
        number, first, last = edtf.start(year).year, edtf.start(context.focus).month, edtf.end(context.focus).month
        if number is None or first is None or last is None:
            return None
        return PartialDate(number, first) if first == last else edtf.months(number, first, last)
