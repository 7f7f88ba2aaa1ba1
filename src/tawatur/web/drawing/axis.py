"""Time as a line: where each day lies on it, and which days are named."""

import datetime
from dataclasses import dataclass

from tawatur.model.days import closed_days

_TICKS = 6
_A_YEAR = 330


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` to `last` on `length` units from `start` on; they run from the right where `mirrored`."""

    first: datetime.date
    last: datetime.date
    start: float
    length: float
    mirrored: bool

    def at(self, day: datetime.date) -> float:
        """The middle of a day."""
        share = ((day - self.first).days + 0.5) / ((self.last - self.first).days + 1)
        return self.start + self.length * (1 - share if self.mirrored else share)

    @property
    def long(self) -> bool:
        """Whether a day needs its year to be told from another."""
        return (self.last - self.first).days > _A_YEAR

    @property
    def ticks(self) -> tuple[tuple[datetime.date, float], ...]:
        """Days that are named, evenly apart, with their places."""
        days = (self.last - self.first).days + 1
        named = (self.first + datetime.timedelta(n) for n in range(0, days, -(-days // _TICKS)))
        return tuple((day, self.at(day)) for day in named)


def day_of(edtf: str | None) -> datetime.date | None:
    """The day that a date (EDTF) names; None where it is longer than a day, or open."""
    found = closed_days(edtf or "")
    return found.first if found and found.count == 1 else None
