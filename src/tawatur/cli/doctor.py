"""`tawatur doctor`: what is installed, and whether a corpus folder is sound."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.interface import Interface, interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang

if TYPE_CHECKING:
    from tawatur.cli.diagnosis import Diagnosis, Health


def doctor(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="The corpus folder to check.")] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Say what is installed, and check a corpus folder: every byte of every file that should be there."""
    from tawatur.cli.diagnosis import examine

    ui = interface(lang)
    chosen = folder or corpus
    asked = folder is not None or corpus != DEFAULT_CORPUS
    diagnosis = examine(chosen if asked or chosen.exists() else None)
    if json:
        import msgspec

        from tawatur.cli.output import emit

        emit(msgspec.json.encode(diagnosis))
    else:
        for line in _lines(diagnosis, chosen, ui):
            print(line)
    if not diagnosis.sound:
        raise typer.Exit(1)


def _lines(diagnosis: "Diagnosis", folder: Path, ui: Interface) -> Iterator[str]:
    yield ui.say("doctor.version", version=diagnosis.version, python=diagnosis.python, reader=diagnosis.reader)
    for name, version in diagnosis.libraries.items():
        key = "doctor.library" if version else "doctor.missing_library"
        yield ui.say(key, name=name, version=version)
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
    if health.sound:
        yield ui.say("doctor.sound")
