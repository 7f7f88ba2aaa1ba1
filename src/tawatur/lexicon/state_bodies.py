"""Which names are of arms of a state: its government, its armed forces, its offices (الحرس الثوري الإيراني → إيران)."""

from functools import cache

from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.heads import heads
from tawatur.lexicon.names import Name, names
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.vocabulary import vocabulary

_ARMS = frozenset(
    {"army", "central_bank", "command", "forces", "government", "guard", "ministry", "office", "security"}
)
"""Kinds of bodies, as the tables of heads and names call them."""


@cache
def state_of(name: str) -> str | None:
    """The country whose arm a body's name says that it is, else None.

    A known name is one by its kind; of others the first word must be the noun of an arm and the last the adjective.
    """
    known = _known(name)
    if known is not None:
        return _country(known.name_ar.split()) if known.kind in _ARMS else None
    first, *rest = fold(name).split() or [""]
    head = heads().get(first.removeprefix("ال"))
    return _country(rest[-1:]) if head is not None and head.kind in _ARMS else None


def _known(name: str) -> Name | None:
    tokens = tokenise(name, vocabulary())
    found = names().at(tokens, 0) if tokens else None
    if found is None or found.last != len(tokens):
        return None
    return next((known for known in found.value if known.label == "ORG"), None)


def _country(words: list[str]) -> str | None:
    adjectives = nationalities().adjectives
    named = (adjectives.get(fold(word).removeprefix("ال")) for word in words)
    return next((nationality.country for nationality in named if nationality), None)
