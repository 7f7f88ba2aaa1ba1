"""`tawatur claims`: what is claimed, by whom, and on how many independent origins it rests."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.interface import interface
from tawatur.cli.merge import STATUSES, situation_of_corpus
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Limit, Plain

if TYPE_CHECKING:
    from tawatur.model.claim import Claim
    from tawatur.model.situation import Situation


class Status(StrEnum):
    """What `--status` asks for."""

    contested = "contested"
    corroborated = "corroborated"
    single_origin = "single_origin"


def claims(
    corpus: Corpus = DEFAULT_CORPUS,
    status: Annotated[Status | None, typer.Option("--status", help="Only claims that stand so.")] = None,
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="NAME", help="Only claims whose words name this person, body or place."),
    ] = None,
    json: Json = False,
    limit: Limit = 12,
    plain: Plain = False,
    lang: Lang = None,
) -> None:
    """Show the claims, what is contested first, each with its voices and where they have it from."""
    ui = interface(lang)
    situation = situation_of_corpus(corpus)
    found = tuple(claim for claim in chosen(situation, about) if status is None or claim.status == status)
    if json:
        import msgspec

        from tawatur.cli.output import emit

        emit(msgspec.json.encode(found))
        return
    from rich.console import Console

    from tawatur.cli.claims_view import lines
    from tawatur.cli.view import Page, print_lines

    console = Console()
    print_lines(lines(found, situation, Page(ui, limit, console.width)), console, ui, plain)


def chosen(situation: "Situation", about: str | None) -> tuple["Claim", ...]:
    """The claims about a thing of that name (all where none is asked for): contested first, then by their members."""
    claims = situation.claims if about is None else _about(situation, about)
    return tuple(sorted(claims, key=lambda claim: (STATUSES.index(claim.status), -len(claim.members), claim.id)))


def _about(situation: "Situation", name: str) -> tuple["Claim", ...]:
    """The claims that mention a thing one of whose names holds `name`."""
    from tawatur.arabic.normal import fold

    mentions: dict[str, set[str]] = {}
    for thing in situation.entities:
        known = {thing.name_ar, thing.name_en or "", *(n for names in thing.members.values() for n in names)}
        if any(fold(name) in fold(one) for one in known):
            for doc, names in thing.members.items():
                mentions.setdefault(doc, set()).update(names)
    return tuple(
        claim
        for claim in situation.claims
        if any(mention in member.quote.text for member in claim.members for mention in mentions.get(member.doc, ()))
    )
