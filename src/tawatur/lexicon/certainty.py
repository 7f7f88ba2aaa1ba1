"""Words in what is said by which the source weighs it: hedges, boosters, denials."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table
from tawatur.model import Factuality

Scope = Literal["adverb", "denial", "governs", "imperfect", "opening", "predicate"]


@dataclass(frozen=True, slots=True)
class Weight:
    """What a phrase makes of a clause, and where it must stand in it to do so (see certainty.tsv)."""

    factuality: Factuality
    scope: Scope


@cache
def weights() -> PhraseIndex[Weight]:
    """The shipped phrases; LexiconError names file and line of a bad entry."""
    values: tuple[Factuality, ...] = get_args(Factuality)
    scopes: tuple[Scope, ...] = get_args(Scope)
    return PhraseIndex(
        (row.required("phrase"), Weight(row.one_of("factuality", values), row.one_of("scope", scopes)))
        for row in read_table(DATA / "certainty.tsv", ("factuality", "scope", "phrase"))
    )
