"""Hashtags: words joined by underscores, which are a name as a whole or none at all (#عين_الأسد)."""

from collections.abc import Iterator, Sequence

from tawatur.arabic.tokens import Token
from tawatur.lexicon.names import Known
from tawatur.lexicon.names_and_places import names_and_places
from tawatur.lexicon.phrases import Match

_UNDERSCORE = "_"


def hashtags(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """First token of each run of words that underscores join, and the one after it."""
    runs: list[tuple[int, int]] = []
    for i in range(1, len(tokens) - 1):
        if tokens[i].text != _UNDERSCORE or not glued(tokens, i):
            continue
        if runs and runs[-1][1] == i:
            runs[-1] = (runs[-1][0], i + 2)
        else:
            runs.append((i - 1, i + 2))
    return tuple(runs)


def glued(tokens: Sequence[Token], i: int) -> bool:
    """Whether the mark at the token joins two words without a space."""
    before, mark, after = tokens[i - 1 : i + 2]
    return before.is_word and after.is_word and before.end == mark.start and mark.end == after.start


def known_hashtags(tokens: Sequence[Token], runs: Sequence[tuple[int, int]]) -> Iterator[Known]:
    """The runs that are known names when their underscores are read as spaces."""
    for first, last in runs:
        words = tuple(token for token in tokens[first:last] if token.is_word)
        match = names_and_places().at(words, 0)
        if match is not None and match.last == len(words):
            yield Match(first, last, match.value)
