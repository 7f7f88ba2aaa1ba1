"""Lanes over one line of time: in each a row of marks; where time is long, one mark stands for several days."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from tawatur.web.drawing.axis import Axis

WIDTH, LANE, HEAD = 1000, 46, 26
_EDGE = 16.0
_SLOTS = 80
_LEAST, _MOST = 5.5, 12.0

Dated = Iterable[tuple[datetime.date, int]]


@dataclass(frozen=True, slots=True)
class Mark:
    """So many from a day to a day; `x` is its middle."""

    since: datetime.date
    until: datetime.date
    count: int
    x: float
    radius: float


@dataclass(frozen=True, slots=True)
class Lanes:
    """`rows` are the marks of each lane, in the order in which the lanes were given."""

    axis: Axis
    rows: tuple[tuple[Mark, ...], ...]
    height: int
    width: int = WIDTH
    lane: int = LANE
    head: int = HEAD

    def y(self, row: int) -> int:
        """The line of a lane; its label stands above it."""
        return self.head + self.lane * row + 32


def lanes(rows: Sequence[Dated], *, mirrored: bool) -> Lanes | None:
    """The lanes from the first day of all to the last; None where there is no day."""
    counted = [Counter[datetime.date]() for _ in rows]
    for counts, row in zip(counted, rows, strict=True):
        for day, count in row:
            counts[day] += count
    days = sorted(day for counts in counted for day in counts)
    if not days:
        return None
    axis = Axis(days[0], days[-1], _EDGE, WIDTH - 2 * _EDGE, mirrored)
    most = max(max(counts.values(), default=1) for counts in counted)
    marks = tuple(tuple(_marks(counts, axis, most)) for counts in counted)
    return Lanes(axis, marks, HEAD + LANE * len(rows) + 8)


def _marks(counts: Counter[datetime.date], axis: Axis, most: int) -> Iterable[Mark]:
    step = -(-((axis.last - axis.first).days + 1) // _SLOTS)
    slots: Counter[int] = Counter()
    for day, count in counts.items():
        slots[(day - axis.first).days // step] += count
    for slot, count in sorted(slots.items()):
        since = axis.first + datetime.timedelta(slot * step)
        until = min(since + datetime.timedelta(step - 1), axis.last)
        x = (axis.at(since) + axis.at(until)) / 2
        share = min((count - 1) / max(most - 1, 1), 1)
        yield Mark(since, until, count, x, _LEAST + (_MOST - _LEAST) * sqrt(share))
