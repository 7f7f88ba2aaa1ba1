"""Family names that are not given names as well."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@cache
def surnames() -> frozenset[str]:
    """Folded family names, as listed: with the article or without."""
    return frozenset(fold(row.required("name")) for row in read_table(DATA / "surnames.tsv", ("name",)))
