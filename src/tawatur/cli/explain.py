"""`tawatur explain`: what is given as the cause of what, and the rival explanations of one event as a table."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang, Limit, Plain, Since, Until

if TYPE_CHECKING:
    from tawatur.cli.views import Show


class Sheet(StrEnum):
    """Formats that `--to` prints."""

    csv = "csv"


def explain(
    event: Annotated[
        str | None,
        typer.Argument(metavar="EVENT", help="The table for what is called so, or is an outcome of the same kind."),
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="NAME", help="Only explanations whose sentences name this.")
    ] = None,
    since: Since = None,
    until: Until = None,
    mark: Annotated[
        list[str] | None,
        typer.Option("--mark", metavar="E1:H2=I", help="Set a mark (CC, C, N, I or II) for good; repeatable."),
    ] = None,
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", envvar="TAWATUR_REVIEWER", help="Who sets the marks.")
    ] = "",
    to: Annotated[Sheet | None, typer.Option("--to", help="Print the table in this format instead.")] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    limit: Limit = 12,
    plain: Plain = False,
    lang: Lang = None,
) -> None:
    """Show what is explained, and how; of one EVENT the rival explanations with the evidence for and against each."""
    from tawatur.cli.views import Show

    show = Show(limit, lang, json, plain)
    if event is None:
        _all(corpus, show)
        return
    from tawatur.cli.rivals import Rivals

    rivals = Rivals(corpus, event, about, (since, until), lang)
    if mark:
        rivals.mark(mark, by)
    if to is Sheet.csv:
        rivals.print_csv()
    else:
        rivals.show(show)


def _all(corpus: Path, show: "Show") -> None:
    from tawatur.cli.asked import Asked
    from tawatur.cli.explain_view import lines
    from tawatur.cli.views import present, report_names

    situation = Asked(corpus, show.lang).some({"explanations": None, "origins": None})
    found = tuple(sorted(situation.explanations, key=lambda e: (-len(e.accounts), e.id)))
    present(
        found,
        situation,
        lines,
        show,
        lambda shown: report_names(corpus, (v.doc for each in shown for a in each.accounts for v in a.voices)),
    )
