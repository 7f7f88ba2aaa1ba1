"""`tawatur quarantine`: what was given up, another try, and letting it go."""

from typing import Annotated

import typer

from tawatur.cli.commands import Command, Group
from tawatur.cli.interface import interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, NamesModel, Tagger, Workers

Keys = Annotated[
    list[str] | None, typer.Argument(metavar="UNIT", help="Which of them, as `list` names them; all by default.")
]

quarantine = typer.Typer(name="quarantine", cls=Group)


@quarantine.callback()
def _quarantine(lang: Lang = None) -> None:
    """List, retry or release what was given up because a worker hung, died or ran out of memory on it."""


@quarantine.command("list", cls=Command, epilog="tawatur quarantine list --corpus syria")
def list_(corpus: Corpus = DEFAULT_CORPUS, json: Json = False, lang: Lang = None) -> None:
    """Show what is in quarantine, and why."""
    from tawatur.intake.quarantine import quarantined
    from tawatur.store import Corpus as Store

    ui = interface(lang)
    entries = quarantined(Store.open(corpus))
    if json:
        import msgspec

        from tawatur.cli.output import emit

        emit(msgspec.json.encode([entry._asdict() for entry in entries]))
        return
    for entry in entries:
        print(ui.say("quarantine.entry", unit=entry.unit, place=entry.place, reason=ui.translate(entry.reason or "")))
    if not entries:
        print(ui.say("quarantine.none"))


@quarantine.command(cls=Command, epilog="tawatur quarantine retry --corpus syria")
def retry(
    units: Keys = None,
    corpus: Corpus = DEFAULT_CORPUS,
    tagger: Tagger = None,
    names_model: NamesModel = None,
    workers: Workers = None,
    lang: Lang = None,
) -> None:
    """Read again, from the bytes as they came, what was given up."""
    from tawatur.cli.intake import Request, taking
    from tawatur.intake.quarantine import quarantined
    from tawatur.intake.quarantine import units as given_up
    from tawatur.intake.readers import Choice
    from tawatur.store import Corpus as Store

    ui = interface(lang)
    store = Store.open(corpus)
    entries = quarantined(store, units or ())
    with taking(Request((), corpus, Choice(tagger, names_model), workers=workers), ui) as work:
        work.intake.keep(given_up(store, entries), corpus, again=True)
    tally = work.tally
    print(ui.say("quarantine.done", count=len(entries), read=tally.read, quarantined=tally.quarantined))
    if tally.failed:
        raise typer.Exit(1)


@quarantine.command(cls=Command, epilog="tawatur quarantine release --corpus syria")
def release(units: Keys = None, corpus: Corpus = DEFAULT_CORPUS, lang: Lang = None) -> None:
    """Let go what was given up: the next reading of the same files tries it anew."""
    from tawatur.intake.quarantine import quarantined
    from tawatur.intake.quarantine import release as let_go
    from tawatur.store import Corpus as Store

    ui = interface(lang)
    store = Store.open(corpus)
    entries = quarantined(store, units or ())
    let_go(store, entries)
    print(ui.say("quarantine.released", count=len(entries)))
