"""`tawatur read`: anything readable into a corpus, or out again as records."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli import llm
from tawatur.cli.grouped import grouped
from tawatur.cli.interface import Interface, interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Fetching, Lang, Log, Reading, Workers

if TYPE_CHECKING:
    from tawatur.cli.intake import Taking
    from tawatur.intake.unit import Defaults
    from tawatur.sources import Columns

_LONG = 10.0
"""Seconds from which on it is worth saying how long it took."""


class Stream(StrEnum):
    """Formats that `--to` prints."""

    jsonl = "jsonl"


Named = Annotated[
    list[str] | None, typer.Argument(metavar="PATH", help="Files, folders, URLs, or - for standard input.")
]
To = Annotated[Stream | None, typer.Option("--to", help="Print one Record a line instead, keep nothing.")]
Published = Annotated[
    datetime.datetime | None,
    typer.Option("--published", metavar="DATE", formats=["%Y-%m-%d"], help="For documents that give no date."),
]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="For documents that name no outlet.")]
Mapped = Annotated[
    str | None,
    typer.Option("--columns", metavar="FIELD=COLUMN,…", help="Which column or key of a table gives which field."),
]
Listed = Annotated[
    Path | None, typer.Option("--urls", metavar="FILE", help="Fetch these too: a URL a line; # begins a remark.")
]


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of documents that say less, and of tables."""

    published: Published = None
    outlet: Outlet = None
    columns: Mapped = None

    @property
    def defaults(self) -> "Defaults":
        """What documents are taken to have that do not name it."""
        from tawatur.intake.unit import Defaults

        return Defaults(published=self.published.date() if self.published else None, outlet=self.outlet)

    @property
    def mapping(self) -> "Columns":
        """Which column gives which field; InputError where that is malformed."""
        from tawatur.sources import Columns

        return Columns.parse(self.columns) if self.columns else Columns()


@grouped
def read(
    *,
    paths: Named = None,
    urls: Listed = None,
    corpus: Corpus = DEFAULT_CORPUS,
    to: To = None,
    given: Given,
    reading: Reading,
    model: llm.Asked,
    fetching: Fetching,
    workers: Workers = None,
    log: Log = False,
    lang: Lang = None,
) -> None:
    """Read reports into a corpus: pages, feeds, PDF and Word files, mails, chats, web archives, tables, text."""
    from tawatur.cli.intake import Request, taking

    ui, asked = interface(lang), model.settings(corpus)
    request = Request(
        _sources(paths, urls),
        corpus,
        reading.choice(asked),
        given.defaults,
        given.mapping,
        workers,
        log,
        fetching.policy,
    )
    kept_and_told = to is None and not log
    with _stoppable(corpus, ui) if kept_and_told else nullcontext(), taking(request, ui) as work:
        _print(work) if to else _keep(work, corpus)
    if kept_and_told:
        _summarise(work, corpus, ui)
    if asked is not None and not log:
        llm.tell(asked, ui)
    if work.tally.failed:
        raise typer.Exit(1)


def _sources(paths: list[str] | None, urls: Path | None) -> list[str]:
    """What was named, and what the file of URLs names; BadParameter where that is nothing."""
    lines = _lines(urls) if urls else []
    named = [*(paths or ()), *(line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#"))]
    if not named:
        raise typer.BadParameter("name what to read: files, folders, URLs, or - for standard input")
    return named


def _lines(file: Path) -> list[str]:
    """The lines of the file; InputError where it cannot be read."""
    from tawatur.sources.decoding import decode
    from tawatur.sources.files import cannot_read

    try:
        return decode(file.read_bytes(), str(file)).text.splitlines()
    except OSError as error:
        raise cannot_read(str(file), error) from None


def _keep(work: "Taking", corpus: Path) -> None:
    work.web.recall(corpus, work.intake.greeting().reader)
    work.intake.keep(work.coming(), corpus)
    work.web.remember(corpus)


@contextmanager
def _stoppable(corpus: Path, ui: Interface) -> Iterator[None]:
    """Says to whoever stops it (Ctrl-C) that nothing is lost."""
    from tawatur.cli.output import complain

    try:
        yield
    except KeyboardInterrupt:
        complain(ui.say("read.stopped", folder=corpus))
        raise


def _print(work: "Taking") -> None:
    from tawatur.cli.output import emit

    for _, record in work.intake.pairs(work.coming()):
        emit(record)


def _summarise(work: "Taking", folder: Path, ui: Interface) -> None:
    """Say in the end what came of it, and what can be done next."""
    from tawatur.cli.output import complain
    from tawatur.cli.program import program

    tally = work.tally
    if not tally.read and not tally.quarantined and not work.web.unchanged:
        complain(ui.say("read.nothing", failed=tally.failed))
        return
    complain(ui.say("read.done", read=tally.read, new=tally.new, failed=tally.failed, folder=folder))
    if tally.seconds >= _LONG:
        complain(ui.say("read.pace", time=datetime.timedelta(seconds=round(tally.seconds)), rate=f"{tally.rate:.1f}"))
    if work.web.unchanged:
        complain(ui.say("read.unchanged", count=work.web.unchanged))
    if tally.copies or tally.versions:
        complain(ui.say("read.related", copies=tally.copies, versions=tally.versions, program=program(), folder=folder))
    if tally.quarantined:
        complain(ui.say("read.held", count=tally.quarantined, program=program(), folder=folder))
    if tally.read:
        complain(ui.say("read.next", program=program(), folder=folder))
