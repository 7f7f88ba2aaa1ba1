"""`tawatur rate`: what a person found on a claim, which alone makes a ClaimReview of it."""

import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, cast

import typer

from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang

if TYPE_CHECKING:
    from tawatur.model.finding import Rating


def _named(by: str) -> str:
    if not by.strip():
        raise typer.BadParameter("a finding needs somebody's name")
    return by.strip()


class Rated(StrEnum):
    """What `--as` asks for."""

    true = "true"
    mostly_true = "mostly_true"
    mixed = "mixed"
    mostly_false = "mostly_false"
    false = "false"
    unproven = "unproven"
    withdrawn = "withdrawn"


def rate(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim, as `claims` names it.")],
    rating: Annotated[Rated, typer.Option("--as", help="What was found; withdrawn takes it back.")],
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", envvar="TAWATUR_REVIEWER", callback=_named, help="Who checked it.")
    ],
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="What the finding rests on.")] = "",
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Where the review is published.")] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Record what a person found on a claim: `export --to schema-org` then writes it as a ClaimReview."""
    from tawatur.cli.claims import of_ids
    from tawatur.cli.interface import interface
    from tawatur.cli.merge import situation_of_corpus
    from tawatur.cli.output import answer
    from tawatur.model.decision import Words
    from tawatur.model.finding import Finding
    from tawatur.store.findings import add_finding

    (found,) = of_ids(situation_of_corpus(corpus), [claim])
    voice = found.members[0]
    finding = Finding(
        words=Words(voice.doc, voice.quote),
        rating=None if rating is Rated.withdrawn else cast("Rating", rating.value),
        by=by,
        at=datetime.datetime.now(datetime.UTC),
        why=why,
        url=url,
    )
    add_finding(corpus, finding)
    told = interface(lang).say("rate.done", claim=found.id, words=voice.quote.text, by=by)
    answer({"claim": found.id, "finding": finding}, told, as_json=json)
