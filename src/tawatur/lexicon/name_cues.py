"""Words that announce what someone is called."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@cache
def name_cues() -> frozenset[str]:
    """Folded words after which a person's name stands (المدعو، اسمه)."""
    return frozenset(fold(row.required("word")) for row in read_table(DATA / "name_cues.tsv", ("word",)))
