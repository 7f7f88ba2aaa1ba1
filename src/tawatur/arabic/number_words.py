"""Number words in a text, by a table that comes from outside."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from tawatur.arabic.pronouns import PRONOUNS
from tawatur.arabic.tokens import Token

Role = Literal[
    "one", "compound", "unit", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales", "dual", "construct",
    "fraction", "parts",
]  # fmt: skip
"""How a number word combines with others; the shipped table tells each role's words."""

AND = "و"
_VOWELED = re.compile("^(?:ال)?.\u064f")
_ATTACHED = re.compile("[وف]?[بل]|[وف]")
_LEAST = 3
_FRACTION_LENGTHS = (3, 5)


@dataclass(frozen=True, slots=True)
class NumberWord:
    """`value` is that of the word alone; of one scale or part where the word is a dual or may be one."""

    value: Fraction
    role: Role


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number word in the text, the proclitics before it and the code point where it begins after them."""

    word: NumberWord
    proclitics: str
    start: int


@dataclass(frozen=True, slots=True)
class NumberTable:
    """Folded number words; `voweled` count only where the text writes the damma that tells خُمس from خمس."""

    words: Mapping[str, NumberWord]
    voweled: Mapping[str, NumberWord]

    def get(self, token: Token) -> FoundNumber | None:
        """The number word that the token is, with or without article."""
        stem = token.stem
        bare = stem[2:] if stem.startswith("ال") and len(stem) > _LEAST else stem
        if bare in self.voweled and _VOWELED.match(token.text[token.stem_start - token.start :]):
            return FoundNumber(self.voweled[bare], token.proclitics, token.stem_start)
        if word := self.words.get(token.norm):
            return FoundNumber(word, "", token.start)
        if word := self.words.get(stem) or self.words.get(bare):
            return FoundNumber(word, token.proclitics, token.stem_start)
        return self._attached(token) or self._possessed(token)

    def _attached(self, token: Token) -> FoundNumber | None:
        """The number word behind proclitics that the tokens do not know it has."""
        attached = _ATTACHED.match(token.norm)
        if attached is None or len(token.norm) - attached.end() < _LEAST:
            return None
        word = self.words.get(token.norm[attached.end() :])
        return FoundNumber(word, attached.group(), token.start + attached.end()) if word else None

    def _possessed(self, token: Token) -> FoundNumber | None:
        """A fraction of what a pronoun stands for: نصفهم, ثلثها."""
        for length in _FRACTION_LENGTHS:
            word = self.words.get(token.stem[:length]) if token.stem[length:] in PRONOUNS else None
            if word and word.role in ("fraction", "parts"):
                return FoundNumber(word, token.proclitics, token.stem_start)
        return None
