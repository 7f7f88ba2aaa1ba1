"""The versions of a page: which words came and which went from one to the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tawatur.model import Document
from tawatur.web.differences import Piece, edits
from tawatur.web.library import Library
from tawatur.web.pages.page import Asked, MissingError


@dataclass(frozen=True, slots=True)
class Version:
    """One version; `edits` are those since the one before, None for the first."""

    number: int
    document: Document
    edits: tuple[tuple[Piece, ...], ...] | None


@dataclass(frozen=True, slots=True)
class View:
    """The page, the newest version first."""

    id: str
    versions: tuple[Version, ...]


def view(library: Library, asked: Asked) -> View:
    """The versions of the document of that id."""
    id = asked.query.get("id", "")
    if not (found := library.versions(id)):
        raise MissingError(id)
    return View(id, tuple(_numbered(found))[::-1])


def _numbered(documents: Sequence[Document]) -> Iterator[Version]:
    yield Version(1, documents[0], None)
    for number, (old, new) in enumerate(pairwise(documents), 2):
        yield Version(number, new, tuple(edits(old.text, new.text)))
