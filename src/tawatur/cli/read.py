"""`tawatur read`: anything readable into a corpus, or out again as records."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.interface import Interface, interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Lang

if TYPE_CHECKING:
    from tawatur.cli.intake import Intake

_BATCH = 64
"""Documents added to the corpus at a time: what an interruption costs at most."""


class Stream(StrEnum):
    """Formats that `--to` prints."""

    jsonl = "jsonl"


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")],
    corpus: Corpus = DEFAULT_CORPUS,
    to: Annotated[Stream | None, typer.Option("--to", help="Print one Record a line instead, keep nothing.")] = None,
    lang: Lang = None,
) -> None:
    """Read reports into a corpus: text, or JSON Lines with text, id, published, outlet, author, title, url."""
    from tawatur.cli.intake import Intake
    from tawatur.cli.progress import ReadingProgress

    ui = interface(lang)
    with ReadingProgress(ui.say("read.progress"), paths) as progress:
        intake = Intake(paths, corpus, ui, progress)
        if to is None:
            _keep(intake, corpus, ui)
        else:
            _print(intake)
    if intake.failed:
        raise typer.Exit(1)


def _print(intake: "Intake") -> None:
    import msgspec

    from tawatur.cli.output import emit

    for document in intake:
        emit(msgspec.json.encode(intake.record(document)))


def _keep(intake: "Intake", folder: Path, ui: Interface) -> None:
    from tawatur.cli.output import complain
    from tawatur.cli.program import program
    from tawatur.reading.pipeline import READER
    from tawatur.store import Corpus as Store

    corpus = Store.create(folder)
    new = 0
    batch = []
    for document in intake:
        if not corpus.has(document.digest, READER):
            batch.append((document, intake.record(document)))
        if len(batch) == _BATCH:
            new += corpus.add(batch)
            batch.clear()
    new += corpus.add(batch)
    complain(ui.say("read.done", read=intake.read, new=new, failed=intake.failed, folder=folder))
    if intake.read:
        complain(ui.say("read.next", program=program(), folder=folder))
