"""`tawatur export`: a corpus and its Situation in a format of another tool."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from tawatur.cli.interface import interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Json, Lang
from tawatur.cli.output import complain, emit
from tawatur.exports.formats import FORMATS, Format

if TYPE_CHECKING:
    from tawatur.exports.material import Material

_UNFINISHED = ".part"


def _known(name: str) -> str:
    if name not in FORMATS:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(FORMATS)}")
    return name


def export(
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", callback=_known, help=f"One of: {', '.join(FORMATS)}.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="PATH", help="Write a file instead of standard output.")
    ] = None,
    corpus: Corpus = DEFAULT_CORPUS,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Write the reports and what they say together for other tools."""
    if json and out is None:
        raise typer.BadParameter("--json goes with --out, and tells what was written there")
    material, ui = _material(corpus), interface(lang)
    if out is None:
        if not _pour(FORMATS[to].export(material), sys.stdout.buffer):
            complain(ui.say("export.nothing", format=to))
        return
    reports = len(material.situation.documents)
    written = [
        {"path": str(path), "format": format.name, "reports": reports, "bytes": _write(path, format.export(material))}
        for path, format in _files(out, FORMATS[to])
    ]
    if json:
        emit(written)
        return
    for file in written:
        complain(ui.say("export.written" if file["bytes"] else "export.nothing", **file))


def _material(folder: Path) -> "Material":
    from tawatur.cli.merge import situation_of_corpus
    from tawatur.exports.material import Material
    from tawatur.exports.review import reviews_of
    from tawatur.store import Corpus as Store
    from tawatur.store.findings import read_findings

    situation = situation_of_corpus(folder)
    return Material(situation, Store.open(folder).latest, reviews_of(read_findings(folder), situation.claims))


def _files(out: Path, format: Format) -> Iterable[tuple[Path, Format]]:
    """The file, and the one that goes with it, which is named after it."""
    yield out, format
    if format.beside:
        sidecar = FORMATS[format.beside]
        suffix = format.suffix if out.name.endswith(format.suffix) else out.suffix
        yield out.with_name(out.name.removesuffix(suffix) + sidecar.suffix), sidecar


def _write(path: Path, pieces: Iterable[bytes]) -> int:
    """Whole or not at all: what was there stays until the new file is complete; StoreError where that fails."""
    from tawatur.store.durable import cannot_write

    unfinished = path.with_name(path.name + _UNFINISHED)
    try:
        with unfinished.open("wb") as stream:
            size = _pour(pieces, stream)
        unfinished.replace(path)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return size


def _pour(pieces: Iterable[bytes], stream: BinaryIO) -> int:
    """Write all of it; returned are the bytes written."""
    return sum(stream.write(piece) for piece in pieces)
