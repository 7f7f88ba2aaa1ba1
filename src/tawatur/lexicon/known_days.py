"""Days of one year that reports go on naming without the year."""

import datetime
from dataclasses import dataclass
from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day, and the folded words right before that mark it as the one of that year."""

    date: datetime.date
    heads: frozenset[str]


@cache
def known_days() -> dict[tuple[int, int], KnownDay]:
    """Known days by month and day."""
    days: dict[tuple[int, int], KnownDay] = {}
    for row in read_table(DATA / "known_days.tsv", ("month", "day", "year", "heads")):
        date = datetime.date(int(row["year"]), int(row["month"]), int(row["day"]))
        days[date.month, date.day] = KnownDay(date, frozenset(map(fold, row.many("heads"))))
    return days
