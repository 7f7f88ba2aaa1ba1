"""References to one day, put together from whatever an expression says of it."""

import datetime
from dataclasses import dataclass, fields, replace
from typing import Any

from tawatur.arabic import calendars, edtf
from tawatur.arabic.edtf import PartialDate, Value
from tawatur.reading.times.context import Context

_DAY = datetime.timedelta(days=1)
_WEEK = 7 * _DAY
_NEAR_FUTURE = 21 * _DAY
_HALF_A_YEAR = 183 * _DAY
_MONTH_OFFSETS = {"past": -1, "present": 0, "": 0, "future": 1}
_FROM_FOCUS = {"before": -1, "same": 0, "after": 1}
_TOLD = ("", "past")
_REPEATABLE = ("clock", "feed")


@dataclass(frozen=True, slots=True)
class DayReference:
    """What is said of a day; empty fields are unsaid.

    `clock` is a time of day, `feed` one in bare figures, as live feeds have them. `shift` and `month_shift` are the
    modifiers of the weekday and of the month (past, present, future). `offset` and `year_shift` count from the
    document's day and year, `from_focus` from the day last spoken of.
    """

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

    @property
    def only_clock(self) -> bool:
        """Whether a time of day is all that is said."""
        return replace(self, feed=False) == DayReference(clock=True)

    def merged(self, other: "DayReference") -> "DayReference | None":
        """Both together, or None where they say the same thing twice."""
        changes: dict[str, Any] = {}
        for field in fields(self):
            mine, theirs = getattr(self, field.name), getattr(other, field.name)
            if theirs == field.default or (field.name in _REPEATABLE and mine):
                continue
            if mine != field.default:
                return None
            changes[field.name] = theirs
        return replace(self, **changes)

    def value(self, context: Context) -> Value | None:
        """The day, as far as the expression and the document's date tell it."""
        if self.day is not None:
            return self._dated(self.day, context)
        if self.hijri is not None and (self.offset is None or context.published is None):
            return _value(self._hijri(*self.hijri, context))
        if self.from_focus is not None:
            return _value(context.day and context.day + self.from_focus * _DAY)
        if self.offset is None and self.weekday is None:
            return _value(self._within(context))
        if context.published is None:
            return None
        return self._relative(context, context.published)

    def _relative(self, context: Context, anchor: datetime.date) -> Value | None:
        if self.offset is not None:
            date = anchor + self.offset * _DAY
            return _real(date.year + (self.year_shift or 0), date.month, date.day)
        return edtf.day(self._weekday(self.weekday or 0, context, anchor))

    def _within(self, context: Context) -> datetime.date | None:
        """The day of a time of day: the past one last spoken of, or else the document's."""
        day, anchor = context.day, context.published
        return anchor if day is None or self.feed or (anchor is not None and day > anchor) else day

    def _weekday(self, weekday: int, context: Context, anchor: datetime.date) -> datetime.date:
        if self.shift in ("past", "last", "before"):
            return calendars.weekday_before(anchor, weekday)
        if self.shift in ("future", "after"):
            return calendars.weekday_after(anchor, weekday)
        last = calendars.weekday_on_or_before(anchor, weekday)
        ahead = context.tense == "future" or (context.tense == "near" and (anchor - last) * 2 > _WEEK)
        return last + _WEEK if ahead and last < anchor else last

    def _dated(self, day: int, context: Context) -> Value | None:
        anchor = context.published
        if self.month is None:
            return self._in_relative_month(day, context)
        if self.year is not None:
            return _real(self.year, self.month, day)
        if told := self._in_told_year(self.month, day, context):
            return told
        if anchor is None:
            return _real(None, self.month, day)
        if self.offset is not None:
            return edtf.day(anchor + self.offset * _DAY)
        if self.year_shift is not None:
            return _real(anchor.year + self.year_shift, self.month, day)
        return _real(self._year(self.month, day, context, anchor), self.month, day)

    def _in_relative_month(self, day: int, context: Context) -> Value | None:
        """The day in the document's month or a neighbour of it, or of the month last spoken of."""
        by, anchor = _MONTH_OFFSETS.get(self.month_shift), context.published
        if self.month_shift in _FROM_FOCUS:
            by, anchor = _FROM_FOCUS[self.month_shift], context.month
        if anchor is None or by is None:
            return None
        return _real(*calendars.shift_month(anchor.year, anchor.month, by), day)

    def _in_told_year(self, month: int, day: int, context: Context) -> Value | None:
        """The day in the year just spoken of, where nothing else tells its year and it has passed."""
        if context.year is None or context.tense not in _TOLD or self != DayReference(self.clock, day=day, month=month):
            return None
        date = PartialDate(context.year, month, day).date
        passed = date is not None and (context.published is None or date <= context.published)
        return _real(context.year, month, day) if passed else None

    def _year(self, month: int, day: int, context: Context, anchor: datetime.date) -> int:
        """The year of a day and month: the one where the weekday fits, else by modifier, tense and nearness."""
        past = anchor.year if (month, day) <= (anchor.month, anchor.day) else anchor.year - 1
        for year in (past, past + 1) if self.weekday else ():
            date = PartialDate(year, month, day).date
            if date and date.isoweekday() == self.weekday:
                return year
        tense = self.month_shift or self.shift or context.tense
        if tense == "present":
            return anchor.year
        following = PartialDate(past + 1, month, day).date
        ahead = following - anchor if following else _HALF_A_YEAR
        near = ahead < (_HALF_A_YEAR if tense == "near" else _NEAR_FUTURE) and tense != "past"
        return past + 1 if near or tense == "future" else past

    def _hijri(self, day: int, month: int, year: int | None, context: Context) -> datetime.date | None:
        if year is not None:
            date = calendars.hijri_day(year, month, day)
        elif context.published is not None:
            date = calendars.nearest_hijri(context.published, month, day, self.month_shift or context.tense)
        else:
            return None
        return date and self._on_weekday(date)

    def _on_weekday(self, date: datetime.date) -> datetime.date:
        """The date, or its neighbour that has the weekday: countries sight the new moon a day apart."""
        for near in (date, date - _DAY, date + _DAY) if self.weekday else ():
            if near.isoweekday() == self.weekday:
                return near
        return date


def _value(date: datetime.date | None) -> PartialDate | None:
    return None if date is None else edtf.day(date)


def _real(year: int | None, month: int, day: int) -> PartialDate | None:
    return PartialDate(year, month, day) if edtf.is_day(year, month, day) else None
