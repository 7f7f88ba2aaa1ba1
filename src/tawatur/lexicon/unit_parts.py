"""Units and their parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from tawatur.errors import LexiconError
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class UnitPart:
    """What whole and part count for in the unit of their sum."""

    whole: Fraction
    part: Fraction
    unit: str


@cache
def unit_parts() -> Mapping[tuple[str, str], UnitPart]:
    """How a whole unit and its part add up; LexiconError where the kept unit is neither."""
    found: dict[tuple[str, str], UnitPart] = {}
    for row in read_table(DATA / "unit_parts.tsv", ("whole", "part", "parts", "keep")):
        whole, part, keep, parts = row["whole"], row["part"], row["keep"], Fraction(row.required("parts"))
        if keep not in (whole, part):
            raise LexiconError(f"{row.place}: {keep!r} is neither whole nor part")
        sizes = (Fraction(1), 1 / parts) if keep == whole else (parts, Fraction(1))
        found[whole, part] = UnitPart(*sizes, keep)
    return found
