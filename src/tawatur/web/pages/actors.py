"""People, bodies and places, the most often named first."""

from dataclasses import dataclass

from tawatur.model.thing import Thing
from tawatur.web.library import Found, Library, Wanted
from tawatur.web.pages.page import Asked


@dataclass(frozen=True, slots=True)
class View:
    """The page."""

    wanted: Wanted
    found: Found[Thing]


def view(library: Library, asked: Asked) -> View:
    """Those whose names hold the words."""
    return View(asked.wanted, library.things(asked.wanted))
