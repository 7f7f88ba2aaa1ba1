"""A listener that remembers."""

from tawatur.errors import InputError
from tawatur.model import Document, Record


class Heard:
    """What a listener was told."""

    def __init__(self) -> None:
        self.documents: list[str] = []
        self.errors: list[str] = []
        self.given_up: list[tuple[str, str]] = []
        self.several_of: list[str] = []
        self.kept_ids: list[str] = []

    def read(self, place: str, document: Document, record: Record) -> None:
        self.documents.append(document.id)

    def failed(self, error: InputError) -> None:
        self.errors.append(str(error))

    def quarantined(self, place: str, reason: str) -> None:
        self.given_up.append((place, reason))

    def several(self, document: Document) -> None:
        self.several_of.append(document.id)

    def kept(self, documents: tuple[Document, ...], new: int) -> None:
        self.kept_ids += [document.id for document in documents]

    def update(self) -> None:
        pass
