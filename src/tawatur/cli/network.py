"""`tawatur network`: who supports, arms, funds, supplies and fights whom."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Show


class TieType(StrEnum):
    """What `--type` asks for: ties, and in capitals the events that are edges too."""

    supports = "supports"
    funds = "funds"
    arms = "arms"
    supplies = "supplies"
    allied_with = "allied_with"
    fights = "fights"
    opposes = "opposes"
    commands = "commands"
    leads = "leads"
    part_of = "part_of"
    controls = "controls"
    present_in = "present_in"
    withdraws_from = "withdraws_from"
    aid = "AID"
    support = "SUPPORT"
    assault = "ASSAULT"


At = Annotated[
    datetime | None,
    typer.Option("--at", formats=["%Y-%m-%d"], metavar="DATE", help="As it stood on this day; else all of it."),
]
Changed = Annotated[
    datetime | None,
    typer.Option("--since", formats=["%Y-%m-%d"], metavar="DATE", help="Only what has changed since this day."),
]
About = Annotated[str | None, typer.Option("--about", metavar="NAME", help="Only ties of this person, body or place.")]
Types = Annotated[
    list[TieType] | None,
    typer.Option("--type", metavar="TYPE", help="Only ties of this type, such as arms, fights or AID; repeatable."),
]


@grouped
def network(
    *,
    at: At = None,
    since: Changed = None,
    about: About = None,
    type: Types = None,
    corpus: Corpus = DEFAULT_CORPUS,
    show: Show,
) -> None:
    """Show the network of ties: the central and the cut nodes, each tie with its sentences; or what has changed."""
    from tawatur.cli.asked import Asked, one_called
    from tawatur.cli.legend import legend, tell
    from tawatur.cli.network_view import change_lines, picture_lines, shown
    from tawatur.situation.edges import edges, of_types
    from tawatur.situation.network import change, picture

    asked = Asked(corpus, show.lang)
    situation = asked.network()
    found = edges(situation) if type is None else of_types(edges(situation), [one.value for one in type])
    if about:
        things = {thing.id for thing in one_called(situation, about)}
        found = tuple(edge for edge in found if {edge.from_, edge.to} & things)
    day = at.date().isoformat() if at else None
    if since:
        changed = change(found, since.date().isoformat(), day)
        told = (*changed.came, *changed.went)
        quoted = shown(told, show.limit)
        key = legend(told, quoted, situation, asked.stating(quoted))
        tell(changed, key, change_lines, show)
    else:
        seen = picture(found, day)
        quoted = shown(seen.edges, show.limit)
        key = legend(seen.edges, quoted, situation, asked.stating(quoted))
        tell(seen, key, picture_lines, show)
