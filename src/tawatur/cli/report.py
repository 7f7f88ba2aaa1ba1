"""`tawatur report`: what a corpus says, to read in the terminal."""

from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.cli.interface import Interface, interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Limit, Plain, Why

if TYPE_CHECKING:
    from tawatur.cli.summary import Summary


def report(
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    limit: Limit = 12,
    why: Why = False,
    plain: Plain = False,
    lang: Lang = None,
) -> None:
    """Show who says what on whose word, the figures and the timeline; of several versions of a document the latest."""
    from tawatur.cli.summary import summarise
    from tawatur.store import Corpus as Store

    ui = interface(lang)
    store = Store.open(corpus)
    if len(store) or json:
        present(summarise(store.latest()), ui, limit, why=why, json=json, plain=plain)
    else:
        _teach(ui, corpus)


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


def _teach(ui: Interface, folder: Path) -> None:
    """An empty corpus shows the two commands that fill it and show it."""
    from tawatur.cli.program import program

    print(ui.say("report.empty", folder=folder))
    for key in ("report.try_read", "report.try_report"):
        print(ui.say(key, program=program(), folder=folder))
