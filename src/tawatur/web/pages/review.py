"""Review: what is worth deciding, and what was decided by whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.model.decision import Decision, Entry, Undoing
from tawatur.web.library import Found, Library, Wanted
from tawatur.web.library.wanted import page_of
from tawatur.web.pages.page import Asked
from tawatur.web.review.work import Item, work

_LATEST = 50


@dataclass(frozen=True, slots=True)
class Done:
    """One decision of the log; `undone` is who took it back, `holds` says that nothing later did away with it."""

    decision: Decision
    undone: Undoing | None
    holds: bool


@dataclass(frozen=True, slots=True)
class View:
    """The page; the latest decisions first, of `decisions` that hold."""

    wanted: Wanted
    found: Found[Item]
    done: tuple[Done, ...]
    decisions: int


def view(library: Library, asked: Asked) -> View:
    """The open questions, and the log."""
    reviews = library.reviews()
    done = tuple(_done(reviews.entries, {decision.id for decision in reviews.decisions}))
    return View(asked.wanted, page_of(work(library), asked.wanted), done[::-1][:_LATEST], len(reviews.decisions))


def _done(entries: tuple[Entry, ...], holding: set[str]) -> Iterator[Done]:
    undone = {entry.decision: entry for entry in entries if isinstance(entry, Undoing)}
    for entry in entries:
        if isinstance(entry, Decision):
            yield Done(entry, undone.get(entry.id), entry.id in holding)
