"""Small words inside personal names: son of, father of, servant of, family of."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@cache
def name_particles() -> Mapping[str, frozenset[str]]:
    """Roles by folded particle; the data file says what each does."""
    rows = read_table(DATA / "name_particles.tsv", ("word", "roles"))
    return MappingProxyType({fold(row.required("word")): frozenset(row.many("roles")) for row in rows})
