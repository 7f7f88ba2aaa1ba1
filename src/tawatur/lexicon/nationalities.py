"""Adjectives of countries and peoples, and the nouns for their people."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tawatur.arabic.endings import SOUND_MASCULINE
from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, Row, read_table


@dataclass(frozen=True, slots=True)
class Nationality:
    """An adjective of origin (سوري); `country` is the canonical name of the place or community behind it.

    `plurals` are only those that do not follow from the adjective (أتراك beside تركيون).
    """

    adjective: str
    country: str
    name_en: str
    plurals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nationalities:
    """Folded forms without article: of the adjective (سوري، سورية) and of the people (سوريون، سوريين، أكراد)."""

    adjectives: Mapping[str, Nationality]
    people: Mapping[str, Nationality]


def _adjectives(nationality: Nationality) -> tuple[str, str]:
    base = fold(nationality.adjective)
    return base, base + "ه"


def _people(nationality: Nationality) -> set[str]:
    base = fold(nationality.adjective)
    return {base + ending for ending in SOUND_MASCULINE} | {fold(plural) for plural in nationality.plurals}


def _nationality(row: Row) -> Nationality:
    return Nationality(row.required("adjective"), row["country"], row["name_en"], row.many("plural"))


@cache
def nationalities() -> Nationalities:
    """The shipped nationalities."""
    rows = read_table(DATA / "nationalities.tsv", ("adjective", "country", "name_en", "plural"))
    known = [_nationality(row) for row in rows]
    return Nationalities(
        MappingProxyType({form: entry for entry in reversed(known) for form in _adjectives(entry)}),
        MappingProxyType({form: entry for entry in reversed(known) for form in _people(entry)}),
    )
