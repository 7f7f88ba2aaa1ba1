"""References to the edge or a part of a period, and to the range between two references."""

import datetime
from dataclasses import dataclass, replace

from tawatur.arabic import edtf
from tawatur.arabic.calendars import shift_month
from tawatur.arabic.edtf import Interval, PartialDate, Value
from tawatur.reading.times.context import Context, Reference
from tawatur.reading.times.recurring import HijriMonth

_DAY = datetime.timedelta(days=1)
_WEEK = 7 * _DAY
_MONTHS = 12
_CENTURY = 100
_EDGE_MONTHS = {"start": 1, "middle": 6}
_YEARS_LONG = {"decade": 10, "quarter": 25, "half": 50}
_MONTHS_LONG = {"month": 1, "quarter": 3, "half": 6}
_DAYS_LONG = {"day": 1, "week": 7, "half": 15}


@dataclass(frozen=True, slots=True)
class Edge:
    """The start, middle or end of a period (a month stays whole), the last day of a month, or all of it."""

    edge: str
    period: Reference

    def value(self, context: Context) -> Value | None:
        if self.edge == "whole":
            return self.period.value(context if context.tense else replace(context, tense="near"))
        value = self.period.value(context)
        if value is None or isinstance(value, Interval):
            return value and self._of_interval(value)
        if value.month is None:
            return PartialDate(value.year, _EDGE_MONTHS.get(self.edge, _MONTHS))
        return edtf.last_day(value) if self.edge == "last_day" else value

    def _of_interval(self, value: Interval) -> Value:
        """A month of a season, a year of a decade, a decade of a century."""
        if self.edge == "middle":
            return value
        side = value.start if self.edge == "start" else value.end
        first, last = value.start.year, value.end.year
        long = first is not None and last is not None and last - first >= _CENTURY - 1
        return edtf.decade(side.year) if long and side.year is not None else side


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a period by its number, 0 for the last: its first half, third quarter, second week.

    `count` is how many units make it (the first nine months).
    """

    unit: str
    number: int
    period: Reference
    count: int = 1

    def value(self, context: Context) -> Value | None:
        value = self.period.value(context)
        whole = edtf.start(value) if value else None
        if value is None or whole is None or whole.year is None:
            return None
        if isinstance(value, Interval):
            return self._of_years(value) if whole.month is None else None
        return self._of_month(whole.year, whole.month) if whole.month else self._of_year(whole.year)

    def _of_years(self, value: Interval) -> Value | None:
        length = _YEARS_LONG.get(self.unit)
        first, last = value.start.year, value.end.year
        if length is None or first is None or last is None:
            return None
        begin = first + (self.number - 1) * length if self.number else last - length + 1
        return edtf.years(begin, begin + length - 1)

    def _of_year(self, year: int) -> Value | None:
        length = _MONTHS_LONG.get(self.unit, 0) * self.count
        first = (self.number - 1) * length + 1 if self.number else _MONTHS - length + 1
        last = first + length - 1
        if not 1 <= first <= last <= _MONTHS:
            return None
        return PartialDate(year, first) if first == last else edtf.months(year, first, last)

    def _of_month(self, year: int, month: int) -> Value | None:
        length = _DAYS_LONG.get(self.unit, 0) * self.count
        opening, closing = datetime.date(year, month, 1), datetime.date(*shift_month(year, month, 1), 1) - _DAY
        first = opening + (self.number - 1) * length * _DAY if self.number else closing - (length - 1) * _DAY
        last = min(first + (length - 1) * _DAY, closing)
        if not length or not opening <= first <= last:
            return None
        return edtf.day(first) if first == last else edtf.days(first, last)


@dataclass(frozen=True, slots=True)
class Range:
    """From the start of one reference to the end of another."""

    first: Reference
    last: Reference

    def value(self, context: Context) -> Value | None:
        first, last = _whole(self.first, context), _whole(self.last, context)
        if first is None or last is None:
            return None
        if edtf.precedes(last, first):
            first, last = self._in_order(first, last)
        return None if edtf.precedes(last, first) else edtf.through(first, last)

    def _in_order(self, first: Value, last: Value) -> tuple[Value, Value]:
        """Both with the week or the year between them that the words leave out; a side whose year is said stays."""
        begin, end = edtf.start(first).date, edtf.end(last).date
        if begin and end and begin - _WEEK <= end:
            return first, edtf.day(end + _WEEK)
        if getattr(self.last, "year", None) or getattr(self.last, "shift", ""):
            return edtf.later(first, -1), last
        return first, edtf.later(last, 1)


def _whole(reference: Reference, context: Context) -> Value | None:
    return reference.days(context) if isinstance(reference, HijriMonth) else reference.value(context)
