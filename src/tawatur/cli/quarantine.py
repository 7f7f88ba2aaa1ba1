"""`tawatur quarantine`: what was given up, another try, and letting it go."""

from typing import Annotated

import typer

from tawatur.cli.commands import Command, Group
from tawatur.cli.grouped import grouped
from tawatur.cli.interface import interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Printing, Reading, Workers
from tawatur.cli.output import answer, emit

Keys = Annotated[
    list[str] | None, typer.Argument(metavar="UNIT", help="Which of them, as `list` names them; all by default.")
]

quarantine = typer.Typer(name="quarantine", cls=Group)


@quarantine.callback()
def _quarantine(lang: Lang = None) -> None:
    """List, retry or release what was given up because a worker hung, died or ran out of memory on it."""


@quarantine.command("list", cls=Command, epilog="tawatur quarantine list --corpus syria")
@grouped
def list_(*, corpus: Corpus = DEFAULT_CORPUS, printing: Printing) -> None:
    """Show what is in quarantine, and why."""
    from tawatur.cli.page import Line
    from tawatur.cli.screen import display
    from tawatur.intake.quarantine import quarantined
    from tawatur.store import Corpus as Store

    ui, entries = printing.ui, quarantined(Store.open(corpus))
    if printing.json:
        emit([entry._asdict() for entry in entries])
        return
    told = [
        ui.say("quarantine.entry", unit=entry.unit, place=entry.place, reason=ui.translate(entry.reason or ""))
        for entry in entries
    ]
    display(map(Line, told or [ui.say("quarantine.none")]), printing)


@quarantine.command(cls=Command, epilog="tawatur quarantine retry --corpus syria")
@grouped
def retry(
    *,
    units: Keys = None,
    corpus: Corpus = DEFAULT_CORPUS,
    reading: Reading,
    workers: Workers = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Read again, from the bytes as they came, what was given up."""
    from tawatur.cli.intake import Request, taking
    from tawatur.intake.quarantine import quarantined
    from tawatur.intake.quarantine import units as given_up
    from tawatur.store import Corpus as Store

    ui = interface(lang)
    store = Store.open(corpus)
    entries = quarantined(store, units or ())
    with taking(Request((), corpus, reading.choice(), workers=workers), ui) as work:
        work.intake.keep(given_up(store, entries), corpus, again=True)
    tally = work.tally
    counts = {"count": len(entries), "read": tally.read, "quarantined": tally.quarantined}
    answer(counts, ui.say("quarantine.done", **counts), as_json=json)
    if tally.failed:
        raise typer.Exit(1)


@quarantine.command(cls=Command, epilog="tawatur quarantine release --corpus syria")
def release(units: Keys = None, corpus: Corpus = DEFAULT_CORPUS, json: Json = False, lang: Lang = None) -> None:
    """Let go what was given up: the next reading of the same files tries it anew."""
    from tawatur.intake.quarantine import quarantined
    from tawatur.intake.quarantine import release as let_go
    from tawatur.store import Corpus as Store

    store = Store.open(corpus)
    entries = quarantined(store, units or ())
    let_go(store, entries)
    told = interface(lang).say("quarantine.released", count=len(entries))
    answer({"released": [entry.unit for entry in entries]}, told, as_json=json)
