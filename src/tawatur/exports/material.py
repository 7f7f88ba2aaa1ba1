"""What is exported: the documents with their records, and the Situation that they make."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import msgspec

from tawatur.exports.review import Review
from tawatur.model import Document, Event, Figure, Place, Record
from tawatur.model.situation import Situation

Pair = tuple[Document, Record]


@dataclass(frozen=True, slots=True)
class Report:
    """What the Situation does not repeat of a document: where it came from, its events, places and dead."""

    document: Document
    events: tuple[Event, ...]
    places: tuple[Place, ...]
    killed: tuple[Figure, ...]


@dataclass(frozen=True)
class Material:
    """`read` gives the documents with their records each time anew, so that no format must hold all texts in memory.

    `reviews` are what people have found on claims, the last of several on one counts.
    """

    situation: Situation
    read: Callable[[], Iterable[Pair]]
    reviews: tuple[Review, ...] = ()

    def pairs(self) -> Iterator[Pair]:
        """The documents with their records."""
        return iter(self.read())

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        """What is known of each document by its id, without its text."""
        return {document.id: _report(document, record) for document, record in self.pairs()}


def _report(document: Document, record: Record) -> Report:
    return Report(
        document=msgspec.structs.replace(document, text=""),
        events=record.events,
        places=record.places,
        killed=tuple(figure for figure in record.figures if figure.kind == "killed"),
    )
