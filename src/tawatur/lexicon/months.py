"""Names of the Gregorian and the Islamic months."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast, get_args

from tawatur.lexicon.table import DATA, read_table

Needs = Literal["", "neighbour", "day"]


@dataclass(frozen=True, slots=True)
class Month:
    """A name of month 1 to 12; `needs` says what must stand beside a name that is also another word."""

    name: str
    number: int
    needs: Needs


@cache
def gregorian_months() -> tuple[Month, ...]:
    """All names of the Gregorian months, of every Arab country."""
    return _months("months.tsv")


@cache
def hijri_months() -> tuple[Month, ...]:
    """All names of the months of the Islamic calendar."""
    return _months("hijri_months.tsv")


def _months(file: str) -> tuple[Month, ...]:
    return tuple(
        Month(name, int(row["month"]), cast(Needs, row.one_of("needs", get_args(Needs))))
        for row in read_table(DATA / file, ("name", "month", "needs"))
        for name in row.many("name")
    )
