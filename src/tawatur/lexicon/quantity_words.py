"""Words about numbers: bounds, ranges, vague numbers, and what makes digits a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.normal import fold
from tawatur.errors import LexiconError
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, Row, read_table

QuantityRole = Literal[
    "about", "lower", "upper", "between", "to", "or", "negation", "excess", "change", "vague", "few", "span", "percent", "label",
    "club", "compared", "among", "age", "more", "minus", "below_zero", "tally", "whole", "report", "rest",
    "price", "idiom", "lead",
]  # fmt: skip
Bound = Literal["about", "lower", "upper"]


_PHRASES: tuple[QuantityRole, ...] = ("between", "percent", "below_zero", "idiom")


@dataclass(frozen=True, slots=True)
class Qualifier:
    """What a phrase makes of a number; `inside` tells whether the phrase belongs to the figure's words."""

    bound: Bound
    inside: bool


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """`before` and `after` are qualifiers by where they stand; `vague` numbers are low and high of a folded word."""

    before: PhraseIndex[Qualifier]
    after: PhraseIndex[Qualifier]
    between: PhraseIndex[str]
    percent: PhraseIndex[str]
    below_zero: PhraseIndex[str]
    idiom: PhraseIndex[str]
    words: Mapping[QuantityRole, frozenset[str]]
    vague: Mapping[str, tuple[int, int]]

    def is_(self, role: QuantityRole, word: str) -> bool:
        """Whether the folded word has the role."""
        return word in self.words[role]


@cache
def quantity_words() -> QuantityWords:
    """The shipped words about numbers."""
    before: list[tuple[str, Qualifier]] = []
    after: list[tuple[str, Qualifier]] = []
    words: dict[QuantityRole, set[str]] = {role: set() for role in get_args(QuantityRole)}
    vague: dict[str, tuple[int, int]] = {}
    for row in read_table(DATA / "quantity_words.tsv", ("phrase", "role", "place", "inside", "low", "high")):
        phrase = row.required("phrase")
        role: QuantityRole = row.one_of("role", get_args(QuantityRole))  # type: ignore[assignment]
        words[role].add(fold(phrase))
        if role in ("about", "lower", "upper"):
            place = before if row.one_of("place", ("before", "after")) == "before" else after
            place.append((phrase, Qualifier(role, row["inside"] == "yes")))
        if row["low"]:
            vague[fold(phrase)] = (_whole(row, "low"), _whole(row, "high"))
    return QuantityWords(
        PhraseIndex(before),
        PhraseIndex(after),
        *(PhraseIndex((phrase, phrase) for phrase in words[role]) for role in _PHRASES),
        {role: frozenset(found) for role, found in words.items()},
        vague,
    )


def _whole(row: Row, column: str) -> int:
    try:
        return int(row[column])
    except ValueError as error:
        raise LexiconError(f"{row.place}: {column} is {row[column]!r}, no whole number") from error
