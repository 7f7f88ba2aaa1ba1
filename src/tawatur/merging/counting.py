"""What a figure counts, as far as its words tell."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, takewhile
from typing import Literal

from tawatur.arabic.pronouns import hosts
from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token, tokenise
from tawatur.lexicon.counted import Counted, counted_nouns
from tawatur.lexicon.numbers import numbers
from tawatur.lexicon.tolls import TollSense, tolls
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.wording import wording
from tawatur.model import Figure

Sort = Literal["armed", "some", "rest"]
"""Those under arms; women and children, who are counted within a toll; others of a certain kind."""

Standing = Literal["total", "part", "added", "rejected"]
"""A part of another (بينهم ثلاثة، ثلاثة منهم), added to it (ثلاث جثث أخرى), rejected (لا ثمانون)."""

_ALREADY = 7
"""Within so many words قد belongs to a figure behind it."""
_AMONG = 2
"""So many words before a number, or behind it, may say that it is a part of another."""
_AHEAD, _BEHIND, _LETTERS = 4, 4, 40
"""So many words before a figure may say when it held, and so many behind it whom it counts; at most so many letters."""
_PERSON = "person"


@lru_cache(maxsize=1 << 16)
def counted_terms(words: str) -> frozenset[str]:
    """The terms for what is counted."""
    return frozenset(wording(tokenise(words, vocabulary()))) - numbers().words.keys()


@lru_cache(maxsize=1 << 16)
def counts_those_there(words: str) -> bool:
    """Whether the words name no certain people, but whoever was there: المشاركين."""
    nouns = [noun.noun for noun in _nouns(tokenise(words, vocabulary()))]
    return bool(nouns) and nouns[0] in tolls()["there"]


def standing(figure: Figure, text: Text) -> Standing:
    """How a figure stands to others of its report: مقتل 14 بينهم ثلاثة أطفال."""
    first, last = text.tokens_over(figure.text.start, figure.text.end)
    before = [token.stem for token in text.tokens[max(0, first - _AMONG) : first]]
    behind = [token.stem for token in text.tokens[last : last + _AMONG]]
    if not tolls()["not"].isdisjoint(before[-1:]):
        return "rejected"
    if figure.kind == "killed" and not tolls()["more"].isdisjoint(behind):
        return "added"
    part = tolls()["among"].intersection(before) or tolls()["of_them"].intersection(behind[:1])
    return "part" if part else "total"


@lru_cache(maxsize=1 << 16)
def extents(ahead: str) -> frozenset[str]:
    """What the words before a figure say that it measures: a length, a depth."""
    tokens = tokenise(ahead[-_LETTERS:], vocabulary())[-_AHEAD:]
    forms = ((token.bare, *(host for host, _ in hosts(token.bare))) for token in tokens)
    return tolls()["extent"].intersection(chain.from_iterable(forms))


@lru_cache(maxsize=1 << 16)
def of_before(ahead: str) -> bool:
    """Whether the words before a figure tell of an earlier time: بعدما كانت 12."""
    tokens = tokenise(ahead[-_LETTERS:], vocabulary())[-_AHEAD:]
    was = (n for n, token in enumerate(tokens) if token.stem in tolls()["was"])
    return any(n and tokens[n - 1].stem in tolls()["once"] for n in was)


def had_been(ahead: str) -> bool:
    """Whether a قد stands closely before a figure."""
    return any(token.stem in tolls()["already"] for token in tokenise(ahead, vocabulary())[-_ALREADY:])


@lru_cache(maxsize=1 << 16)
def tells(words: str, sense: TollSense) -> bool:
    """Whether one of the words has the sense."""
    known = tolls()[sense]
    return any(form in known for t in tokenise(words, vocabulary()) for form in (t.norm, t.stem, t.bare))


def led_by_from(ahead: str) -> bool:
    """Whether the last word before a figure is من."""
    tokens = tokenise(ahead[-_LETTERS:], vocabulary())[-1:]
    return any(token.norm in tolls()["from"] for token in tokens)


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
