"""Currencies: their names, the adjectives that tell them apart, and where a bare name means which."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tawatur.arabic.endings import DUALS
from tawatur.arabic.normal import fold
from tawatur.arabic.nouns import noun_forms
from tawatur.lexicon.table import DATA, read_table


@dataclass(frozen=True, slots=True)
class Currency:
    """`code` is ISO 4217, or an English noun for a part of a currency; `adjectives` and `places` are folded words."""

    code: str
    adjectives: frozenset[str]
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class Currencies:
    """`named` gives the currencies of a folded form of a name, the likeliest first; `places` the codes of a place."""

    named: Mapping[str, tuple[Currency, ...]]
    duals: frozenset[str]
    places: Mapping[str, frozenset[str]]


@cache
def currencies() -> Currencies:
    """The shipped currencies."""
    named: dict[str, tuple[Currency, ...]] = {}
    duals: set[str] = set()
    places: dict[str, frozenset[str]] = {}
    for row in read_table(DATA / "currencies.tsv", ("noun", "plurals", "adjectives", "code", "places")):
        adjectives = frozenset(form for word in row.many("adjectives") for form in _adjective_forms(fold(word)))
        here = frozenset(fold(place) for place in row.many("places"))
        here |= adjectives if here else frozenset()
        currency = Currency(row.required("code"), adjectives, here)
        for form, number in noun_forms(row.many("noun"), row.many("plurals")):
            named[form] = (*named.get(form, ()), currency)
            if number in ("dual", "construct"):
                duals.add(form)
        for place in here:
            places[place] = places.get(place, frozenset()) | {currency.code}
    return Currencies(named, frozenset(duals), places)


def _adjective_forms(base: str) -> tuple[str, ...]:
    return tuple(article + base + ending for article in ("", "ال") for ending in ("", "ا", "ه", *DUALS))
