"""Days of one year that reports go on naming without the year."""

import datetime
from dataclasses import dataclass
from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day, and the folded words that mark it as the one of that year.

    They are one of the `heads` right before it, or a little before with one of those that say what it was `about`.
    """

    date: datetime.date
    heads: frozenset[str]
    about: frozenset[str]


@cache
def known_days() -> dict[tuple[int, int], KnownDay]:
    """Known days by month and day."""
    days: dict[tuple[int, int], KnownDay] = {}
    for row in read_table(DATA / "known_days.tsv", ("month", "day", "year", "heads", "about")):
        date = datetime.date(int(row["year"]), int(row["month"]), int(row["day"]))
        heads, about = (frozenset(map(fold, row.many(column))) for column in ("heads", "about"))
        days[date.month, date.day] = KnownDay(date, heads, about)
    return days
