"""Words around numbers that tell what a number is: a range, a share, a name, a part of another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import Token
from tawatur.lexicon.phrases import Match, PhraseIndex
from tawatur.lexicon.table import DATA, read_table

FigureRole = Literal[
    "age", "among", "below_zero", "between", "body", "casualties", "change", "club", "compared", "each", "excess",
    "extent", "fall", "from_whom", "idiom", "illness", "in", "label", "lead", "life", "minus", "more", "negation", "of",
    "of_among", "or", "others", "percent", "price", "report", "rest", "share", "source", "spread", "strength",
    "tally", "than", "to", "toll", "whole", "wound",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Folded words and phrases by role."""

    words: Mapping[FigureRole, frozenset[str]]
    phrases: Mapping[FigureRole, PhraseIndex[None]]

    def has(self, word: str, role: FigureRole) -> bool:
        """Whether the folded word has the role."""
        return word in self.words[role]

    def at(self, tokens: Sequence[Token], index: int, role: FigureRole) -> Match[None] | None:
        """The longest phrase of the role that begins at the token."""
        return self.phrases[role].at(tokens, index) if index < len(tokens) else None


@cache
def figure_words() -> FigureWords:
    """The shipped words."""
    phrases: dict[FigureRole, list[str]] = {role: [] for role in get_args(FigureRole)}
    for row in read_table(DATA / "figure_words.tsv", ("phrase", "role")):
        role: FigureRole = row.one_of("role", get_args(FigureRole))
        phrases[role].append(row.required("phrase"))
    return FigureWords(
        {role: frozenset(map(fold, found)) for role, found in phrases.items()},
        {role: PhraseIndex((phrase, None) for phrase in found) for role, found in phrases.items()},
    )
