"""`tawatur report`: what a corpus says, to read in the terminal."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.interface import Interface, interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Limit, Plain, Since, Until, Why
from tawatur.errors import QuestionError

if TYPE_CHECKING:
    from tawatur.cli.summary import Summary
    from tawatur.store.segments import Pair


def report(
    corpus: Corpus = DEFAULT_CORPUS,
    about: Annotated[
        str | None, typer.Option("--about", metavar="NAME", help="Only reports that hold these words.")
    ] = None,
    since: Since = None,
    until: Until = None,
    json: Json = False,
    limit: Limit = 12,
    why: Why = False,
    plain: Plain = False,
    lang: Lang = None,
) -> None:
    """Show who says what on whose word, the figures and the timeline; of several versions of a document the latest."""
    from tawatur.cli.selection import within_days
    from tawatur.cli.summary import summarise
    from tawatur.store import Corpus as Store

    ui = interface(lang)
    store = Store.open(corpus)
    if len(store) or json:
        of_days = (pair for pair in store.latest() if within_days(str(pair[0].published or ""), since, until))
        found = tuple(_about(of_days, about))
        if about and not found:
            raise QuestionError("the reports name nobody and nothing «{name}»", name=about)
        present(summarise(found), ui, limit, why=why, json=json, plain=plain)
    else:
        for line in teaching(ui, corpus):
            print(line)


def _about(pairs: "Iterable[Pair]", words: str | None) -> "Iterator[Pair]":
    """The reports that hold the words in text, title, outlet or names, whatever their spelling; all without words."""
    from tawatur.arabic.normal import fold

    asked = fold(words or "")
    for document, record in pairs:
        names = (entity.name_ar for entity in record.entities)
        held = (document.text, document.title or "", document.outlet or "", *names)
        if any(asked in fold(text) for text in held):
            yield document, record


def present(summary: "Summary", ui: Interface, limit: int, *, why: bool, json: bool, plain: bool) -> None:
    """Print the summary, as JSON or as lines."""
    if json:
        import msgspec

        from tawatur.cli.output import emit

        emit(msgspec.json.encode(summary))
    else:
        from rich.console import Console

        from tawatur.cli.view import show

        show(summary, Console(), ui, limit, why=why, plain=plain)


def teaching(ui: Interface, folder: Path) -> Iterator[str]:
    """That a corpus is empty, and the two commands that fill it and show it."""
    from tawatur.cli.program import program

    yield ui.say("report.empty", folder=folder)
    for key in ("report.try_read", "report.try_report"):
        yield ui.say(key, program=program(), folder=folder)
