"""The number words."""

from fractions import Fraction
from functools import cache
from typing import get_args

from tawatur.arabic.normal import fold
from tawatur.arabic.number_words import NumberTable, NumberWord, Role
from tawatur.errors import LexiconError
from tawatur.lexicon.table import DATA, Row, read_table

_DAMMA = "\u064f"


@cache
def numbers() -> NumberTable:
    """The shipped number words; LexiconError where a value or role is none."""
    words: dict[str, NumberWord] = {}
    voweled: dict[str, NumberWord] = {}
    for row in read_table(DATA / "numbers.tsv", ("word", "value", "role")):
        entry = NumberWord(_value(row), row.one_of("role", get_args(Role)))
        (voweled if _DAMMA in row["word"] else words)[fold(row.required("word"))] = entry
    return NumberTable(words, voweled)


def _value(row: Row) -> Fraction:
    try:
        return Fraction(row.required("value"))
    except (ValueError, ZeroDivisionError) as error:
        raise LexiconError(f"{row.place}: value {row['value']!r} is no number") from error
