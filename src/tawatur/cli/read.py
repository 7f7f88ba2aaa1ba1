"""`tawatur read`: anything readable into a corpus, or out again as records."""

import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli import llm
from tawatur.cli.interface import Interface, interface
from tawatur.cli.options import DEFAULT_CORPUS, AllowPrivate, Contact, Corpus, Lang, Log, NamesModel, Tagger, Workers

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


def read(
    paths: Named = None,
    corpus: Corpus = DEFAULT_CORPUS,
    to: To = None,
    published: Published = None,
    outlet: Outlet = None,
    columns: Mapped = None,
    tagger: Tagger = None,
    names_model: NamesModel = None,
    reader: llm.Who = llm.Readers.own,
    llm_url: llm.Url = None,
    llm_model: llm.Model = None,
    llm_answers: llm.Answers = None,
    llm_requests: llm.Requests = None,
    llm_tokens: llm.Tokens = None,
    llm_seconds: llm.Seconds = None,
    urls: Listed = None,
    allow_private: AllowPrivate = False,
    contact: Contact = None,
    workers: Workers = None,
    log: Log = False,
    lang: Lang = None,
) -> None:
    """Read reports into a corpus: pages, feeds, PDF and Word files, mails, chats, web archives, tables, text."""
    from tawatur.cli.intake import Request, taking
    from tawatur.intake.readers import Choice
    from tawatur.sources.fetching.policy import Policy

    ui = interface(lang)
    asked = llm.settings(reader, corpus, llm_url, llm_model, llm_answers, llm_requests, llm_tokens, llm_seconds)
    request = Request(
        _sources(paths, urls),
        corpus,
        Choice(tagger, names_model, asked),
        *_given(published, outlet, columns),
        workers,
        log,
        Policy(allow_private=allow_private, contact=contact),
    )
    with taking(request, ui) as work:
        _print(work) if to else _keep(work, corpus)
    if to is None and not log:
        summarise(work, corpus, ui)
    if asked is not None and not log:
        llm.tell(asked, ui)
    if work.tally.failed:
        raise typer.Exit(1)


def _given(published: datetime.datetime | None, outlet: str | None, columns: str | None) -> "tuple[Defaults, Columns]":
    """What the user says of documents that say less, and of tables."""
    from tawatur.intake.unit import Defaults
    from tawatur.sources import Columns

    defaults = Defaults(published=published.date() if published else None, outlet=outlet)
    return defaults, Columns.parse(columns) if columns else Columns()


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


def _print(work: "Taking") -> None:
    import msgspec

    from tawatur.cli.output import emit

    for _, record in work.intake.pairs(work.coming()):
        emit(msgspec.json.encode(record))


def summarise(work: "Taking", folder: Path, ui: Interface) -> None:
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
