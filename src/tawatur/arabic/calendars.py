"""Calendar arithmetic: weekdays and months around a date, and the Islamic calendar.

Hijri dates are Umm al-Qura's (package `hijridate`, 1343 to 1500 AH, i.e. 1924 to 2077). Outside that range they are
reckoned by the tabular Islamic calendar (Reingold and Dershowitz, *Calendrical Calculations*, ch. 7), which may be a
day or two off.
"""

import datetime
from calendar import monthrange
from collections.abc import Iterable
from functools import lru_cache

from hijridate import Gregorian, Hijri

_WEEK = 7
_MONTHS = 12
_TABULAR_EPOCH = 227015
_HIJRI_MONTH_LENGTH = 30
_LAST_HIJRI_YEAR = 9000


def weekday_on_or_before(anchor: datetime.date, weekday: int) -> datetime.date:
    """The nearest day of that ISO weekday (Monday is 1) that is not after the anchor."""
    return anchor - datetime.timedelta(days=(anchor.isoweekday() - weekday) % _WEEK)


def weekday_before(anchor: datetime.date, weekday: int) -> datetime.date:
    """The nearest day of that ISO weekday before the anchor."""
    return weekday_on_or_before(anchor - datetime.timedelta(days=1), weekday)


def weekday_after(anchor: datetime.date, weekday: int) -> datetime.date:
    """The nearest day of that ISO weekday after the anchor."""
    return weekday_on_or_before(anchor + datetime.timedelta(days=_WEEK), weekday)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The year and month so many months later (earlier where negative)."""
    index = year * _MONTHS + month - 1 + by
    return index // _MONTHS, index % _MONTHS + 1


@lru_cache(maxsize=1024)
def hijri_day(year: int, month: int, day: int) -> datetime.date | None:
    """The Gregorian day of a Hijri date, or None where there is no such month or day."""
    if not (1 <= month <= _MONTHS and 1 <= day <= _HIJRI_MONTH_LENGTH and 1 <= year <= _LAST_HIJRI_YEAR):
        return None
    try:
        return Hijri(year, month, min(day, Hijri(year, month, 1).month_length())).to_gregorian()
    except OverflowError:
        return _tabular(year, month, day)


def hijri_month(year: int, month: int) -> tuple[datetime.date, datetime.date] | None:
    """First and last Gregorian day of a Hijri month, or None where there is no such month."""
    first = hijri_day(year, month, 1)
    following = shift_month(year, month, 1)
    after = hijri_day(*following, 1)
    if first is None or after is None:
        return None
    return first, after - datetime.timedelta(days=1)


def hijri_year_of(date: datetime.date) -> int:
    """The Hijri year in which a Gregorian day falls."""
    try:
        return Gregorian.fromdate(date).to_hijri().year
    except OverflowError:
        year = int((date.toordinal() - _TABULAR_EPOCH) / 354.367) + 1
        return year if _tabular(year, 1, 1) <= date else year - 1


def nearest(anchor: datetime.date, dates: Iterable[datetime.date], tense: str = "") -> datetime.date | None:
    """The nearest of the dates: in the past not after the anchor, in the future not before it, else either side."""
    allowed = [
        date for date in dates if not (tense == "past" and date > anchor) and not (tense == "future" and date < anchor)
    ]
    return min(allowed, key=lambda date: abs(date - anchor), default=None)


def nearest_date(anchor: datetime.date, month: int, day: int, tense: str = "") -> datetime.date | None:
    """The Gregorian day and month nearest to the anchor; None where no year around it has that day."""
    years = range(anchor.year - 1, anchor.year + 2)
    return nearest(anchor, [datetime.date(y, month, day) for y in years if day <= monthrange(y, month)[1]], tense)


def nearest_hijri(anchor: datetime.date, month: int, day: int, tense: str = "") -> datetime.date | None:
    """The Gregorian day of the Hijri day and month nearest to the anchor."""
    year = hijri_year_of(anchor)
    dates = (hijri_day(y, month, day) for y in range(year - 1, year + 2))
    return nearest(anchor, [date for date in dates if date is not None], tense)


def _tabular(year: int, month: int, day: int) -> datetime.date:
    """The civil tabular calendar: thirty-year cycle with eleven leap years."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    return datetime.date.fromordinal(_TABULAR_EPOCH + days - 1)
