"""The questions that the pages and the JSON interface ask."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from tawatur.model import Document, Record
from tawatur.model.claim import Claim
from tawatur.model.figure_set import FigureSet
from tawatur.model.moment import Moment
from tawatur.model.naming import Naming
from tawatur.model.origin import Origin
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie
from tawatur.store.reviews import Reviews
from tawatur.web.library.originals import Original
from tawatur.web.library.panorama import Panorama
from tawatur.web.library.wanted import Found, Heading, Hits, Overview, Wanted


class Library(Panorama, Protocol):
    """One published state of a corpus; it never changes, and any thread may ask. An unknown id is answered by None."""

    def __hash__(self) -> int:
        """Each is itself alone, so that what was found in it can be kept."""

    def overview(self) -> Overview:
        """The whole in numbers."""

    def claims(self, wanted: Wanted) -> Found[Claim]:
        """The claims that are wanted, the newest first."""

    def claim(self, id: str) -> Claim | None:
        """One claim."""

    def claims_in(self, doc: str) -> Sequence[Claim]:
        """The claims that a document has a voice in."""

    def claims_said_by(self, thing: Thing, wanted: Wanted) -> Found[Claim]:
        """The claims that a thing is an origin of, or denies."""

    def origins(self, ids: Iterable[str]) -> Mapping[str, Origin]:
        """The origins with these ids."""

    def documents(self, wanted: Wanted) -> Found[Document]:
        """The latest version of each document that holds the words, in these days, the newest first."""

    def headings(self, docs: Iterable[str]) -> Mapping[str, Heading]:
        """What the documents of these ids are called."""

    def places(self, docs: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        """The places that each document names: its words for them, and what they are called."""

    def pairs(self, docs: Iterable[str]) -> Mapping[str, tuple[Document, Record]]:
        """The documents of these ids with their records."""

    def versions(self, doc: str) -> Sequence[Document]:
        """Every version of the document's page, the newest last."""

    def copies(self, doc: str) -> Sequence[Document]:
        """Other documents whose wording is nearly the same."""

    def original(self, document: Document) -> Original | None:
        """The bytes that the document was read from, as they came; None where they were not kept."""

    def called(self, name: str) -> str:
        """What stands for the id of a document without an outlet: its title, address or file; else the name itself."""

    def additions(self) -> int:
        """How many additions to the corpus brought the documents."""

    def came_since(self, addition: int, docs: Iterable[str]) -> frozenset[str]:
        """Those of the documents that came with this addition (counted from 0), or later."""

    def things(self, wanted: Wanted) -> Found[Thing]:
        """The things whose names hold the words, the most often named first."""

    def named(self, ids: Iterable[str]) -> Mapping[str, Thing]:
        """The things with these ids."""

    def figure_sets(self, relation: str | None, wanted: Wanted) -> Found[FigureSet]:
        """The figure sets of a relation, those of most readings first."""

    def figures_of(self, claim: Claim) -> Sequence[FigureSet]:
        """The figure sets with a reading in the words of the claim."""

    def ties(self, thing: str) -> Sequence[Tie]:
        """The ties of a thing."""

    def moments(self, thing: str) -> Sequence[Moment]:
        """The events that a thing acts in, in order of time."""

    def namings(self, thing: str) -> Sequence[Naming]:
        """What a thing is called."""

    def reviews(self) -> Reviews:
        """What people decided."""

    def with_reviews(self, reviews: Reviews) -> "Library":
        """The same state of the corpus after more reviews."""

    def search(self, words: str) -> Hits:
        """The first documents and things that hold the words."""
