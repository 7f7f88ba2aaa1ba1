"""Adjectives inside names of bodies and places."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@cache
def name_adjectives() -> dict[str, bool]:
    """Whether a folded adjective without article can be part of a name; those of relation that are not listed can."""
    rows = read_table(DATA / "name_adjectives.tsv", ("word", "role"))
    return {fold(row.required("word")): row.one_of("role", ("part", "never")) == "part" for row in rows}
