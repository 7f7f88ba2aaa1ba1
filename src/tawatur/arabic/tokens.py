"""Tokens: words with their clitics split, numbers and marks, each with its place in the raw text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tawatur.arabic.characters import SILENT
from tawatur.arabic.clitics import Vocabulary, split
from tawatur.arabic.normal import fold

Kind = Literal["word", "number", "mark"]

_SILENT_CLASS = "".join(re.escape(c) for c in SILENT)
_HAMZATED = "أإآ"
_TOKEN = re.compile(
    rf"(?P<number>\d+(?:[.,٬٫:/’']\d+)*)"
    rf"|(?P<word>[^\W\d_](?:[^\W\d_]|[{_SILENT_CLASS}])*(?:[’'][^\W\d_]+)?)"
    rf"|(?P<silent>[{_SILENT_CLASS}]+)"
    rf"|(?P<mark>\.{{2,}}|\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token. Offsets are code points of the raw text; `norm` and `stem` are folded.

    `stem` is `norm` without `proclitics`; `stem_start` is where it begins in the raw text.
    """

    index: int
    start: int
    end: int
    text: str
    norm: str
    kind: Kind
    proclitics: str
    stem: str
    stem_start: int

    @property
    def is_word(self) -> bool:
        return self.kind == "word"

    @property
    def definite(self) -> bool:
        """Whether the word carries the article; إل, أل and آل (إلغاء، ألغام، آليات) only fold to it."""
        article = self.stem.startswith("ال") and len(self.stem) > 3
        return article and self.text[self.stem_start - self.start] not in _HAMZATED

    @property
    def bare(self) -> str:
        """The stem without the article."""
        return self.stem[2:] if self.definite else self.stem


def tokenise(text: str, vocabulary: Vocabulary) -> tuple[Token, ...]:
    """The tokens of `text` in order; silent marks that stand alone are passed over."""
    return tuple(_tokens(text, vocabulary))


def _tokens(text: str, vocabulary: Vocabulary) -> Iterator[Token]:
    index = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "silent":
            continue
        raw, start, end = match.group(), match.start(), match.end()
        if kind == "word":
            word = split(raw, vocabulary)
            yield Token(index, start, end, raw, word.norm, "word", word.proclitics, word.stem, start + word.offset)
        else:
            norm = fold(raw)
            yield Token(index, start, end, raw, norm, "number" if kind == "number" else "mark", "", norm, start)
        index += 1
