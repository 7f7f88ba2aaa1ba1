"""Words by which a report says whom a number counts, and how it stands to other numbers."""

from collections.abc import Mapping
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table

TollSense = Literal[
    "already", "among", "anybody", "armed", "become", "extent", "from", "grow", "latest", "makes", "more", "not",
    "of_them", "once", "preliminary", "saw", "shrink", "some", "there", "was",
]  # fmt: skip


@cache
def tolls() -> Mapping[TollSense, frozenset[str]]:
    """The folded words of each sense; LexiconError names file and line of a bad entry."""
    found: dict[TollSense, set[str]] = {sense: set() for sense in get_args(TollSense)}
    for row in read_table(DATA / "tolls.tsv", ("sense", "words")):
        sense: TollSense = row.one_of("sense", get_args(TollSense))
        found[sense] |= set(map(fold, row.many("words")))
    return {sense: frozenset(words) for sense, words in found.items()}
