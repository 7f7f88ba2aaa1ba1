"""Phrases of one or more words, found among tokens by their first word."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import Token

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase found: tokens `first` up to but not including `last`, and what the lexicon holds for it."""

    first: int
    last: int
    value: T


class PhraseIndex(Generic[T]):
    """Longest-match look-up of folded phrases; the first word may carry proclitics in the text, the others not."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        by_first: dict[str, dict[str, dict[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            first, *rest = fold(phrase).replace("-", " - ").split() or [""]
            if first:
                by_first.setdefault(first, {}).setdefault(rest[0] if rest else "", {}).setdefault(tuple(rest), value)
        self._by_first = {
            first: {second: tuple(sorted(found.items(), key=_shortness)) for second, found in by_second.items()}
            for first, by_second in by_first.items()
        }

    def at(self, tokens: Sequence[Token], index: int) -> Match[T] | None:
        """The longest phrase that begins at the token, if any."""
        token, by_first = tokens[index], self._by_first
        if token.norm in by_first and (found := self._from(token.norm, tokens, index)) is not None:
            return found
        if token.stem in by_first and token.stem != token.norm:
            return self._from(token.stem, tokens, index)
        return None

    def _from(self, first: str, tokens: Sequence[Token], index: int) -> Match[T] | None:
        """The longest phrase of this first word; of hundreds that some words begin, the second word leaves few."""
        by_second = self._by_first[first]
        second = tokens[index + 1].norm if index + 1 < len(tokens) else ""
        for rest, value in (*by_second.get(second, ()), *by_second.get("", ())):
            last = index + 1 + len(rest)
            if last <= len(tokens) and all(tokens[index + 1 + k].norm == word for k, word in enumerate(rest)):
                return Match(index, last, value)
        return None

    def __contains__(self, word: str) -> bool:
        """Whether a phrase of this one folded word is known."""
        return "" in self._by_first.get(word, {})


def _shortness(item: tuple[tuple[str, ...], object]) -> int:
    return -len(item[0])
