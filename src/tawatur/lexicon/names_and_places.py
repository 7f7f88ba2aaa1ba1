"""Known names with the settled places of the gazetteer beside them."""

from collections.abc import Iterable, Iterator
from functools import cache

from tawatur.arabic.normal import fold
from tawatur.lexicon.gazetteer import Location, gazetteer
from tawatur.lexicon.given_names import given_names
from tawatur.lexicon.names import Name, Names, index_names, read_names
from tawatur.lexicon.surnames import surnames
from tawatur.lexicon.table import DATA
from tawatur.lexicon.vocabulary import vocabulary

_SETTLED = frozenset({"town", "city", "province", "governorate", "territory"})
_ARTICLE = "ال"


def place_names(locations: Iterable[Location]) -> Iterator[Name]:
    """A name for each settled place whose first word is neither a word of the language nor a name of people.

    A single word may all the same be something else: it is a name beside a cue only.
    """
    for place in locations:
        words = fold(place.name_ar).split()
        if place.kind in _SETTLED and not _known_otherwise(words[0]):
            common = len(words) == 1
            yield Name(
                place.name_ar, "GPE", place.kind, place.name_en, None, (), armed=False, media=False, common=common
            )


def _known_otherwise(word: str) -> bool:
    bare = word.removeprefix(_ARTICLE)
    forms = (word, bare, _ARTICLE + bare)
    return any(vocabulary().count(form) or form in given_names() or form in surnames() for form in forms)


@cache
def names_and_places() -> Names:
    """The shipped names, and the gazetteer's where no list holds a name of that form."""
    listed = read_names(sorted((DATA / "names").glob("*.tsv")))
    held = {fold(form) for name in listed for form in name.forms}
    places = {place.id: place for found in gazetteer().by_key.values() for place in found}
    return index_names((*listed, *(name for name in place_names(places.values()) if fold(name.name_ar) not in held)))
