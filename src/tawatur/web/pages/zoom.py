"""Other stretches of time that a picture of one can lead to."""

import datetime
from dataclasses import dataclass

Stretch = tuple[datetime.date, datetime.date]


@dataclass(frozen=True, slots=True)
class Zoom:
    """The middle half, twice as much, and as much before and after."""

    closer: Stretch
    wider: Stretch
    earlier: Stretch
    later: Stretch


def zoom(first: datetime.date, last: datetime.date) -> Zoom:
    """Around the days that are seen."""
    whole = (last - first).days + 1
    half, quarter = max(whole // 2, 1), whole // 4
    return Zoom(
        closer=(_moved(first, quarter), max(_moved(first, quarter), _moved(last, -quarter))),
        wider=(_moved(first, -half), _moved(last, half)),
        earlier=(_moved(first, -half), _moved(last, -half)),
        later=(_moved(first, half), _moved(last, half)),
    )


def _moved(day: datetime.date, days: int) -> datetime.date:
    """So many days later, as far as the calendar goes."""
    ordinal = min(max(day.toordinal() + days, 1), datetime.date.max.toordinal())
    return datetime.date.fromordinal(ordinal)
