"""Stage: places. Every mention of a place, with what the lexicon knows of it."""

from collections.abc import Iterator

from tawatur.lexicon.names import PLACE_LABELS
from tawatur.model import Entity, Place
from tawatur.reading.draft import Draft
from tawatur.reading.stage import Stage


def places(draft: Draft) -> tuple[Place, ...]:
    """One place for each mention of an entity that is one, in the order of the text."""
    found = [place for entity in draft.entities if entity.label in PLACE_LABELS for place in _mentions(entity)]
    return tuple(sorted(found, key=lambda place: place.text.start))


def _mentions(entity: Entity) -> Iterator[Place]:
    """The mentions of one place; it is resolved where the lexicon knows it, which alone gives English names."""
    for span in entity.mentions:
        yield Place(
            text=span,
            entity=entity.id,
            name_ar=entity.name_ar,
            name_en=entity.name_en,
            kind=entity.kind,
            wikidata=entity.wikidata,
            resolved=entity.name_en is not None,
        )


STAGE = Stage(gives="places", needs=("entities",), run=places)
