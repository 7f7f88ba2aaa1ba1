"""`tawatur timeline`: what happened when, by how many independent origins."""

from typing import Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Days, Show


@grouped
def timeline(
    *,
    corpus: Corpus = DEFAULT_CORPUS,
    days: Days,
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="NAME", help="Only events that this person or body has a part in."),
    ] = None,
    show: Show,
) -> None:
    """Show the dated events in order, each with who tells it in which words."""
    from tawatur.cli.asked import all_called
    from tawatur.cli.merge import situation_of_corpus
    from tawatur.cli.timeline_view import lines
    from tawatur.cli.views import present, report_names

    situation = situation_of_corpus(corpus)
    things = {thing.id for thing in all_called(situation, about)} if about else None
    found = tuple(
        moment
        for moment in situation.timeline
        if days.hold(moment.edtf)
        and (things is None or any({told.actor, told.recipient} & things for told in moment.tellings))
    )
    present(
        found,
        situation,
        lines,
        show,
        lambda shown: report_names(corpus, (told.doc for moment in shown for told in moment.tellings)),
    )
