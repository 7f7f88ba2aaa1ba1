"""Names of the days of the week."""

from dataclasses import dataclass
from functools import cache

from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class Weekday:
    """A name of ISO weekday `number` (Monday is 1); `bare` names lack the article and are a day only after "day"."""

    name: str
    number: int
    bare: bool


@cache
def weekdays() -> tuple[Weekday, ...]:
    """All names of the days of the week."""
    return tuple(
        Weekday(name, int(row["weekday"]), column == "bare")
        for row in read_table(DATA / "weekdays.tsv", ("name", "weekday", "bare"))
        for column in ("name", "bare")
        for name in row.many(column)
    )
