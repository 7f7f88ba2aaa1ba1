"""Quotes found again in the text: exactly, else as matching sees it, and of several where the words before fit best."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import takewhile

from tawatur.arabic.clitics import CONJUNCTIONS, FUTURE, PREPOSITIONS
from tawatur.arabic.normal import fold, normalise
from tawatur.llm.answer import Quote
from tawatur.llm.pieces import Piece
from tawatur.model import Span

# What may stand before a quote in its first word: proclitics and the article.
_BEFORE = rf"(?<!\w)[{CONJUNCTIONS}{PREPOSITIONS}{FUTURE}]{{0,3}}(?:ال)?"
_AFTER = r"(?!\w)"
_SPACES = r"\s+"
_MARK = "Mn"
_CONTEXT = 200


class NotThereError(Exception):
    """Words that the text does not hold."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class Ground:
    """A piece of a text in which quotes are looked for; spans are those of the whole text."""

    def __init__(self, text: str, piece: Piece) -> None:
        self._text = text
        self._start = piece.start
        self._whole = fold(text)
        self._normalised = normalise(text[piece.start : piece.end])

    def span(self, quote: Quote) -> Span:
        """Where the quote stands; NotThereError where it does not stand as whole words."""
        found = self._matches(quote.quote)
        exact = [match for match in found if self._cut(match).text == quote.quote]
        return self._cut(max(exact or found, key=lambda match: self._fit(match, quote.before)))

    def optional(self, quote: Quote | None) -> Span | None:
        """The span of a quote that may be missing; NotThereError where it is given and not there."""
        return None if quote is None else self.span(quote)

    def everywhere(self, words: str) -> list[Span]:
        """Each place where the words stand; NotThereError where there is none."""
        return [self._cut(match) for match in self._matches(words)]

    def name(self, words: str | None) -> str | None:
        """The words, if the text holds them anywhere; NotThereError where it does not."""
        if words is not None and not re.search(_pattern(words), self._whole):
            raise NotThereError(words)
        return words

    def _matches(self, words: str) -> Sequence[re.Match[str]]:
        found = list(re.finditer(_pattern(words), self._normalised.text))
        if not found:
            raise NotThereError(words)
        return found

    def _cut(self, match: re.Match[str]) -> Span:
        """The span behind a match, with the marks on its last letter."""
        start, end = (self._start + offset for offset in self._normalised.original(*match.span(1)))
        while end < len(self._text) and unicodedata.category(self._text[end]) == _MARK:
            end += 1
        return Span.cut(self._text, start, end)

    def _fit(self, match: re.Match[str], before: str) -> int:
        """How many letters before the match are those that are said to stand there."""
        standing = self._normalised.text[max(0, match.start(1) - _CONTEXT) : match.start(1)]
        pairs = zip(reversed(_letters(standing)), reversed(_letters(fold(before))), strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _pattern(words: str) -> str:
    """Matches the words as its group 1, as whole words; NotThereError where there is nothing in them."""
    parts = fold(words).split()
    if not parts:
        raise NotThereError(words)
    before = _BEFORE if parts[0][0].isalnum() else ""
    after = _AFTER if parts[-1][-1].isalnum() else ""
    return f"{before}({_SPACES.join(map(re.escape, parts))}){after}"


def _letters(text: str) -> str:
    return "".join(text.split())
