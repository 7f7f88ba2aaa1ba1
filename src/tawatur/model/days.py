"""The calendar days of a date in EDTF (ISO 8601-2:2019, level 1), and the order of such dates."""

import calendar
import datetime
from dataclasses import dataclass
from functools import lru_cache

_YEAR, _MONTH, _DAY = 1, 2, 3
_UNCERTAIN = "~?%"
_OPEN = ("", "..")


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day up to and including the last; an open end is the first or the last day that `date` has."""

    first: datetime.date
    last: datetime.date

    @property
    def closed(self) -> bool:
        """Whether both ends are told."""
        return self.first > datetime.date.min and self.last < datetime.date.max

    @property
    def count(self) -> int:
        """How many they are."""
        return (self.last - self.first).days + 1


@lru_cache(maxsize=1 << 14)
def days(edtf: str) -> Days | None:
    """The days that the date may mean; None where its year is not known, or the calendar has no such day."""
    start, slash, end = edtf.partition("/")
    try:
        first = datetime.date.min if slash and start in _OPEN else _first(_parts(start))
        return Days(first, datetime.date.max if slash and end in _OPEN else _last(_parts(end if slash else start)))
    except ValueError:
        return None


def closed_days(edtf: str) -> Days | None:
    """The days of the date; None also where an end is open."""
    found = days(edtf)
    return found if found and found.closed else None


def within(edtf: str | None, since: datetime.date | None, until: datetime.date | None) -> bool:
    """Whether the date may mean one of these days; none, or one without a year, lies in no days but all."""
    if since is None and until is None:
        return True
    found = days(edtf or "")
    return found is not None and (since is None or since <= found.last) and (until is None or found.first <= until)


def in_order(edtf: str) -> str:
    """What a date sorts by: its beginning, or its end where the beginning is open; X sorts after every digit."""
    beginning, _, end = edtf.partition("/")
    return (beginning.strip(".") or end).rstrip(_UNCERTAIN)


def _parts(edtf: str) -> list[int]:
    """Year, month and day as far as they are given; ValueError where they are unknown."""
    parts = [int(part) for part in edtf.rstrip(_UNCERTAIN).split("T")[0].split("-")]
    if not _YEAR <= len(parts) <= _DAY:
        raise ValueError(edtf)
    return parts


def _first(parts: list[int]) -> datetime.date:
    year, month, day = (*parts, 1, 1)[:_DAY]
    return datetime.date(year, month, day)


def _last(parts: list[int]) -> datetime.date:
    year, month = (*parts, 12)[:_MONTH]
    return datetime.date(year, month, parts[2] if len(parts) == _DAY else calendar.monthrange(year, month)[1])
