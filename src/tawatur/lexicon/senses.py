"""Words that say the same thing in news."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, Row, read_table

_COLUMNS = ("sense", "verbs", "nouns", "beside")


class Choice(NamedTuple):
    """A sense that a word has `beside` one of some folded words, or beside any of their senses."""

    sense: str
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Senses:
    """By folded form without article: its sense, and the senses that it has beside certain words.

    `nouns` are the forms that take the endings of nouns.
    """

    alone: Mapping[str, str]
    choices: Mapping[str, tuple[Choice, ...]]
    nouns: frozenset[str]


@cache
def senses() -> Senses:
    """The shipped senses; of two of one form the first stands, a word as it is listed before a form of another."""
    alone: dict[str, str] = {}
    choices: dict[str, dict[Choice, None]] = {}
    rows = tuple(read_table(DATA / "senses.tsv", _COLUMNS))
    for forms in (listed, _inflected):
        for row in rows:
            choice = Choice(row.required("sense"), tuple(map(fold, row.many("beside"))))
            for form in forms(row):
                if choice.beside:
                    choices.setdefault(form, {})[choice] = None
                else:
                    alone.setdefault(form, choice.sense)
    nouns = frozenset(fold(noun) for row in rows for noun in row.many("nouns"))
    return Senses(alone, {form: tuple(found) for form, found in choices.items()}, nouns)


def listed(row: Row) -> Iterator[str]:
    """The folded words of an entry; of a verb the perfect."""
    yield from (fold(verb.split()[0]) for verb in row.many("verbs"))
    yield from map(fold, row.many("nouns"))


def _inflected(row: Row) -> Iterator[str]:
    """The folded forms of its verbs."""
    for verb in row.many("verbs"):
        past, *present = verb.split()
        yield from past_forms(past)
        yield from (form for base in present for form in present_forms(base))
