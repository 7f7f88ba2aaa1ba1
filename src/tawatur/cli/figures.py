"""`tawatur figures`: quantities that several reports give, and whether they agree, replace one another or conflict."""

from enum import StrEnum
from typing import Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Show


class Relation(StrEnum):
    """What `--relation` asks for."""

    agree = "agree"
    conflict = "conflict"
    update = "update"


@grouped
def figures(
    *,
    corpus: Corpus = DEFAULT_CORPUS,
    relation: Annotated[Relation | None, typer.Option("--relation", help="Only figures that stand so.")] = None,
    show: Show,
) -> None:
    """Show each quantity that reports give more than once: least, latest and greatest, and who gives which."""
    from tawatur.cli.figures_view import lines
    from tawatur.cli.merge import situation_of_corpus
    from tawatur.cli.views import present, report_names

    situation = situation_of_corpus(corpus)
    found = tuple(each for each in situation.figure_sets if relation in (None, each.relation))
    present(
        found,
        situation,
        lines,
        show,
        lambda _: report_names(corpus, (reading.doc for each in found for reading in each.members)),
    )
