"""Words that stand before a writer's name in a byline."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@cache
def byline_words() -> frozenset[str]:
    """All of them, folded."""
    return frozenset(fold(row.required("word")) for row in read_table(DATA / "bylines.tsv", ("word",)))
