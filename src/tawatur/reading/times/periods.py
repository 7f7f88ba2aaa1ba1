"""References to periods: weeks, months, seasons, years, decades, and parts of them."""

import datetime
from dataclasses import dataclass
from typing import Protocol

from tawatur.arabic import calendars, edtf
from tawatur.arabic.edtf import Interval, PartialDate, Value
from tawatur.reading.times.context import Context, Tense
from tawatur.reading.times.days import nearest_hijri

_BEFORE = ("past", "last", "before")
OFFSETS = {"past": -1, "last": -1, "before": -1, "present": 0, "same": 0, "": 0, "future": 1, "after": 1}
_DAY = datetime.timedelta(days=1)
_WEEK = 7
_MONTHS = 12
_SEASON_START = 7
_CENTURY = 100
_DECADE = 10
_RAMADAN = 9
_MIDDLE = 15
# A past month has ended and a future one has not begun; another is the nearest by its middle.
_REFERENCE_DAYS = {"past": 29, "before": 29, "last": 29, "future": 1, "after": 1}


class Reference(Protocol):
    """Whatever knows its value in a context; None where the context does not tell."""

    def value(self, context: Context) -> Value | None: ...


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
    """A week, month, year … relative to the document's date, or to what was last spoken of (before, after, same)."""

    unit: str
    shift: str = ""

    def value(self, context: Context) -> Value | None:
        anchor = self._anchor(context)
        return None if anchor is None else _unit(self.unit, anchor, OFFSETS[self.shift], context.tense)

    def _anchor(self, context: Context) -> datetime.date | None:
        if self.shift in ("before", "after", "same") and context.focus is not None:
            focus = edtf.start(context.focus)
            return focus.year and datetime.date(focus.year, focus.month or 1, focus.day or 1)  # type: ignore[return-value]
        return context.published


def _unit(unit: str, anchor: datetime.date, by: int, tense: Tense) -> Value | None:
    match unit:
        case "day":
            return edtf.day(anchor + by * _DAY)
        case "week":
            return edtf.week(anchor + by * _WEEK * _DAY)
        case "weekend":
            return edtf.weekend(anchor + (by if by or tense == "future" else -1) * _WEEK * _DAY)
        case "month":
            return PartialDate(*calendars.shift_month(anchor.year, anchor.month, by))
        case "quarter":
            return _quarter(*calendars.shift_month(anchor.year, anchor.month, 3 * by))
        case "half":
            return _half(*calendars.shift_month(anchor.year, anchor.month, 6 * by))
        case "year":
            return PartialDate(anchor.year + by)
        case "sporting_season":
            first = anchor.year + by - (anchor.month < _SEASON_START)
            return edtf.years(first, first + 1)
        case "decade":
            return edtf.decade(anchor.year + by * _DECADE)
        case "century":
            return edtf.century(anchor.year // _CENTURY + 1 + by)
    return None


def _quarter(year: int, month: int) -> Interval:
    first = (month - 1) // 3 * 3 + 1
    return edtf.months(year, first, first + 2)


def _half(year: int, month: int) -> Interval:
    first = (month - 1) // 6 * 6 + 1
    return edtf.months(year, first, first + 5)


@dataclass(frozen=True, slots=True)
class Month:
    """A Gregorian month, of a year that is said (`year`), meant (`year_of`) or to be found."""

    month: int
    shift: str = ""
    year: int | None = None
    year_of: Unit | None = None

    def value(self, context: Context) -> Value | None:
        if self.year is not None:
            return PartialDate(self.year, self.month)
        if self.year_of is not None:
            year = self.year_of.value(context)
            return PartialDate(edtf.start(year).year, self.month) if year else None
        anchor = context.published
        return PartialDate(anchor and self._year(anchor, context.tense), self.month)  # type: ignore[arg-type]

    def _year(self, anchor: datetime.date, tense: Tense) -> int:
        shift = self.shift or tense
        ahead = (self.month - anchor.month) % _MONTHS
        if shift == "near":
            shift = "future" if ahead <= _MONTHS // 2 else "past"
        if shift in ("future", "intended"):
            return anchor.year + (self.month < anchor.month or (self.month == anchor.month and bool(self.shift)))
        if self.shift == "present":
            return anchor.year
        strictly = self.shift in _BEFORE
        return anchor.year - (self.month > anchor.month or (strictly and self.month == anchor.month))


@dataclass(frozen=True, slots=True)
class HijriMonth:
    """A month of the Islamic calendar: Ramadan is its days, another one the Gregorian month that holds most of it."""

    month: int
    shift: str = ""
    year: int | None = None

    def value(self, context: Context) -> Value | None:
        days = self.days(context)
        if days is None or self.month == _RAMADAN:
            return days
        middle = edtf.start(days).date
        assert middle is not None
        middle += 14 * _DAY
        return PartialDate(middle.year, middle.month)

    def days(self, context: Context) -> Interval | None:
        """The month from its first day to its last."""
        if self.year is not None:
            whole = calendars.hijri_month(self.year, self.month)
        elif context.published is not None:
            tense = self.shift or context.tense
            middle = nearest_hijri(context.published, self.month, _REFERENCE_DAYS.get(self.shift, _MIDDLE), tense)
            whole = middle and calendars.hijri_month(calendars.hijri_year_of(middle), self.month)
        else:
            return None
        return whole and edtf.days(*whole)


@dataclass(frozen=True, slots=True)
class HijriYear:
    """A year of the Islamic calendar: the Gregorian year that holds its middle."""

    year: int

    def value(self, context: Context) -> Value | None:
        middle = calendars.hijri_day(self.year, 7, 1)
        return middle and PartialDate(middle.year)


@dataclass(frozen=True, slots=True)
class Season:
    """A season by its months; winter belongs to the year in which it begins."""

    first: int
    last: int
    shift: str = ""
    year: int | None = None
    year_of: Unit | None = None

    def value(self, context: Context) -> Value | None:
        year = self.year
        if year is None and self.year_of is not None:
            meant = self.year_of.value(context)
            year = edtf.start(meant).year if meant else None
        elif year is None and context.published is not None:
            year = self._year(context.published, context.tense)
        return edtf.months(year, self.first, self.last)

    def _year(self, anchor: datetime.date, tense: Tense) -> int:
        """The season that runs, or else the last one or the next one."""
        begun = anchor.month >= self.first
        running = self.first <= anchor.month <= self.last
        if self.last < self.first:
            running = begun or anchor.month <= self.last
        current = anchor.year if begun else anchor.year - 1
        if self.shift in _BEFORE:
            return current - 1 if running else current
        if self.shift == "present":
            return current if running else anchor.year
        if (self.shift or tense) in ("future", "after", "intended"):
            return current if running and not self.shift else current + 1
        ahead = (self.first - anchor.month) % _MONTHS
        return current + 1 if tense == "near" and not running and ahead < _MONTHS // 2 else current


@dataclass(frozen=True, slots=True)
class Feast:
    """A day that recurs every year."""

    month: int
    day: int
    hijri: bool = False
    shift: str = ""
    year: int | None = None

    def value(self, context: Context) -> Value | None:
        if self.year is not None:
            return self._in(self.year)
        anchor = context.published
        if anchor is None:
            return None if self.hijri else PartialDate(None, self.month, self.day)
        tense = self.shift or context.tense
        if self.hijri:
            date = nearest_hijri(anchor, self.month, self.day, tense)
        else:
            date = _nearest(anchor, self.month, self.day, tense)
        return date and edtf.day(date)

    def _in(self, year: int) -> Value | None:
        if not self.hijri:
            return PartialDate(year, self.month, self.day)
        if year < _HIJRI_YEARS_END:
            date = calendars.hijri_day(year, self.month, self.day)
        else:
            date = nearest_hijri(datetime.date(year, 7, 1), self.month, self.day, "")
        return date and edtf.day(date)


_HIJRI_YEARS_END = 1600


def _nearest(anchor: datetime.date, month: int, day: int, tense: str) -> datetime.date | None:
    dates = [datetime.date(year, month, day) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    if tense == "past":
        dates = [date for date in dates if date <= anchor]
    elif tense == "future":
        dates = [date for date in dates if date >= anchor]
    return min(dates, key=lambda date: abs(date - anchor), default=None)


@dataclass(frozen=True, slots=True)
class Decade:
    """The decade that begins `within` years into a century, the twentieth where none is said."""

    within: int
    century: Unit | None = None

    def value(self, context: Context) -> Value | None:
        century = self.century.value(context) if self.century else edtf.century(20)
        if century is None:
            return None
        first = edtf.start(century).year
        return None if first is None else edtf.decade(first + self.within)


@dataclass(frozen=True, slots=True)
class SameMonths:
    """The months last spoken of, in another year."""

    year: Reference

    def value(self, context: Context) -> Value | None:
        year = self.year.value(context)
        if year is None or context.focus is None:
            return None
        number, first, last = edtf.start(year).year, edtf.start(context.focus).month, edtf.end(context.focus).month
        if number is None or first is None or last is None:
            return None
        return PartialDate(number, first) if first == last else edtf.months(number, first, last)


@dataclass(frozen=True, slots=True)
class Edge:
    """The start, middle or end of a period (a month stays whole), its first day, or all of it."""

    edge: str
    period: Reference

    def value(self, context: Context) -> Value | None:
        value = self.period.value(context)
        if value is None or self.edge == "whole":
            return value
        if isinstance(value, Interval):
            return self._of_interval(value)
        if self.edge == "first_day" and value.month is not None:
            return PartialDate(value.year, value.month, 1)
        if value.month is None:
            return PartialDate(value.year, {"start": 1, "first_day": 1, "middle": 6}.get(self.edge, _MONTHS))
        return value

    def _of_interval(self, value: Interval) -> Value:
        if self.edge in ("start", "first_day"):
            return value.start
        return value.end if self.edge == "end" else value


@dataclass(frozen=True, slots=True)
class Part:
    """So-manieth part of a period: its first half, third quarter, second week; its first `count` months. 0 is the last."""

    unit: str
    number: int
    period: Reference
    count: int = 1

    def value(self, context: Context) -> Value | None:
        value = self.period.value(context)
        if value is None:
            return None
        whole = edtf.start(value)
        if whole.year is None:
            return None
        if isinstance(value, Interval):
            return self._of_years(value) if whole.month is None else None
        return self._of_month(whole.year, whole.month) if whole.month else self._of_year(whole.year)

    def _of_years(self, value: Interval) -> Value | None:
        length = {"decade": _DECADE, "half": _CENTURY // 2, "quarter": _CENTURY // 4}.get(self.unit)
        if length is None or value.start.year is None:
            return None
        first = value.start.year + (self.number - 1) * length
        return edtf.years(first, first + length - 1)

    def _of_year(self, year: int) -> Value | None:
        length = {"half": 6, "quarter": 3, "month": 1}.get(self.unit)
        if length is None:
            return None
        length *= self.count
        first = (self.number - 1) * length + 1 if self.number else _MONTHS - length + 1
        last = first + length - 1
        if not 1 <= first <= last <= _MONTHS:
            return None
        return PartialDate(year, first) if first == last else edtf.months(year, first, last)

    def _of_month(self, year: int, month: int) -> Value | None:
        length = {"week": _WEEK, "half": 15, "day": 1}.get(self.unit)
        if length is None:
            return None
        length *= self.count
        after = datetime.date(*calendars.shift_month(year, month, 1), 1)
        if self.number:
            first = datetime.date(year, month, 1) + (self.number - 1) * length * _DAY
            last = min(first + (length - 1) * _DAY, after - _DAY)
        else:
            first, last = after - length * _DAY, after - _DAY
        return edtf.day(first) if first == last else edtf.days(first, last) if first < last else None


@dataclass(frozen=True, slots=True)
class Distance:
    """So many units before (negative) or after the document's date, as precise as the unit: a day, a month, a year."""

    unit: str
    count: int
    half: bool = False

    def value(self, context: Context) -> Value | None:
        anchor = context.published
        if anchor is None:
            return None
        sign = -1 if self.count < 0 else 1
        match self.unit:
            case "hour":
                return edtf.day(anchor)
            case "day" | "week":
                return edtf.day(anchor + self.count * (_WEEK if self.unit == "week" else 1) * _DAY)
            case "month":
                return PartialDate(*calendars.shift_month(anchor.year, anchor.month, self.count))
            case "year" if self.half or abs(self.count) == 1:
                by = self.count * _MONTHS + (sign * 6 if self.half else 0)
                return PartialDate(*calendars.shift_month(anchor.year, anchor.month, by))
            case "year" | "decade" | "century":
                year = anchor.year + self.count * {"year": 1, "decade": _DECADE}.get(self.unit, _CENTURY)
                return PartialDate(year) if year > 0 else None
        return None


@dataclass(frozen=True, slots=True)
class Recent:
    """The last or the next so many days, weeks, months or years, up to or from the document's date."""

    unit: str
    count: int
    shift: str

    def value(self, context: Context) -> Value | None:
        anchor = context.published
        if anchor is None or self.shift not in ("past", "last", "future"):
            return None
        sign = 1 if self.shift == "future" else -1
        if self.unit == "day":
            other = anchor + sign * (self.count - 1) * _DAY
            return edtf.days(*sorted((anchor, other)))
        return None


@dataclass(frozen=True, slots=True)
class Range:
    """From the start of one reference to the end of another."""

    first: Reference
    last: Reference

    def value(self, context: Context) -> Value | None:
        first, last = _whole(self.first, context), _whole(self.last, context)
        if first is None or last is None:
            return None
        start, end = edtf.start(first).date, edtf.end(last).date
        if start and end and start - _WEEK * _DAY <= end < start:
            return edtf.days(start, end + _WEEK * _DAY)
        if edtf.precedes(last, first):
            return edtf.through(*self._in_order(first, last))
        return edtf.through(first, last)

    def _in_order(self, first: Value, last: Value) -> tuple[Value, Value]:
        """Both with a year between them: the side whose year is said stays."""
        if getattr(self.last, "year", None) or getattr(self.last, "shift", ""):
            return edtf.later(first, -1), last
        return first, edtf.later(last, 1)


def _whole(reference: Reference, context: Context) -> Value | None:
    return reference.days(context) if isinstance(reference, HijriMonth) else reference.value(context)
