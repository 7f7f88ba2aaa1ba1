"""Small words inside personal names: son of, father of, servant of, family of."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@cache
def name_particles() -> dict[str, str]:
    """Role of each folded particle."""
    return {
        fold(row.required("word")): row.required("role")
        for row in read_table(DATA / "name_particles.tsv", ("word", "role"))
    }
