"""What a question needs of a corpus: parts of its Situation and single documents, and no more."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tawatur.cli.interface import interface
from tawatur.cli.output import complain
from tawatur.cli.program import program
from tawatur.errors import QuestionError

if TYPE_CHECKING:
    from tawatur.model import Document
    from tawatur.model.claim import ClaimStatus
    from tawatur.model.situation import Situation
    from tawatur.model.thing import Thing
    from tawatur.situation.edges import Edge

_NAMED = 8
_AT_ONCE = 200
"""Documents that are merged before anybody asks himself what takes so long."""
Limits = tuple[str, Sequence[str]]
"""A column, and the values that it may have."""


class Asked:
    """A corpus under question; where nothing is published of its state, it is merged for this once."""

    def __init__(self, folder: Path, language: str | None) -> None:
        from tawatur.engines.merging import program as merger
        from tawatur.merging import merge
        from tawatur.model.situation import Situation
        from tawatur.store import Corpus
        from tawatur.store.manifest import read_manifest
        from tawatur.store.publication import read_published
        from tawatur.store.reviews import Reviews
        from tawatur.store.situation import PublishedSituation

        self._folder, self._manifest = folder, read_manifest(folder)
        published = PublishedSituation.open(folder) if read_published(folder) else None
        self._published = (
            published if published and published.of(self._manifest, merger(), Reviews.read(folder)) else None
        )
        self._merged = Situation()
        if self._published is None:
            corpus = Corpus.open(folder)
            if len(corpus) > _AT_ONCE:
                complain(interface(language).say("merge.unpublished", program=program(), folder=folder))
            self._merged = merge(corpus.latest(), corpus.reviews.decisions)

    def some(self, wanted: Mapping[str, Limits | None]) -> "Situation":
        """A Situation that holds these parts at least, or of a part the rows within the limits."""
        return self._published.some(wanted) if self._published else self._merged

    def network(self) -> "Situation":
        """What questions to the network need: things, origins, ties, and the events that are edges."""
        from tawatur.situation.edges import EVENTS

        return self.some({"entities": None, "origins": None, "ties": None, "timeline": ("type", EVENTS)})

    def statuses(self) -> "Mapping[str, ClaimStatus]":
        """How each claim stands, by its id."""
        if self._published:
            return self._published.statuses()
        return {claim.id: claim.status for claim in self._merged.claims}

    def told_in(self, found: "Situation", docs: Iterable[str]) -> "Situation":
        """The Situation found, with the claims that are told in the documents."""
        if self._published is None:
            return found
        return replace(found, claims=self._published.claims_told_in(sorted(set(docs))))

    def stating(self, edges: "Iterable[Edge]") -> "Mapping[str, Document]":
        """The documents that state the edges, by id."""
        return self.documents(evidence.doc for edge in edges for evidence in edge.evidence)

    def documents(self, ids: Iterable[str]) -> "Mapping[str, Document]":
        """The documents of these ids."""
        from tawatur.store.texts import documents_of

        return documents_of(self._folder, self._manifest, ids)


def all_called(situation: "Situation", name: str) -> "tuple[Thing, ...]":
    """The things of that name, else those whose names hold it; QuestionError where there is none."""
    from tawatur.situation.about import called

    found = called(situation.entities, name)
    if not found:
        raise unknown(situation, name)
    return found


def unknown(situation: "Situation", name: str) -> QuestionError:
    """That the reports know nothing of that name, and which names are nearest."""
    from tawatur.situation.about import nearest

    near = "، ".join(nearest(situation, name))
    if near:
        return QuestionError("the reports name nobody and nothing «{name}»; most like it: {near}", name=name, near=near)
    return QuestionError("the reports name nobody and nothing «{name}»", name=name)


def one_called(situation: "Situation", name: str) -> "tuple[Thing, ...]":
    """The things of that name; QuestionError where there is none, or where the name may be of several things."""
    from tawatur.situation.about import has_name

    found = all_called(situation, name)
    if len(found) > 1 and not all(has_name(thing, name) for thing in found):
        names = "، ".join(sorted(thing.name_ar for thing in found)[:_NAMED])
        raise QuestionError("«{name}» may be several: {names}", name=name, names=names)
    return found
