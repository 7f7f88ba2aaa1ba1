"""Generic words for an outlet (الصحيفة، الوكالة) and the kinds of outlet that they can stand for."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@cache
def outlet_words() -> dict[str, frozenset[str]]:
    """Kinds by folded word, as `names/outlets.tsv` names them."""
    rows = read_table(DATA / "outlet_words.tsv", ("word", "kinds"))
    return {fold(row.required("word")): frozenset(row.many("kinds")) for row in rows}
