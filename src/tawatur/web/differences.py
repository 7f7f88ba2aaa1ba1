"""Where one wording differs from another, word by word; spelling variants and marks count as the same."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from tawatur.arabic.characters import SILENT
from tawatur.arabic.normal import fold

_WORD = re.compile(rf"\w(?:\w|[{''.join(map(re.escape, SILENT))}])*")


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


def likeness(wording: str, other: str) -> float:
    """Share of the words that both have in the same order, 0 to 1."""
    return SequenceMatcher(None, _folded(wording), _folded(other), autojunk=False).ratio()


def _folded(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]
