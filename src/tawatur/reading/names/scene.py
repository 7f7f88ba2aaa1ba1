"""A text as the name grammar sees it: tokens, their senses, known names and quoted stretches."""

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.names import Name, names
from tawatur.lexicon.phrases import Match
from tawatur.reading.names.senses import Sense, sense

_HYPHENS = frozenset("-‐‑–ـ")
_LONGEST_QUOTED_NAME = 6


@dataclass(frozen=True, slots=True)
class Scene:
    """`known` holds the longest known name that begins at a token; `quoted` the closing mark of a short quotation."""

    text: Text
    tokens: tuple[Token, ...]
    senses: tuple[Sense, ...]
    known: Mapping[int, Match[tuple[Name, ...]]]
    quoted: Mapping[int, int]

    def word(self, i: int) -> bool:
        """Whether token `i` is a word that stands in the same paragraph as the one before."""
        return 0 <= i < len(self.tokens) and self.tokens[i].kind == "word" and i not in self.text.breaks

    def bare_word(self, i: int) -> bool:
        """Whether token `i` is such a word without proclitics, so that it may continue a phrase."""
        return self.word(i) and not self.tokens[i].proclitics

    def hyphenated(self, i: int) -> bool:
        """Whether token `i` is a hyphen between two words with no space around it."""
        if not 0 < i < len(self.tokens) - 1 or self.tokens[i].text not in _HYPHENS:
            return False
        before, hyphen, after = self.tokens[i - 1 : i + 2]
        return before.is_word and after.is_word and before.end == hyphen.start and hyphen.end == after.start


def scene(text: Text) -> Scene:
    """The scene of a text."""
    tokens = text.tokens
    index = names()
    known = {t.index: match for t in tokens if t.is_word and (match := index.at(tokens, t.index))}
    nothing = sense("")
    quoted = {
        q.first: q.last for q in text.quotations if q.closed and 1 < q.last - q.first <= _LONGEST_QUOTED_NAME + 1
    }
    return Scene(text, tokens, tuple(sense(t.stem) if t.is_word else nothing for t in tokens), known, quoted)
