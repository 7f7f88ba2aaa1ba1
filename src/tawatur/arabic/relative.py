"""Units of the calendar reckoned from a day: the week before, the next month, three years ago.

What lies before the year 1 or after 9999 raises ValueError or OverflowError.
"""

import datetime

from tawatur.arabic import edtf
from tawatur.arabic.calendars import shift_month
from tawatur.arabic.edtf import Interval, PartialDate, Value

_DAY = datetime.timedelta(days=1)
_WEEK = 7 * _DAY
_MONTHS = 12
_DECADE = 10
_CENTURY = 100
_SEASON_START = 7


def unit(name: str, anchor: datetime.date, by: int) -> Value | None:
    """The day, week, weekend, month, quarter, half, year, decade, century or sporting season that lies `by` steps
    from the one around the anchor; None for another unit."""
    match name:
        case "day":
            return edtf.day(anchor + by * _DAY)
        case "week":
            return edtf.week(anchor + by * _WEEK)
        case "weekend":
            return edtf.weekend(anchor + by * _WEEK)
        case "month":
            return PartialDate(*shift_month(anchor.year, anchor.month, by))
        case "quarter":
            return _months(anchor, 3, by)
        case "half":
            return _months(anchor, 6, by)
        case "year":
            return PartialDate(anchor.year + by)
        case "decade":
            return edtf.decade(anchor.year + by * _DECADE)
        case "century":
            return edtf.century(anchor.year // _CENTURY + 1 + by)
        case "sporting_season":
            first = anchor.year + by - (anchor.month < _SEASON_START)
            return edtf.years(first, first + 1)
    return None


def _months(anchor: datetime.date, length: int, by: int) -> Interval:
    """The quarter or half of a year, counted from January."""
    year, month = shift_month(anchor.year, anchor.month, by * length)
    first = (month - 1) // length * length + 1
    return edtf.months(year, first, first + length - 1)


def distance(name: str, anchor: datetime.date, count: int, *, half: bool = False) -> Value | None:
    """What lies `count` units after the anchor (before it where negative), as precise as the unit.

    Hours give the day itself, days and weeks a day, months a month, several years a year and one year a month.
    """
    match name:
        case "hour":
            return edtf.day(anchor)
        case "day":
            return edtf.day(anchor + count * _DAY)
        case "week":
            return edtf.day(anchor + count * _WEEK)
        case "month":
            return PartialDate(*shift_month(anchor.year, anchor.month, count))
        case "year" if half or abs(count) == 1:
            months = count * _MONTHS + (0 if not half else 6 if count > 0 else -6)
            return PartialDate(*shift_month(anchor.year, anchor.month, months))
        case "year" | "decade" | "century":
            return PartialDate(anchor.year + count * {"year": 1, "decade": _DECADE, "century": _CENTURY}[name])
    return None


def stretch(anchor: datetime.date, days: int) -> Interval:
    """So many days that begin with the anchor, or end with it where negative."""
    other = anchor + (days - 1 if days > 0 else days + 1) * _DAY
    return edtf.days(min(anchor, other), max(anchor, other))
