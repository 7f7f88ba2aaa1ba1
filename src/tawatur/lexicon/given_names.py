"""Given names of people, Arabic and those of their neighbours."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@cache
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(fold(row.required("name")) for row in read_table(DATA / "given_names.tsv", ("name",)))
