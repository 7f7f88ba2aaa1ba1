"""Words beside the name of a place that say how something lies to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table

Compass = tuple[int, int]
"""Steps to the north and to the east."""

_ROLES = ("near", "in", "compass", "quality", "abstract")
_STEPS = ("-1", "0", "1")


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Folded words without article, by role."""

    near: frozenset[str]
    inside: frozenset[str]
    quality: frozenset[str]
    abstract: frozenset[str]
    compass: Mapping[str, Compass]


@cache
def place_words() -> PlaceWords:
    """The shipped words."""
    words: dict[str, set[str]] = {role: set() for role in _ROLES}
    compass: dict[str, Compass] = {}
    for row in read_table(DATA / "place_words.tsv", ("word", "role", "north", "east")):
        word, role = fold(row.required("word")), row.one_of("role", _ROLES)
        words[role].add(word)
        if role == "compass":
            compass[word] = int(row.one_of("north", _STEPS)), int(row.one_of("east", _STEPS))
    return PlaceWords(
        frozenset(words["near"]),
        frozenset(words["in"]),
        frozenset(words["quality"]),
        frozenset(words["abstract"]),
        MappingProxyType(compass),
    )
