"""Which names are of arms of a state: its government, its armed forces, its offices (الحرس الثوري الإيراني → إيران)."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tawatur.arabic.normal import fold
from tawatur.lexicon.heads import heads
from tawatur.lexicon.names import Name, read_names
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.table import DATA

_ARMS = frozenset(
    {"army", "central_bank", "command", "forces", "government", "guard", "ministry", "office", "security"}
)
"""Kinds of bodies, as the tables of heads and names call them."""
_FILES = ("armed_groups.tsv", "bodies.tsv", "organisations.tsv")


@cache
def state_of(name: str) -> str | None:
    """The country whose arm a body's name says that it is, else None.

    A known name is one by its kind; of others the first word must be the noun of an arm and the last the adjective.
    """
    known = _bodies().get(fold(name))
    if known is not None:
        return _country(known.name_ar.split()) if known.kind in _ARMS else None
    first, *rest = fold(name).split() or [""]
    head = heads().get(first.removeprefix("ال"))
    return _country(rest[-1:]) if head is not None and head.kind in _ARMS else None


@cache
def _bodies() -> Mapping[str, Name]:
    """Known bodies by each folded spelling; of two the first stands."""
    found: dict[str, Name] = {}
    for name in read_names(DATA / "names" / file for file in _FILES):
        for form in name.forms if name.label == "ORG" else ():
            found.setdefault(fold(form), name)
    return MappingProxyType(found)


def _country(words: list[str]) -> str | None:
    adjectives = nationalities().adjectives
    named = (adjectives.get(fold(word).removeprefix("ال")) for word in words)
    return next((nationality.country for nationality in named if nationality), None)
