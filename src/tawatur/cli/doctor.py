"""`tawatur doctor`: what is installed, and whether a corpus folder is sound."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.interface import Interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Printing

if TYPE_CHECKING:
    from tawatur.cli.diagnosis import Diagnosis, Health


@grouped
def doctor(
    *,
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="The corpus folder to check.")] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    printing: Printing,
) -> None:
    """Say what is installed, and check a corpus folder: every byte of every file that should be there."""
    from tawatur.cli.diagnosis import examine
    from tawatur.cli.output import emit
    from tawatur.cli.page import Line
    from tawatur.cli.screen import display

    chosen = folder or corpus
    asked = folder is not None or corpus != DEFAULT_CORPUS
    diagnosis = examine(chosen if asked or chosen.exists() else None)
    if printing.json:
        emit(diagnosis)
    else:
        display(map(Line, _lines(diagnosis, chosen, printing.ui)), printing)
    if not diagnosis.sound:
        raise typer.Exit(1)


def _lines(diagnosis: "Diagnosis", folder: Path, ui: Interface) -> Iterator[str]:
    yield ui.say("doctor.version", version=diagnosis.version, python=diagnosis.python, reader=diagnosis.reader)
    yield ui.say("doctor.libraries", names=ui.join(f"{n} {v}" for n, v in diagnosis.libraries.items() if v))
    for name, version in diagnosis.libraries.items():
        if version is None:
            yield ui.say("doctor.missing_library", name=name)
    yield ui.say("doctor.lexicon", entries=f"{diagnosis.entries:,}")
    if diagnosis.corpus is None:
        yield ui.say("doctor.no_corpus", folder=folder)
    else:
        yield from _health(diagnosis.corpus, ui)


def _health(health: "Health", ui: Interface) -> Iterator[str]:
    if health.overview is not None:
        found = health.overview
        period = f"{found.first} – {found.last}" if found.first else ui.say("report.undated")
        yield ui.say(
            "doctor.corpus", folder=health.folder, documents=found.documents, outlets=found.outlets, period=period
        )
    for finding in health.findings:
        yield ui.say("doctor.finding", file=f"{health.folder}/{finding.file}", fault=ui.say(f"fault.{finding.fault}"))
    if health.overview is None:
        yield ui.say("doctor.remedy")
    if health.sound:
        yield ui.say("doctor.sound")
