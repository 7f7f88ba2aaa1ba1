"""Feasts and other named days that recur every year."""

from dataclasses import dataclass
from functools import cache

from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class Feast:
    """A day of every year, of the Islamic calendar where `hijri`, else of the Gregorian one."""

    name: str
    hijri: bool
    month: int
    day: int


@cache
def feasts() -> tuple[Feast, ...]:
    """All named recurring days."""
    return tuple(
        Feast(name, row.one_of("calendar", ("hijri", "gregorian")) == "hijri", int(row["month"]), int(row["day"]))
        for row in read_table(DATA / "feasts.tsv", ("name", "calendar", "month", "day"))
        for name in row.many("name")
    )
