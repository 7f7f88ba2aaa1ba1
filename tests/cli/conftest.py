"""The commands run in an empty folder, with a reader made by hand, so that no test depends on what the rules read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tawatur.cli.app import app
from tawatur.model import Document, Link, Record, Span, Statement
from tawatur.reading.pipeline import Reader

Run = Callable[..., Result]


def _read_by_hand(reader: Reader, document: Document) -> Record:
    """A record of one statement: the whole text, said by its first word."""
    first = document.text.split()[0]
    start = document.text.index(first)
    statement = Statement(
        id="s1",
        cue=None,
        content=(Span.cut(document.text, 0, len(document.text)),),
        mode="indirect",
        cue_class="say",
        chain=(Link(source=Span.cut(document.text, start, start + len(first)), name=None, kind="person", named=False),),
    )
    return Record(id=document.id, digest=document.digest, reader=reader.name, statements=(statement,))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The empty working directory."""
    monkeypatch.chdir(tmp_path)
    for name in ("TAWATUR_CORPUS", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")
    # What is replaced in this process would not be replaced in others.
    monkeypatch.setenv("TAWATUR_WORKERS", "0")
    monkeypatch.setattr(Reader, "read", _read_by_hand)
    return tmp_path


@pytest.fixture
def run() -> Run:
    """Runs `tawatur` with the arguments; `stdin` is what it reads there."""

    def command(*arguments: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, arguments, input=stdin, prog_name="tawatur")

    return command


@pytest.fixture
def by_hand() -> Callable[[Reader, Document], Record]:
    """The reader made by hand."""
    return _read_by_hand
