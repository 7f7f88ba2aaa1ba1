"""Ordinary words: what the lexicon lists as a word of the language, in whatever file, cannot be an unknown name."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table

_COLUMNS = {
    "counted.tsv": ("noun", "plurals", "duals"),
    "hijri_months.tsv": ("name",),
    "months.tsv": ("name",),
    "numbers.tsv": ("word",),
    "ordinals.tsv": ("day", "hour", "count"),
    "plover.tsv": ("participle", "masdars", "plurals"),
    "time_words.tsv": ("word",),
    "weekdays.tsv": ("name",),
}


@cache
def ordinary_words() -> frozenset[str]:
    """Folded single words without article."""
    return frozenset(
        fold(word).removeprefix("ال")
        for file, columns in _COLUMNS.items()
        for row in read_table(DATA / file, columns)
        for column in columns
        for value in row.many(column)
        for word in value.split()
    )
