"""References to what recurs every year: months of both calendars, seasons, feasts."""

import datetime
from dataclasses import dataclass

from tawatur.arabic import calendars, edtf
from tawatur.arabic.edtf import Interval, PartialDate, Value
from tawatur.reading.times.context import Context, Tense
from tawatur.reading.times.units import BEFORE, OFFSETS, Unit

_MONTHS = 12
_HALF_A_YEAR = 6
_RAMADAN = 9
_RAJAB = 7
_MIDDLE = 15
# A past month has ended and a future one has not begun; else the nearest is meant, by its middle.
_DECISIVE_DAY = {-1: 29, 1: 1}
_LAST_HIJRI_YEAR = 1600


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
        return PartialDate(None if anchor is None else self._year(anchor, context.tense), self.month)

    def _year(self, anchor: datetime.date, tense: Tense) -> int:
        if self.shift == "present":
            return anchor.year
        shift = self.shift or tense
        if shift == "near" and (self.month - anchor.month) % _MONTHS <= _HALF_A_YEAR:
            shift = "future"
        strictly = bool(self.shift) and self.month == anchor.month
        if shift in ("future", "intended", "after"):
            return anchor.year + (self.month < anchor.month or strictly)
        return anchor.year - (self.month > anchor.month or strictly)


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
        latest = anchor.year - (anchor.month < self.first)
        running = (anchor.month - self.first) % _MONTHS <= (self.last - self.first) % _MONTHS
        if self.shift in BEFORE:
            return latest - running
        if OFFSETS[self.shift] > 0:
            return latest + 1
        if running:
            return latest
        near = (self.first - anchor.month) % _MONTHS < _HALF_A_YEAR
        if self.shift == "present" or tense == "near":
            return latest + near
        return latest + (tense in ("future", "intended"))


@dataclass(frozen=True, slots=True)
class HijriMonth:
    """A month of the Islamic calendar: Ramadan is its days, another one the Gregorian month that holds most of it."""

    month: int
    shift: str = ""
    year: int | None = None

    def value(self, context: Context) -> Value | None:
        days = self.days(context)
        first = None if days is None else days.start.date
        if first is None or self.month == _RAMADAN:
            return days
        middle = first + datetime.timedelta(days=_MIDDLE - 1)
        return PartialDate(middle.year, middle.month)

    def days(self, context: Context) -> Interval | None:
        """The month from its first day to its last."""
        year = self.year
        if year is None and context.published is not None:
            day = _DECISIVE_DAY.get(OFFSETS[self.shift], _MIDDLE)
            date = calendars.nearest_hijri(context.published, self.month, day, self.shift or context.tense)
            year = None if date is None else calendars.hijri_year_of(date)
        whole = None if year is None else calendars.hijri_month(year, self.month)
        return None if whole is None else edtf.days(*whole)


@dataclass(frozen=True, slots=True)
class HijriYear:
    """A year of the Islamic calendar: the Gregorian year that holds its middle."""

    year: int

    def value(self, context: Context) -> Value | None:
        middle = calendars.hijri_day(self.year, _RAJAB, 1)
        return None if middle is None else PartialDate(middle.year)


@dataclass(frozen=True, slots=True)
class Feast:
    """A day that recurs every year, of the Islamic calendar where `hijri`."""

    month: int
    day: int
    hijri: bool = False
    shift: str = ""
    year: int | None = None

    def value(self, context: Context) -> Value | None:
        if self.year is None and context.published is None:
            return None if self.hijri else PartialDate(None, self.month, self.day)
        date = self._date(context)
        return None if date is None else edtf.day(date)

    def _date(self, context: Context) -> datetime.date | None:
        anchor, tense = context.published or datetime.date.min, self.shift or context.tense
        if self.year is not None:
            if self.hijri and self.year < _LAST_HIJRI_YEAR:
                return calendars.hijri_day(self.year, self.month, self.day)
            anchor, tense = datetime.date(self.year, self.month if not self.hijri else _RAJAB, 1), ""
        find = calendars.nearest_hijri if self.hijri else calendars.nearest_date
        return find(anchor, self.month, self.day, tense)
