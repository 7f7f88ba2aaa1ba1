"""Numbers that are ranges: tens, hundreds, a few, bare plurals of time."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.normal import fold
from tawatur.errors import LexiconError
from tawatur.lexicon.table import DATA, Row, read_table

VagueRole = Literal["vague", "few", "span"]


@dataclass(frozen=True, slots=True)
class VagueNumber:
    """`low` and `high` bound the number; of a `span` in units of its noun, of decades and centuries in years."""

    role: VagueRole
    low: Fraction
    high: Fraction


@cache
def vague_numbers() -> Mapping[str, VagueNumber]:
    """The shipped vague numbers by folded word."""
    found: dict[str, VagueNumber] = {}
    for row in read_table(DATA / "vague_numbers.tsv", ("word", "role", "low", "high")):
        role: VagueRole = row.one_of("role", get_args(VagueRole))
        found[fold(row.required("word"))] = VagueNumber(role, _whole(row, "low"), _whole(row, "high"))
    return found


def _whole(row: Row, column: str) -> Fraction:
    try:
        return Fraction(int(row[column]))
    except ValueError as error:
        raise LexiconError(f"{row.place}: {column} is {row[column]!r}, no whole number") from error
