"""Names of the days of the week."""

from functools import cache

from tawatur.lexicon.table import DATA, read_table


@cache
def weekdays() -> dict[str, int]:
    """ISO number (Monday is 1) of each name of a day of the week."""
    rows = read_table(DATA / "weekdays.tsv", ("name", "weekday"))
    return {name: int(row["weekday"]) for row in rows for name in row.many("name")}
