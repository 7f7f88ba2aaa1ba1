"""Who is told what an intake does, as it does it."""

from typing import Protocol

from tawatur.errors import InputError
from tawatur.model import Document, Record


class Listener(Protocol):
    """A terminal, a log, or both."""

    def read(self, place: str, document: Document, record: Record) -> None:
        """A document was read from the place (a file, a line of it, an address)."""

    def failed(self, error: InputError) -> None:
        """Something could not be read."""

    def quarantined(self, place: str, reason: str) -> None:
        """A unit was given up."""

    def several(self, document: Document) -> None:
        """Another document has the id or the address of this one."""

    def kept(self, documents: tuple[Document, ...], new: int) -> None:
        """These documents are in the corpus for good; so many of them were not there before."""

    def update(self) -> None:
        """The tally has changed."""
