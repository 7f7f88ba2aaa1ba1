"""Sentences and paragraphs: token ranges that survive quotations, abbreviations, headlines, bullets and emoji."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tawatur.arabic.quotations import Quotation
from tawatur.arabic.tokens import Token

_TERMINAL = frozenset(".!?؟…۔")
_CLOSING = frozenset("\"”»›)]'’")
# A single letter with a dot is a title (د. أ. م.) or an enumeration, not the end of a sentence.
_ABBREVIATION_LENGTH = 1
# No sentence of news is longer; text without punctuation is cut, so that reading it stays linear.
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` up to but not including `last`; `paragraph` counts from 0."""

    first: int
    last: int
    paragraph: int


def paragraph_breaks(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Indices of the tokens that begin a paragraph (a line of their own)."""
    return frozenset(
        token.index
        for before, token in pairwise(tokens)
        if "\n" in text[before.end : token.start] or "\r" in text[before.end : token.start]
    )


def sentences(tokens: Sequence[Token], breaks: frozenset[int], quoted: Sequence[Quotation]) -> tuple[Sentence, ...]:
    """The sentences in order; a full stop inside a closed quotation does not end the sentence around it."""
    inside = {i for q in quoted if q.closed for i in range(q.first, q.last)}
    found: list[Sentence] = []
    first = paragraph = 0
    for token in tokens:
        i = token.index
        if i in breaks and i > first:
            found.append(Sentence(first, i, paragraph))
            first = i
        if i in breaks:
            paragraph += 1
        if i >= first and (_ends(tokens, i, inside) or i - first >= _LONGEST):
            found.append(Sentence(first, i + 1, paragraph))
            first = i + 1
    if first < len(tokens):
        found.append(Sentence(first, len(tokens), paragraph))
    return tuple(found)


def _ends(tokens: Sequence[Token], i: int, inside: set[int]) -> bool:
    """Whether the sentence ends after token `i`; a full stop that a closing mark follows leaves that open."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if i in inside or (following is not None and following.text in _CLOSING and i + 1 not in inside):
        return False
    return _terminal(tokens, i)


def _terminal(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.text[0] not in _TERMINAL:
        return False
    before = tokens[i - 1] if i else None
    glued = before is not None and before.end == token.start
    return not (
        token.text == "."
        and glued
        and before is not None
        and before.is_word
        and len(before.norm) <= _ABBREVIATION_LENGTH
    )
