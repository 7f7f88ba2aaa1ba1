"""Where one text differs from another, word by word.

Between wordings of one claim spelling variants and marks count as the same, between versions of one page nothing does.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from tawatur.arabic.characters import SILENT
from tawatur.arabic.normal import fold

_WORD = re.compile(rf"\w(?:\w|[{''.join(map(re.escape, SILENT))}])*")


_TOKEN = re.compile(r"\S+")
_AROUND = 6
"""Words that stay the same, before and after what was changed."""


class Stretch(NamedTuple):
    """A stretch of a wording; `differs` where the other has other words, or none."""

    text: str
    differs: bool


def differences(wording: str, other: str) -> Iterator[Stretch]:
    """The whole wording in order, cut where it begins or ceases to differ from the other."""
    words = list(_WORD.finditer(wording))
    matcher = SequenceMatcher(None, [fold(w.group()) for w in words], _folded(other), autojunk=False)
    at = 0
    for kind, first, last, _, _ in matcher.get_opcodes():
        if kind in ("equal", "insert") or first == last:
            continue
        start, end = words[first].start(), words[last - 1].end()
        if start > at:
            yield Stretch(wording[at:start], False)
        yield Stretch(wording[start:end], True)
        at = end
    if at < len(wording):
        yield Stretch(wording[at:], False)


class Piece(NamedTuple):
    """Words of two versions that stayed, went or came."""

    text: str
    kind: Literal["stayed", "went", "came"]


def edits(old: str, new: str) -> Iterator[tuple[Piece, ...]]:
    """Each place where the new text differs from the old, with some words around it, in order."""
    before, after = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    matcher = SequenceMatcher(None, [m.group() for m in before], [m.group() for m in after], autojunk=False)
    for group in matcher.get_grouped_opcodes(_AROUND):
        pieces: list[Piece] = []
        for kind, first, last, start, end in group:
            if kind == "equal":
                pieces.append(Piece(_cut(new, after[start:end]), "stayed"))
                continue
            pieces.append(Piece(_cut(old, before[first:last]), "went"))
            pieces.append(Piece(_cut(new, after[start:end]), "came"))
        yield tuple(piece for piece in pieces if piece.text)


def _cut(text: str, words: Sequence[re.Match[str]]) -> str:
    return text[words[0].start() : words[-1].end()] if words else ""


def likeness(wording: str, other: str) -> float:
    """Share of the words that both have in the same order, 0 to 1."""
    return SequenceMatcher(None, _folded(wording), _folded(other), autojunk=False).ratio()


def _folded(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]
