"""`tawatur terms`: what each outlet and each speaker calls an actor, and when."""

from typing import Annotated

import typer

from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Limit, Plain


def terms(
    corpus: Corpus = DEFAULT_CORPUS,
    about: Annotated[
        str | None, typer.Option("--about", metavar="NAME", help="Only terms for this person or body.")
    ] = None,
    json: Json = False,
    limit: Limit = 12,
    plain: Plain = False,
    lang: Lang = None,
) -> None:
    """Show the loaded terms for each actor: by whom, how often, from when to when."""
    from tawatur.cli.merge import situation_of_corpus
    from tawatur.cli.selection import things_named
    from tawatur.cli.terms_view import lines
    from tawatur.cli.views import Show, present

    situation = situation_of_corpus(corpus)
    things = things_named(situation, about) if about else None
    found = tuple(naming for naming in situation.terms if things is None or naming.target in things)
    present(found, situation, lines, Show(limit, lang, json, plain))
