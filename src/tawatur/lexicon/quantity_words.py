"""Phrases that bound a number: about, at least, at most."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table

Bound = Literal["about", "lower", "upper"]


@dataclass(frozen=True, slots=True)
class Qualifier:
    """What a phrase makes of a number; `inside` tells whether the phrase belongs to the figure's words.

    Where it is `apart`, its preposition stands behind the subject: لا تزيد المدة على.
    """

    bound: Bound
    inside: bool
    apart: bool


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
        place = row.one_of("place", ("before", "apart", "after"))
        qualifier = Qualifier(bound, row.one_of("inside", ("yes", "no")) == "yes", place == "apart")
        found["after" if place == "after" else "before"].append((row.required("phrase"), qualifier))
    return QuantityWords(PhraseIndex(found["before"]), PhraseIndex(found["after"]))
