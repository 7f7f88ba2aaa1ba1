"""Ordinals of days and hours, as time expressions use them."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur.lexicon.table import DATA, read_table

Use = Literal["day", "hour"]
_USES: tuple[Use, ...] = ("day", "hour")


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal from 1 to 31 and what it can number."""

    word: str
    value: int
    use: Use


@cache
def ordinals() -> tuple[Ordinal, ...]:
    """All ordinals of time expressions."""
    return tuple(
        Ordinal(word, int(row["value"]), use)
        for row in read_table(DATA / "ordinals.tsv", ("value", *_USES))
        for use in _USES
        for word in row.many(use)
    )
