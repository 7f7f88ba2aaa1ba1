"""`tawatur explain`: what is given as the cause of what, and the rival explanations of one event as a table."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Days, Show


class Sheet(StrEnum):
    """Formats that `--to` prints."""

    csv = "csv"


@grouped
def explain(
    *,
    event: Annotated[
        str | None,
        typer.Argument(metavar="EVENT", help="The table for what is called so, or is an outcome of the same kind."),
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="NAME", help="Only explanations whose sentences name this.")
    ] = None,
    days: Days,
    mark: Annotated[
        list[str] | None,
        typer.Option("--mark", metavar="E1:H2=I", help="Set a mark (CC, C, N, I or II) for good; repeatable."),
    ] = None,
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", envvar="TAWATUR_REVIEWER", help="Who sets the marks.")
    ] = "",
    to: Annotated[Sheet | None, typer.Option("--to", help="Print the table in this format instead.")] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    show: Show,
) -> None:
    """Show what is explained, and how; of one EVENT the rival explanations with the evidence for and against each."""
    if event is None:
        if mark or to:
            raise typer.BadParameter("--mark and --to go with an EVENT")
        _all(corpus, about, days, show)
        return
    if mark and not by.strip():
        raise typer.BadParameter("--mark needs --by")
    from tawatur.cli.rivals import Rivals

    rivals = Rivals(corpus, event, about, days, show.lang)
    if mark:
        rivals.mark(mark, by)
    if to is Sheet.csv:
        rivals.print_csv()
    else:
        rivals.show(show)


def _all(corpus: Path, about: str | None, days: Days, show: Show) -> None:
    from tawatur.cli.asked import Asked
    from tawatur.cli.explain_view import lines
    from tawatur.cli.explanations import chosen, docs
    from tawatur.cli.views import present, report_names

    asked = Asked(corpus, show.lang)
    situation = asked.some({"explanations": None, "origins": None})
    found = situation.explanations
    if about or days != Days():
        found = chosen(found, asked.documents(docs(found)), asked, about, days)
    present(
        sorted(found, key=lambda each: (-len(each.accounts), each.id)),
        situation,
        lines,
        show,
        lambda shown: report_names(corpus, docs(shown)),
    )
