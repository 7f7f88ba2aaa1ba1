"""Ordinary words: what the lexicon lists as a word of the language, in whatever file, cannot be an unknown name."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table

_FILES = ("counted", "hijri_months", "months", "numbers", "ordinals", "plover", "time_words", "weekdays")


@cache
def ordinary_words() -> frozenset[str]:
    """Folded single words without article, from every cell of the files (Latin cells do no harm)."""
    return frozenset(
        fold(word).removeprefix("ال")
        for file in _FILES
        for row in read_table(DATA / f"{file}.tsv", ())
        for column in row.cells
        for value in row.many(column)
        for word in value.split()
    )
