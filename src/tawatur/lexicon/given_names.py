"""Given names of people, Arabic and those of their neighbours."""

from dataclasses import dataclass
from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Folded names; the `common` ones are ordinary words too and want a family name or a title beside them."""

    all: frozenset[str]
    common: frozenset[str]


def _folded(file: str) -> frozenset[str]:
    return frozenset(fold(row.required("name")) for row in read_table(DATA / file, ("name",)))


@cache
def given_names() -> GivenNames:
    """The shipped given names."""
    return GivenNames(_folded("given_names.tsv"), _folded("given_names_common.tsv"))
