"""`tawatur watchlist`: tell me when a claim about X is contested, corroborated or brought up to date."""

from enum import StrEnum
from typing import Annotated

import typer

from tawatur.cli.commands import Command, Group
from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, AllowPrivate, Corpus, Json, Lang, Printing

watchlist = typer.Typer(name="watchlist", cls=Group)


@watchlist.callback()
def _watchlist(lang: Lang = None) -> None:
    """Name what to watch in the claims, and be told, printed or by webhook, when it comes about."""


class When(StrEnum):
    """What `--when` asks for."""

    contested = "contested"
    corroborated = "corroborated"
    updated = "updated"


@watchlist.command(cls=Command, epilog="tawatur watchlist add 'حزب الله' --when contested --corpus syria")
def add(
    about: Annotated[str, typer.Argument(metavar="NAME", help="A person, body or place, or words of the claim.")],
    when: Annotated[
        list[When] | None,
        typer.Option("--when", show_default="all three", help="Contested, by a second origin, or a figure updated."),
    ] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Watch the claims about something, from how they stand now."""
    from tawatur.cli.interface import interface
    from tawatur.cli.output import answer
    from tawatur.cli.watching import added

    watched = added(corpus, about, [one.value for one in when or When], lang)
    answer(watched, interface(lang).say("watchlist.added", id=watched.id), as_json=json)


@watchlist.command("list", cls=Command, epilog="tawatur watchlist list --corpus syria")
@grouped
def list_(*, corpus: Corpus = DEFAULT_CORPUS, printing: Printing) -> None:
    """Show what is watched."""
    from tawatur.cli.watching import listing

    listing(corpus, printing)


@watchlist.command(cls=Command, epilog="tawatur watchlist remove w0123456789ab --corpus syria")
def remove(
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="As `list` names them.")],
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Watch no longer."""
    from tawatur.cli.interface import interface
    from tawatur.cli.output import answer
    from tawatur.cli.watching import removed

    removed(corpus, ids)
    answer({"removed": ids}, interface(lang).say("watchlist.removed", count=len(ids)), as_json=json)


@watchlist.command(cls=Command, epilog="tawatur watchlist check --webhook https://example.org/hook --corpus syria")
@grouped
def check(
    *,
    webhook: Annotated[
        str | None, typer.Option("--webhook", metavar="URL", help="Post what came about there too, as JSON.")
    ] = None,
    allow_private: AllowPrivate = False,
    corpus: Corpus = DEFAULT_CORPUS,
    printing: Printing,
) -> None:
    """Tell what came about since the last check; it counts as told once it is printed and posted."""
    from tawatur.cli.watching import checked

    checked(corpus, webhook, allow_private, printing)
