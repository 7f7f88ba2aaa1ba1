"""`tawatur report`: what a corpus says, to read in the terminal."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Days, Show, Why
from tawatur.errors import QuestionError

if TYPE_CHECKING:
    from tawatur.cli.interface import Interface
    from tawatur.store.segments import Pair


@grouped
def report(
    *,
    corpus: Corpus = DEFAULT_CORPUS,
    about: Annotated[
        str | None, typer.Option("--about", metavar="NAME", help="Only reports that hold these words.")
    ] = None,
    days: Days,
    why: Why = False,
    show: Show,
) -> None:
    """Show who says what on whose word, the figures and the timeline; of several versions of a document the latest."""
    from tawatur.cli.output import emit
    from tawatur.cli.page import Line, Page
    from tawatur.cli.report_view import lines
    from tawatur.cli.screen import display
    from tawatur.cli.summary import summarise
    from tawatur.store import Corpus as Store

    store = Store.open(corpus)
    if not len(store) and not show.json:
        display(map(Line, teaching(show.ui, corpus)), show)
        return
    of_days = (pair for pair in store.latest() if days.hold(str(pair[0].published or "")))
    found = tuple(_about(of_days, about))
    if about and not found:
        raise QuestionError("the reports name nobody and nothing «{name}»", name=about)
    if show.json:
        emit(summarise(found))
    else:
        display(lines(summarise(found), Page(show.ui, show.limit, why)), show)


def _about(pairs: "Iterable[Pair]", words: str | None) -> "Iterator[Pair]":
    """The reports that hold the words in text, title, outlet or names, whatever their spelling; all without words."""
    from tawatur.arabic.normal import fold

    asked = fold(words or "")
    for document, record in pairs:
        names = (entity.name_ar for entity in record.entities)
        held = (document.text, document.title or "", document.outlet or "", *names)
        if any(asked in fold(text) for text in held):
            yield document, record


def teaching(ui: "Interface", folder: Path) -> Iterator[str]:
    """That a corpus is empty, and the two commands that fill it and show it."""
    from tawatur.cli.program import program

    yield ui.say("report.empty", folder=folder)
    for key in ("report.try_read", "report.try_report"):
        yield ui.say(key, program=program(), folder=folder)
