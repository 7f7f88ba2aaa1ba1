"""References to one day, put together from whatever an expression says of it."""

import datetime
from dataclasses import dataclass, fields, replace

from tawatur.arabic import calendars, edtf
from tawatur.arabic.edtf import PartialDate, Value
from tawatur.reading.times.context import Context

_NEAR_FUTURE = datetime.timedelta(days=21)
_HALF_A_YEAR = datetime.timedelta(days=183)
_DAY = datetime.timedelta(days=1)
_WEEK = 7 * _DAY


@dataclass(frozen=True, slots=True)
class DayReference:
    """What is said of a day; empty fields are unsaid. `feed` is a clock time that opens a line; `shift` and `month_shift` are modifiers (past, present, future);
    `year_shift` counts from the document's
    year, `from_focus` from the day last spoken of."""

    clock: bool = False
    feed: bool = False
    offset: int | None = None
    weekday: int | None = None
    shift: str = ""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    month_shift: str = ""
    hijri: tuple[int, int, int | None] | None = None
    year_shift: int | None = None
    from_focus: int | None = None

    def merged(self, other: "DayReference") -> "DayReference | None":
        """Both together, or None where they say the same thing twice."""
        changes: dict[str, object] = {}
        for field in fields(self):
            mine, theirs = getattr(self, field.name), getattr(other, field.name)
            if theirs == field.default or (field.name in ("clock", "feed") and mine):
                continue
            if mine != field.default:
                return None
            changes[field.name] = theirs
        return replace(self, **changes)  # type: ignore[arg-type]  # the names and types are this class's own

    def value(self, context: Context) -> Value | None:
        """The day, as far as the expression and the document's date tell it."""
        if self.day is not None:
            return self._dated(context)
        if self.offset is not None and context.published:
            return _in_year(context.published + self.offset * _DAY, self.year_shift)
        if self.hijri is not None:
            return self._hijri(context)
        if self.weekday is not None and context.published:
            return edtf.day(self._weekday(context, context.published))
        if self.from_focus is not None:
            return context.day and edtf.day(context.day + self.from_focus * _DAY)
        if self.clock and self.offset is None and self.weekday is None:
            return self._within(context)
        return None

    def _within(self, context: Context) -> Value | None:
        """The day of a time of day: the past one last spoken of, or else the document's, as for the times of a live feed."""
        day, anchor = context.day, context.published
        if day is None or self.feed or (anchor is not None and day > anchor):
            day = anchor
        return day and edtf.day(day)

    def _weekday(self, context: Context, anchor: datetime.date) -> datetime.date:
        assert self.weekday is not None
        if self.shift in ("past", "last", "before"):
            return calendars.weekday_before(anchor, self.weekday)
        if self.shift in ("future", "after"):
            return calendars.weekday_after(anchor, self.weekday)
        last = calendars.weekday_on_or_before(anchor, self.weekday)
        ahead = context.tense == "future" or (context.tense == "near" and (anchor - last) * 2 > _WEEK)
        return last + _WEEK if ahead and last < anchor else last

    def _dated(self, context: Context) -> Value | None:
        assert self.day is not None
        anchor = context.published
        if self.month is None:
            return self._in_relative_month(anchor)
        if self.year is not None:
            return _real(self.year, self.month, self.day)
        if anchor is None:
            return _real(None, self.month, self.day)
        if self.offset is not None:
            return edtf.day(anchor + self.offset * _DAY)
        year = self._year(context, anchor) if self.year_shift is None else anchor.year + self.year_shift
        return _real(year, self.month, self.day)

    def _in_relative_month(self, anchor: datetime.date | None) -> Value | None:
        by = {"past": -1, "present": 0, "": 0, "future": 1}.get(self.month_shift)
        if anchor is None or by is None or self.day is None:
            return None
        return _real(*calendars.shift_month(anchor.year, anchor.month, by), self.day)

    def _year(self, context: Context, anchor: datetime.date) -> int:
        """The year of a day and month: the weekday's if one fits, else by the modifier, the tense and nearness."""
        assert self.month is not None and self.day is not None
        past = anchor.year if (self.month, self.day) <= (anchor.month, anchor.day) else anchor.year - 1
        for year in (past, past + 1) if self.weekday else ():
            date = PartialDate(year, self.month, self.day).date
            if date and date.isoweekday() == self.weekday:
                return year
        tense = self.month_shift or self.shift or context.tense
        if tense == "present":
            return anchor.year
        following = PartialDate(past + 1, self.month, self.day).date
        ahead = following - anchor if following else _NEAR_FUTURE
        near = tense == "near" and ahead < _HALF_A_YEAR
        return past + 1 if tense == "future" or near or (tense != "past" and ahead < _NEAR_FUTURE) else past

    def _hijri(self, context: Context) -> Value | None:
        assert self.hijri is not None
        day, month, year = self.hijri
        anchor = context.published
        if year is None and anchor is None:
            return None
        if year is None:
            assert anchor is not None
            date = nearest_hijri(anchor, month, day, self.month_shift or context.tense)
        else:
            date = calendars.hijri_day(year, month, day)
        return date and edtf.day(self._on_weekday(date))

    def _on_weekday(self, date: datetime.date) -> datetime.date:
        """The date, or the neighbouring day that has the weekday: the new moon is sighted a day apart in some countries."""
        for near in (date, date - _DAY, date + _DAY) if self.weekday else ():
            if near.isoweekday() == self.weekday:
                return near
        return date


def nearest_hijri(anchor: datetime.date, month: int, day: int, tense: str) -> datetime.date | None:
    """The Gregorian day of a Hijri day and month: the last or the next one by tense, else the nearest."""
    year = calendars.hijri_year_of(anchor)
    dates = [date for y in (year - 1, year, year + 1) if (date := calendars.hijri_day(y, month, day))]
    if tense == "past":
        dates = [date for date in dates if date <= anchor]
    elif tense == "future":
        dates = [date for date in dates if date >= anchor]
    return min(dates, key=lambda date: abs(date - anchor), default=None)


def _in_year(date: datetime.date, shift: int | None) -> PartialDate | None:
    return _real(date.year + (shift or 0), date.month, date.day)


def _real(year: int | None, month: int, day: int) -> PartialDate | None:
    return PartialDate(year, month, day) if edtf.is_day(year, month, day) else None
