"""A text in pieces that a model can be asked about: whole paragraphs, else whole sentences, else whole words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_SENTENCE_END = re.compile(r"[.!?؟…۔][\"”»›)\]]*\s")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """The stretch of a text from `start` up to `end` (code points)."""

    start: int
    end: int


def pieces(text: str, limit: int) -> Iterator[Piece]:
    """Pieces of at most `limit` code points that together are the text, but for those that hold no letter."""
    start = end = 0
    for part in _parts(text, limit):
        if part.end - start > limit:
            yield from _worded(text, Piece(start, end))
            start = part.start
        end = part.end
    yield from _worded(text, Piece(start, end))


def _parts(text: str, limit: int) -> Iterator[Piece]:
    """The paragraphs, the long ones cut."""
    for line in _LINES.finditer(text):
        start = line.start()
        while line.end() - start > limit:
            cut = _cut(text, start, start + limit)
            yield Piece(start, cut)
            start = cut
        yield Piece(start, line.end())


def _cut(text: str, start: int, end: int) -> int:
    """Where to cut before `end`: after the last sentence, else after the last word, else there."""
    for boundary in (_SENTENCE_END, _SPACE):
        found = [match.end() for match in boundary.finditer(text, start, end)]
        if found:
            return found[-1]
    return end


def _worded(text: str, piece: Piece) -> Iterator[Piece]:
    if any(letter.isalpha() for letter in text[piece.start : piece.end]):
        yield piece
