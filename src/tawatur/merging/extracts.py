"""Extracts: all that merging needs of one report. It depends on nothing but the report, so that an engine keeps it."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.clues import Clues
from tawatur.merging.evidence import Evidence, evidence
from tawatur.merging.kinds import telling
from tawatur.merging.propositions import Proposition, propositions
from tawatur.model import Document, Label, Record, Span

_PLACES: frozenset[Label] = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Extract:
    """`cited` are the outlets, by the keys of their names, that the report names as bearers of what it tells.

    `rest` is the record without what has gone into evidence and propositions.
    """

    published: datetime.date | None
    evidence: Evidence
    propositions: tuple[Proposition, ...]
    cited: frozenset[str]
    rest: Record

    @property
    def doc(self) -> str:
        """The id of the document."""
        return self.evidence.doc


def extract(document: Document, record: Record, parted: Sequence[Span] = ()) -> Extract:
    """The extract of a report; one that is not in Arabic was not read, and so says nothing.

    `parted` are its words of which people decided that those whom they name are not others of the same name.
    """
    text = analyse(document.text, vocabulary())
    shown = evidence(document, record, text, parted)
    clues = Clues(record, shown)
    places = frozenset(
        word for entity in record.entities if entity.label in _PLACES for word in telling(shown.names[entity.id].words)
    )
    rest = msgspec.structs.replace(record, entities=(), statements=(), figures=(), places=(), notes=())
    found = () if document.language else propositions(document, record, text, clues, places)
    return Extract(document.published, shown, found, clues.cited, rest)
