"""`tawatur claims`: what is claimed, by whom, and on how many independent origins it rests."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.merge import STATUSES, situation_of_corpus
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Limit, Plain, Since, Until

if TYPE_CHECKING:
    from tawatur.model.claim import Claim
    from tawatur.model.situation import Situation

_ACTORS, _PLACES = ("PERSON", "NORP", "ORG"), ("GPE", "LOC", "FAC")


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
        typer.Option("--about", metavar="NAME", help="Only claims whose words name this person, body, place or event."),
    ] = None,
    actor: Annotated[
        str | None, typer.Option("--actor", metavar="NAME", help="Only claims that name this person or body.")
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", metavar="NAME", help="Only claims that name this place.")
    ] = None,
    since: Since = None,
    until: Until = None,
    json: Json = False,
    limit: Limit = 12,
    plain: Plain = False,
    lang: Lang = None,
) -> None:
    """Show the claims, what is contested first, each as a tree: the origins, and who has it from whom."""
    from tawatur.cli.claims_view import lines
    from tawatur.cli.selection import within_days
    from tawatur.cli.views import Show, present

    situation = situation_of_corpus(corpus)
    found = [claim for claim in situation.claims if status in (None, claim.status)]
    found = [c for c in found if any(within_days(str(m.published or ""), since, until) for m in c.members)]
    for name, labels in ((about, ()), (actor, _ACTORS), (place, _PLACES)):
        found = naming(found, situation, name, labels) if name else found
    present(in_order(found), situation, lines, Show(limit, lang, json, plain))


def in_order(claims: Iterable["Claim"]) -> tuple["Claim", ...]:
    """What is contested first, then what more members tell."""
    return tuple(sorted(claims, key=lambda claim: (STATUSES.index(claim.status), -len(claim.members), claim.id)))


def naming(claims: Iterable["Claim"], situation: "Situation", name: str, labels: tuple[str, ...]) -> list["Claim"]:
    """The claims whose words mention a thing of that name, and of one of the labels where some are given."""
    from tawatur.cli.selection import things_named
    from tawatur.situation.about import naming

    things = things_named(situation, name).values()
    return list(naming(claims, [thing for thing in things if not labels or thing.label in labels]))
