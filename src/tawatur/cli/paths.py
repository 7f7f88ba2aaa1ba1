"""`tawatur paths`: how support reaches one from another, and what would cut it."""

from typing import Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Show


@grouped
def paths(
    *,
    a: Annotated[str, typer.Argument(metavar="A", help="From whom.")],
    b: Annotated[str, typer.Argument(metavar="B", help="To whom.")],
    corpus: Corpus = DEFAULT_CORPUS,
    show: Show,
) -> None:
    """Show the ways by which support or supplies reach B from A, and which single removal would cut them all."""
    from tawatur.cli.asked import Asked, one_called
    from tawatur.cli.legend import legend, tell
    from tawatur.cli.paths_view import lines
    from tawatur.situation.edges import edges
    from tawatur.situation.paths import paths, with_places

    asked = Asked(corpus, show.lang)
    situation = asked.network()
    found = edges(situation)
    answer = paths(found, one_called(situation, a)[0].id, one_called(situation, b)[0].id)
    documents = asked.stating(answer.edges)
    texts = {id: document.text for id, document in documents.items()}
    answer = with_places(answer, found, situation.entities, texts)
    key = legend(answer.edges, answer.edges, situation, documents, (id for cut in answer.cuts for id in cut.ids))
    tell(answer, key, lines, show)
