"""`tawatur timeline`: what happened when, by how many independent origins."""

from typing import Annotated

import typer

from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Limit, Plain, Since, Until


def timeline(
    corpus: Corpus = DEFAULT_CORPUS,
    since: Since = None,
    until: Until = None,
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="NAME", help="Only events that this person or body has a part in."),
    ] = None,
    json: Json = False,
    limit: Limit = 12,
    plain: Plain = False,
    lang: Lang = None,
) -> None:
    """Show the dated events in order, each with who tells it in which words."""
    from tawatur.cli.asked import all_called
    from tawatur.cli.merge import situation_of_corpus
    from tawatur.cli.selection import within_days
    from tawatur.cli.timeline_view import lines
    from tawatur.cli.views import Show, present, report_names

    situation = situation_of_corpus(corpus)
    things = {thing.id for thing in all_called(situation, about)} if about else None
    found = tuple(
        moment
        for moment in situation.timeline
        if within_days(moment.edtf, since, until)
        and (things is None or any({told.actor, told.recipient} & things for told in moment.tellings))
    )
    present(
        found,
        situation,
        lines,
        Show(limit, lang, json, plain),
        lambda shown: report_names(corpus, (told.doc for moment in shown for told in moment.tellings)),
    )
