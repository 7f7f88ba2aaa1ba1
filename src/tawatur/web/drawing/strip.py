"""The timeline strip: how many documents were published when, one bar a day or for several days."""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.web.library import Day, Wanted

WIDTH, HEIGHT = 1000, 64
_BARS = 100
_GAP = 0.25
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """Documents from a day to a day; `chosen` says that the filter lets them through."""

    since: datetime.date
    until: datetime.date
    count: int
    x: float
    y: float
    width: float
    height: float
    chosen: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The bars in the order of time, which runs from the right where `mirrored`."""

    bars: tuple[Bar, ...]
    first: datetime.date | None
    last: datetime.date | None
    mirrored: bool
    width: int = WIDTH
    height: int = HEIGHT


def strip(days: Sequence[Day], wanted: Wanted, *, mirrored: bool) -> Strip:
    """The strip of all days between the first and the last."""
    if not days:
        return Strip((), None, None, mirrored)
    first, last = days[0].day, days[-1].day
    step = max(1, -(-((last - first).days + 1) // _BARS))
    slots = max((last - first).days // step + 1, 12)
    counts: Counter[int] = Counter()
    for each in days:
        counts[(each.day - first).days // step] += each.documents
    most, width = max(counts.values()), WIDTH / slots
    bars = []
    for slot, count in sorted(counts.items()):
        since = first + datetime.timedelta(slot * step)
        until = min(since + datetime.timedelta(step - 1), last)
        x = (slots - 1 - slot if mirrored else slot) * width + width * _GAP / 2
        height = max(_LEAST, count / most * HEIGHT)
        chosen = not (wanted.since and until < wanted.since) and not (wanted.until and since > wanted.until)
        bars.append(Bar(since, until, count, x, HEIGHT - height, width * (1 - _GAP), height, chosen))
    return Strip(tuple(bars), first, last, mirrored)
