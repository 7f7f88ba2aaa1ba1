"""`tawatur terms`: what each outlet and each speaker calls an actor, and when."""

from typing import Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Show


@grouped
def terms(
    *,
    corpus: Corpus = DEFAULT_CORPUS,
    about: Annotated[
        str | None, typer.Option("--about", metavar="NAME", help="Only terms for this person or body.")
    ] = None,
    drift: Annotated[
        bool,
        typer.Option("--drift", help="How each voice's naming changes, and from when on; what turned comes first."),
    ] = False,
    show: Show,
) -> None:
    """Show the loaded terms for each actor: by whom, how often, from when to when, and where the naming changes."""
    from tawatur.cli.asked import Asked, all_called
    from tawatur.cli.drift_view import lines as drift_lines
    from tawatur.cli.terms_view import lines
    from tawatur.cli.views import present
    from tawatur.situation.drift import drifts

    situation = Asked(corpus, show.lang).some({"entities": None, "terms": None})
    things = {thing.id for thing in all_called(situation, about)} if about else None
    found = tuple(naming for naming in situation.terms if things is None or naming.target in things)
    if drift:
        present(drifts(found), situation, drift_lines, show)
    else:
        present(found, situation, lines, show)
