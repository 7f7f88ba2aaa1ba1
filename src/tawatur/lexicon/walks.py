"""Walks of life: what somebody does by the words for him, and which two of them are hardly one person's."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class Walks:
    """The walk of each folded word or pair of words without article, and the walks that each excludes."""

    of: Mapping[str, str]
    excluded: Mapping[str, frozenset[str]]


@cache
def walks() -> Walks:
    """The shipped walks of life; LexiconError names file and line of a bad entry."""
    rows = list(read_table(DATA / "walks.tsv", ("walk", "words", "excludes")))
    return Walks(
        MappingProxyType({fold(word): row.required("walk") for row in rows for word in row.many("words")}),
        MappingProxyType({row["walk"]: frozenset(row.many("excludes")) for row in rows}),
    )
