"""`tawatur read`: anything readable into a corpus, or out again as records."""

import datetime
from enum import StrEnum
from itertools import chain
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
    published: Annotated[
        datetime.datetime | None,
        typer.Option("--published", metavar="DATE", formats=["%Y-%m-%d"], help="For documents that give no date."),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="For documents that name no outlet.")
    ] = None,
    tagger: Annotated[
        str | None,
        typer.Option("--tagger", metavar="none|only|DIR", help="Rules alone, tagger alone, or other weights."),
    ] = None,
    names_model: Annotated[
        str | None,
        typer.Option("--names-model", metavar="MODEL", help="Take names from a Hugging Face token classifier."),
    ] = None,
    lang: Lang = None,
) -> None:
    """Read reports into a corpus: text, or JSON Lines with text, id, published, outlet, author, title, url."""
    from tawatur.cli.intake import Defaults, Intake
    from tawatur.cli.progress import ReadingProgress
    from tawatur.cli.readers import reader

    ui = interface(lang)
    defaults = Defaults(published.date() if published else None, outlet)
    chosen = reader(ui, tagger, names_model)
    with ReadingProgress(ui.say("read.progress"), paths) as progress:
        intake = Intake(paths, corpus, ui, progress, defaults, chosen)
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
        intake.compare(document)
        emit(msgspec.json.encode(intake.record(document)))


def _keep(intake: "Intake", folder: Path, ui: Interface) -> None:
    from tawatur.cli.output import complain
    from tawatur.cli.program import program
    from tawatur.store import Corpus as Store

    documents = iter(intake)
    first = next(documents, None)
    if first is None:
        complain(ui.say("read.nothing", failed=intake.failed))
        return
    corpus = Store.create(folder)
    new = 0
    batch = []
    for document in chain([first], documents):
        intake.compare(document, corpus.version(document.id))
        if not corpus.has(document.digest, intake.reader.name):
            batch.append((document, intake.record(document)))
        if len(batch) == _BATCH:
            new += corpus.add(batch)
            batch.clear()
    new += corpus.add(batch)
    complain(ui.say("read.done", read=intake.read, new=new, failed=intake.failed, folder=folder))
    complain(ui.say("read.next", program=program(), folder=folder))
