"""The calendar days of a date in EDTF."""

import calendar
import datetime
from dataclasses import dataclass

_YEAR, _MONTH, _DAY = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day up to and including the last."""

    first: datetime.date
    last: datetime.date

    @property
    def count(self) -> int:
        """How many they are."""
        return (self.last - self.first).days + 1


def days(edtf: str) -> Days | None:
    """The days that the date spans; None where one of its ends is open or without a year."""
    start, slash, end = edtf.partition("/")
    try:
        return Days(_first(_parts(start)), _last(_parts(end if slash else start)))
    except ValueError:
        return None


def _parts(edtf: str) -> list[int]:
    """Year, month and day as far as they are given; ValueError where they are unknown or open."""
    parts = [int(part) for part in edtf.strip("~?%").split("T")[0].split("-")]
    if not _YEAR <= len(parts) <= _DAY:
        raise ValueError(edtf)
    return parts


def _first(parts: list[int]) -> datetime.date:
    year, month, day = (*parts, 1, 1)[:_DAY]
    return datetime.date(year, month, day)


def _last(parts: list[int]) -> datetime.date:
    year, month = (*parts, 12)[:_MONTH]
    return datetime.date(year, month, parts[2] if len(parts) == _DAY else calendar.monthrange(year, month)[1])
