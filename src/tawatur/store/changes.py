"""What was changed between two versions of a text, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

import msgspec

from tawatur.model import Span

_WORD = re.compile(r"\S+")


class Change(msgspec.Struct, frozen=True):
    """Words that one version has where the other has other words, or none; the spans are in the two texts."""

    removed: Span | None
    added: Span | None


def changes(old: str, new: str) -> Iterator[Change]:
    """The changes in the order of the text; what differs only in the space between words is none."""
    before, after = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    matcher = SequenceMatcher(None, [m.group() for m in before], [m.group() for m in after], autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind != "equal":
            yield Change(_span(old, before[start:end]), _span(new, after[first:last]))


def count(span: Span | None) -> int:
    """How many words the span has."""
    return 0 if span is None else len(_WORD.findall(span.text))


def _span(text: str, words: list[re.Match[str]]) -> Span | None:
    return Span.cut(text, words[0].start(), words[-1].end()) if words else None
