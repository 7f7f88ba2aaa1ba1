"""Words that say the same thing in news."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@cache
def senses() -> dict[str, str]:
    """The sense of each folded word form without article; of two senses of one form the first stands."""
    found: dict[str, str] = {}
    for row in read_table(DATA / "senses.tsv", ("sense", "words")):
        for word in row.many("words"):
            found.setdefault(fold(word), row.required("sense"))
    return found
