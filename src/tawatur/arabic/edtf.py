"""Values in EDTF (ISO 8601-2:2019, level 1): dates as far as they are known, and intervals of them."""

import calendar
import datetime
from dataclasses import dataclass, replace

_LAST_MONTH = 12
_CENTURY = 100


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day; a year of None is unknown and written XXXX; `approximate` adds ~.

    ValueError for a year before 1 or after 9999, which four digits cannot write or the calendar does not have.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.year is not None and not 0 < self.year <= datetime.MAXYEAR:
            raise ValueError(f"year {self.year} cannot be written")

    def __str__(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        rest = "".join(f"-{part:02d}" for part in (self.month, self.day) if part is not None)
        return year + rest + ("~" if self.approximate else "")

    @property
    def date(self) -> datetime.date | None:
        """The calendar day, or None where it is not a whole or not a real one."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day) if is_day(self.year, self.month, self.day) else None


@dataclass(frozen=True, slots=True)
class Interval:
    """From the first date up to and including the last."""

    start: PartialDate
    end: PartialDate

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"


Value = PartialDate | Interval


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has such a day; without a year, whether some year has it."""
    if not 1 <= month <= _LAST_MONTH or (year is not None and not 1 <= year <= datetime.MAXYEAR):
        return False
    return 1 <= day <= calendar.monthrange(2000 if year is None else year, month)[1]


def day(date: datetime.date) -> PartialDate:
    """The value of one day."""
    return PartialDate(date.year, date.month, date.day)


def start(value: Value) -> PartialDate:
    """Where a value begins, in its own precision."""
    return value.start if isinstance(value, Interval) else value


def end(value: Value) -> PartialDate:
    """Where a value ends, in its own precision."""
    return value.end if isinstance(value, Interval) else value


def through(first: Value, last: Value) -> Interval:
    """The interval from the start of one value to the end of another."""
    return Interval(start(first), end(last))


def days(first: datetime.date, last: datetime.date) -> Interval:
    """The interval from one day to another."""
    return Interval(day(first), day(last))


def week(date: datetime.date) -> Interval:
    """The week that holds the day, Monday to Sunday."""
    monday = date - datetime.timedelta(days=date.weekday())
    return days(monday, monday + datetime.timedelta(days=6))


def weekend(date: datetime.date) -> Interval:
    """Saturday and Sunday of the week that holds the day."""
    sunday = week(date).end.date
    assert sunday is not None
    return days(sunday - datetime.timedelta(days=1), sunday)


def months(year: int | None, first: int, last: int) -> Interval:
    """From one month to another; a last month before the first lies in the next year (winter: 12 to 2)."""
    following = year + 1 if year is not None and last < first else year
    return Interval(PartialDate(year, first), PartialDate(following, last))


def years(first: int, last: int) -> Interval:
    """From one year to another."""
    return Interval(PartialDate(first), PartialDate(last))


def decade(year: int) -> Interval:
    """The ten years that begin with a round year (1990 is 1990/1999)."""
    return years(year - year % 10, year - year % 10 + 9)


def century(number: int) -> Interval:
    """A century as news count them: the twentieth is 1900/1999, the first 0001/0099."""
    return years(max(1, (number - 1) * _CENTURY), number * _CENTURY - 1)


def last_day(month: PartialDate) -> PartialDate:
    """The last day of a month, the month itself where its year is unknown."""
    if month.year is None or month.month is None:
        return month
    return replace(month, day=calendar.monthrange(month.year, month.month)[1])


def precedes(value: Value, other: Value) -> bool:
    """Whether a value ends before the other one starts, as far as both are known; years unknown are taken as one."""
    last, first = end(value), start(other)
    return (last.year or 0, last.month or 12, last.day or 31) < (first.year or 0, first.month or 1, first.day or 1)


def later(value: Value, years: int) -> Value:
    """The same value so many years later (earlier where negative)."""
    if isinstance(value, Interval):
        return Interval(_later(value.start, years), _later(value.end, years))
    return _later(value, years)


def _later(date: PartialDate, years: int) -> PartialDate:
    return date if date.year is None else replace(date, year=date.year + years)


def approximate(value: PartialDate) -> PartialDate:
    """The same date, marked as approximate."""
    return replace(value, approximate=True)
