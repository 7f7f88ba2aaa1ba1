"""Opposites: words for what came about, and for what holds where it did not (دخلوا البلدة، صدت الهجوم عليها)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, get_args

from tawatur.arabic.inflection import Agreement, participle_forms, past_forms, present_forms
from tawatur.arabic.normal import fold
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, Row, read_table

Side = Literal["done", "undone", "over", "neither"]
_ARTICLE = "ال"
_ACCUSATIVE = "ا"
_WOMEN = Agreement("f", "p")
"""Of whom news hardly tells, in forms that are those of other words (شحن، فرن)."""
_COLUMNS = ("outcome", "side", "verbs", "nouns", "adjectives", "phrases")


class Pole(NamedTuple):
    """One side of an outcome (see opposites.tsv)."""

    outcome: str
    side: Side


Poles = tuple[Pole, ...]


@dataclass(frozen=True, slots=True)
class Opposites:
    """The poles of phrases, and of single folded words in all their forms."""

    phrases: PhraseIndex[Poles]
    words: Mapping[str, Poles]


@cache
def opposites() -> Opposites:
    """The shipped words; LexiconError names file and line of a bad entry."""
    found: dict[str, dict[Pole, None]] = defaultdict(dict)
    for row in read_table(DATA / "opposites.tsv", _COLUMNS):
        pole = Pole(row.required("outcome"), row.one_of("side", get_args(Side)))
        for form in _forms(row):
            found[form][pole] = None
    poles = {form: tuple(held) for form, held in found.items()}
    return Opposites(PhraseIndex(poles.items()), poles)


def _forms(row: Row) -> Iterator[str]:
    """All forms of the words of a row, folded, but for those that are closed-class words (عبر، حول)."""
    roles = function_words().roles
    yield from (form for form in _inflected(row) if form not in roles)
    yield from map(fold, row.many("phrases"))


def _inflected(row: Row) -> Iterator[str]:
    for verb in row.many("verbs"):
        past, *present = verb.split()
        forms = past_forms(past) | {form: agreed for base in present for form, agreed in present_forms(base).items()}
        yield from (form for form, agreed in forms.items() if agreed != _WOMEN)
    for noun in map(fold, row.many("nouns")):
        yield from (noun, noun + _ACCUSATIVE, _ARTICLE + noun)
    for adjective in map(fold, row.many("adjectives")):
        yield from (adjective, *participle_forms(adjective))
