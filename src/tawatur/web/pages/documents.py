"""The documents, the newest first."""

from dataclasses import dataclass

from tawatur.model import Document
from tawatur.web.library import Found, Library, Wanted
from tawatur.web.pages.page import Asked


@dataclass(frozen=True, slots=True)
class View:
    """The page."""

    wanted: Wanted
    found: Found[Document]


def view(library: Library, asked: Asked) -> View:
    """Those that hold the words, in the days asked for."""
    return View(asked.wanted, library.documents(asked.wanted))
