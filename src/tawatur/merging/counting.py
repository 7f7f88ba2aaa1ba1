"""What a figure counts, as far as its words tell."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from tawatur.arabic.tokens import Token, tokenise
from tawatur.lexicon.counted import Counted, counted_nouns
from tawatur.lexicon.numbers import numbers
from tawatur.lexicon.tolls import tolls
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.wording import wording

Sort = Literal["armed", "some", "rest"]
"""Those under arms; women and children, who are counted within a toll; others of a certain kind."""

_BEHIND, _LETTERS = 4, 40
"""So many words behind a figure, and at most so many code points, may say whom it counts."""
_PERSON = "person"


@lru_cache(maxsize=1 << 16)
def counted_terms(words: str) -> frozenset[str]:
    """The terms for what is counted."""
    return frozenset(wording(tokenise(words, vocabulary()))) - numbers().words.keys()


def sort_of_people(words: str, behind: str) -> Sort | None:
    """Of which sort the people are that the words of a figure count, or those behind it; None for anybody."""
    return _sort(words, behind[:_LETTERS])


@lru_cache(maxsize=1 << 16)
def _sort(words: str, behind: str) -> Sort | None:
    sort = next((sort for noun in _nouns(tokenise(words, vocabulary())) if (sort := _sort_of(noun))), None)
    return sort or ("armed" if any(map(_armed, _told_behind(behind))) else None)


def _told_behind(behind: str) -> Iterator[Token]:
    """The words that may say whom it counts (من عناصر الجيش), up to a joining و or a mark."""
    tokens = tokenise(behind, vocabulary())[:_BEHIND]
    return takewhile(lambda token: token.is_word and not token.proclitics.startswith("و"), tokens)


def _armed(token: Token) -> bool:
    """Whether it is a word for those under arms, or for their ranks."""
    return token.stem in tolls()["armed"] or any(_sort_of(noun) == "armed" for noun in _nouns([token]))


def _nouns(tokens: Iterable[Token]) -> Iterator[Counted]:
    return (form.noun for token in tokens if (form := counted_nouns().form(token)))


def _sort_of(noun: Counted) -> Sort | None:
    if noun.kind == "fighters" or noun.noun in tolls()["armed"]:
        return "armed"
    if noun.noun in tolls()["some"]:
        return "some"
    return "rest" if noun.kind == "other" and noun.unit == _PERSON and noun.noun not in tolls()["anybody"] else None
