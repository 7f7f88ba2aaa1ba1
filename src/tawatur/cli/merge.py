"""`tawatur merge`: what the reports say together, from a corpus or straight from files."""

from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.interface import Interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Printing, Workers
from tawatur.cli.output import complain, emit
from tawatur.cli.program import program

if TYPE_CHECKING:
    from tawatur.engines.engine import Engine
    from tawatur.model.situation import Situation

STATUSES = ("contested", "corroborated", "single_origin")
"""In the order in which they are shown: what is in dispute first."""


class EngineName(StrEnum):
    """What `--engine` asks for."""

    duckdb = "duckdb"
    spark = "spark"


class Stream(StrEnum):
    """Formats that `--to` prints."""

    json = "json"


@grouped
def merge(
    *,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH", help="Files or folders to read instead of a corpus, or - for standard input."),
    ] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    to: Annotated[Stream | None, typer.Option("--to", help="Print the Situation instead.")] = None,
    engine: Annotated[
        EngineName, typer.Option("--engine", help="What merges a corpus: DuckDB here, or the Spark that is configured.")
    ] = EngineName.duckdb,
    workers: Workers = None,
    printing: Printing,
) -> None:
    """Put together what many reports say: claims and their origins, figures, explanations."""
    ui = printing.ui
    situation, failed = (
        situation_of_paths(paths, corpus, workers, ui) if paths else (_published(corpus, engine, workers), 0)
    )
    if to or printing.json:
        emit(situation if to else _counts(situation))
    elif failed and not situation.documents:
        complain(ui.say("read.nothing", failed=failed))
    else:
        _print(situation, printing)
        if not paths:
            complain(ui.say("merge.next", program=program(), folder=corpus))
    if failed:
        raise typer.Exit(1)


def situation_of_corpus(folder: Path) -> "Situation":
    """What the latest versions of the corpus's documents say together: as published, else merged for this once."""
    from tawatur.engines.merging import current
    from tawatur.merging import merge as merged
    from tawatur.store import Corpus as Store

    store = Store.open(folder)
    published = current(store)
    return published.whole() if published else merged(store.latest(), store.reviews.decisions)


def _published(folder: Path, name: EngineName, workers: int | None) -> "Situation":
    """Merge the corpus and publish its Situation."""
    from contextlib import closing

    from tawatur.engines.merging import merge_corpus
    from tawatur.store import Corpus as Store

    store = Store.open(folder)
    with closing(_engine(name, workers)) as engine:
        return merge_corpus(store, engine).whole()


def _engine(name: EngineName, workers: int | None) -> "Engine":
    if name is EngineName.spark:
        from tawatur.engines.cluster import Cluster

        return Cluster()
    from tawatur.engines.laptop import Laptop

    return Laptop(workers)


def situation_of_paths(paths: list[str], skip: Path, workers: int | None, ui: Interface) -> tuple["Situation", int]:
    """What the documents of the paths say together, and how many could not be read; nothing is kept."""
    from tawatur.cli.intake import Request, taking
    from tawatur.merging import merge as merged

    with taking(Request(paths, skip, workers=workers), ui) as work:
        situation = merged(work.intake.pairs(work.coming()))
    return situation, work.tally.failed


def _counts(situation: "Situation") -> dict[str, int]:
    statuses: Counter[str] = Counter(claim.status for claim in situation.claims)
    return {
        "reports": len(situation.documents),
        "entities": len(situation.entities),
        "claims": len(situation.claims),
        "origins": len(situation.origins),
        **{status: statuses[status] for status in STATUSES},
        "figure_sets": len(situation.figure_sets),
        "explanations": len(situation.explanations),
    }


def _print(situation: "Situation", printing: Printing) -> None:
    from tawatur.cli.page import INDENT, Line
    from tawatur.cli.screen import display

    ui, counts = printing.ui, _counts(situation)
    statuses = (INDENT + ui.say("merge.status", status=ui.say(f"status.{s}"), count=counts[s]) for s in STATUSES)
    told = [ui.say(f"merge.{key}", **counts) for key in ("extent", "claims", "figure_sets", "explanations")]
    display(map(Line, (*told[:2], *statuses, *told[2:])), printing)
