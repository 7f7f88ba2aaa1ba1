"""The author's own verdicts on what is said, by whether they stand before the words or after them."""

from collections.abc import Mapping
from functools import cache
from typing import Literal, get_args

from tawatur.lexicon.phrases import PhraseIndex
from tawatur.lexicon.table import DATA, read_table
from tawatur.model import AuthorStance

Place = Literal["after", "before"]


@cache
def verdicts() -> Mapping[Place, PhraseIndex[AuthorStance]]:
    """The shipped phrases; LexiconError names file and line of a bad entry."""
    places: tuple[Place, ...] = get_args(Place)
    stances: tuple[AuthorStance, ...] = get_args(AuthorStance)
    found: dict[Place, list[tuple[str, AuthorStance]]] = {place: [] for place in places}
    for row in read_table(DATA / "verdicts.tsv", ("stance", "place", "phrase")):
        found[row.one_of("place", places)].append((row.required("phrase"), row.one_of("stance", stances)))
    return {place: PhraseIndex(phrases) for place, phrases in found.items()}
