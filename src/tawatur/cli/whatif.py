"""`tawatur whatif`: what falls away when an actor, a route, a base or a place drops out."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Show


class Role(StrEnum):
    """What `--as` asks for."""

    actor = "actor"
    place = "place"


Without = Annotated[
    list[str], typer.Option("--without", metavar="NAME", help="Who, or which place, drops out; repeatable.")
]
From = Annotated[
    datetime | None,
    typer.Option("--from", formats=["%Y-%m-%d"], metavar="DATE", help="From this day on, such as 2024-12-01."),
]
As = Annotated[
    Role | None,
    typer.Option("--as", show_default="by its ties", help="Whether it drops out as an actor or as a place."),
]


@grouped
def whatif(
    *,
    without: Without,
    since: From = None,
    role: As = None,
    corpus: Corpus = DEFAULT_CORPUS,
    show: Show,
) -> None:
    """Show who loses which support, at once and through others, what remains, and on whose word: bookkeeping."""
    from tawatur.cli.asked import Asked, one_called
    from tawatur.cli.legend import legend, tell
    from tawatur.cli.whatif_view import lines, shown
    from tawatur.situation.edges import CARRIED, edges, of_types
    from tawatur.situation.whatif import role_of, what_if

    asked = Asked(corpus, show.lang)
    situation = asked.network()
    things = [thing for name in without for thing in one_called(situation, name)]
    found = edges(situation)
    taken = role.value if role else role_of(things, found)
    docs = {doc for thing in things for doc in thing.members}
    at_the_place = (e for e in of_types(found, CARRIED) if any(x.doc in docs for x in e.evidence))
    documents = asked.stating(at_the_place) if taken == "place" else {}
    texts = {id: document.text for id, document in documents.items()}
    day = since.date().isoformat() if since else None
    answer = what_if(found, situation.entities, things, asked.statuses(), role=taken, texts=texts, since=day)
    quoted = answer.edges(None if show.json else shown(answer, show.limit))
    named = (partner.thing for partner in answer.without)
    key = legend(quoted, quoted, situation, {**documents, **asked.stating(quoted)}, named)
    tell(answer, key, lines, show)
