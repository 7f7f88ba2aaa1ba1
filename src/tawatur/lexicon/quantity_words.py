"""Phrases that bound a number: about, at least, at most."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table

Bound = Literal["about", "lower", "upper"]


@dataclass(frozen=True, slots=True)
class Qualifier:
    """What a phrase makes of a number; `inside` tells whether the phrase belongs to the figure's words."""

    bound: Bound
    inside: bool


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Qualifiers by where they stand to the number."""

    before: PhraseIndex[Qualifier]
    after: PhraseIndex[Qualifier]


@cache
def quantity_words() -> QuantityWords:
    """The shipped qualifiers."""
    found: dict[str, list[tuple[str, Qualifier]]] = {"before": [], "after": []}
    for row in read_table(DATA / "quantity_words.tsv", ("phrase", "bound", "place", "inside")):
        bound: Bound = row.one_of("bound", get_args(Bound))
        qualifier = Qualifier(bound, row.one_of("inside", ("yes", "no")) == "yes")
        found[row.one_of("place", tuple(found))].append((row.required("phrase"), qualifier))
    return QuantityWords(PhraseIndex(found["before"]), PhraseIndex(found["after"]))
