"""Review: what is worth deciding, and what was decided by whom."""

from dataclasses import dataclass

from tawatur.web.library import Found, Library, Wanted
from tawatur.web.library.wanted import page_of
from tawatur.web.pages.page import Asked
from tawatur.web.review.rulings import Ruling, Rulings
from tawatur.web.review.work import Item, work

_LATEST = 50


@dataclass(frozen=True, slots=True)
class View:
    """The page: the open questions, the decisions that wait for a second person, and the latest of all."""

    wanted: Wanted
    found: Found[Item]
    waiting: tuple[Ruling, ...]
    done: tuple[Ruling, ...]
    rulings: Rulings


def view(library: Library, asked: Asked) -> View:
    """The open questions, and the log."""
    rulings = Rulings(library.reviews())
    found = page_of(work(library), asked.wanted)
    return View(asked.wanted, found, rulings.waiting(), rulings.latest(_LATEST), rulings)
