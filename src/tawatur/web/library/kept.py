"""What a library answers from the corpus itself, originals, and what to call documents."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from functools import cached_property

from tawatur.model import Document, Record
from tawatur.store import Corpus
from tawatur.web.library.callings import Callings
from tawatur.web.library.originals import Original, Originals


class Kept(ABC):
    """Answers for both libraries."""

    _corpus: Corpus

    @abstractmethod
    def pairs(self, docs: Iterable[str]) -> Mapping[str, tuple[Document, Record]]:
        """The documents of these ids with their records."""

    @abstractmethod
    def _nameless(self) -> Mapping[str, str | None]:
        """The documents without an outlet, each with its title or its address, if it has one."""

    def original(self, document: Document) -> Original | None:
        return self._originals.of(document)

    def called(self, name: str) -> str:
        return self._callings.of(name)

    @cached_property
    def _originals(self) -> Originals:
        return Originals(self._corpus)

    @cached_property
    def _callings(self) -> Callings:
        return Callings(self._nameless(), self._originals, self._document)

    def _document(self, id: str) -> Document | None:
        return next((document for document, _ in self.pairs([id]).values()), None)
