"""Lines on a terminal: coloured by what stands, broken to fit, and none of it in files and pipes."""

import os
import pty
import re
import subprocess
import sys

import pytest
from rich.cells import cell_len

from tawatur.cli.bidi import isolate
from tawatur.cli.options import Show
from tawatur.cli.page import Line, quote
from tawatur.cli.screen import display
from tawatur.store import Corpus

RLI, FSI, PDI = "\u2067", "\u2068", "\u2069"
COLOUR = re.compile(r"\x1b\[[\d;]*3[0-7][\d;]*m")
STYLE = re.compile(r"\x1b\[[\d;]*m")
LONG = "أعلنت البلدية أن المياه عادت إلى الأحياء الشرقية من المدينة بعد انقطاع دام يومين كاملين بسبب عطل في المحطة"


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Standard output as rich finds it on a terminal of 40 columns with colours."""
    monkeypatch.setattr("rich.console.Console.is_terminal", True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("LINES", "25")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return monkeypatch


def shown(*lines: Line, capsys: pytest.CaptureFixture[str], show: Show | None = None) -> list[str]:
    display(lines, show or Show(lang="en"))
    return capsys.readouterr().out.splitlines()


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("language", ["ar", "en"])
def test_long_lines_are_broken_between_words_and_every_piece_is_a_run_of_its_own(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (quote(LONG, "    "), Line(f"  {isolate('صحيفة النهر')} · {isolate(LONG)}", "dim"))
    pieces = [STYLE.sub("", piece) for piece in shown(*lines, capsys=capsys, show=Show(lang=language))]
    assert len(pieces) > 6
    assert all(cell_len(piece) <= 40 for piece in pieces)
    assert all(piece.count(RLI) + piece.count(FSI) == piece.count(PDI) > 0 for piece in pieces)
    words = re.sub(f"[{RLI}{FSI}{PDI}·]", " ", " ".join(pieces)).split()
    assert words == [*LONG.split(), "صحيفة", "النهر", *LONG.split()]


@pytest.mark.usefixtures("terminal")
def test_the_indentation_stands_outside_of_the_run_and_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    block = shown(quote(LONG, "    "), capsys=capsys, show=Show(lang="ar"))
    assert all(piece.startswith(f"    {RLI}") for piece in block)
    first, *rest = shown(Line(f"  {isolate(LONG)}"), capsys=capsys, show=Show(lang="ar"))
    assert first.startswith(f"  {RLI}") and all(piece.startswith(f"    {RLI}") for piece in rest)


@pytest.mark.parametrize(
    ("variables", "show", "coloured"),
    [
        ({}, Show(lang="en"), True),
        ({"NO_COLOR": "1"}, Show(lang="en"), False),
        ({"TERM": "dumb"}, Show(lang="en"), False),
        ({}, Show(lang="en", no_color=True), False),
    ],
)
def test_colours_are_heeded(
    terminal: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    variables: dict[str, str],
    show: Show,
    coloured: bool,
) -> None:
    for name, value in variables.items():
        terminal.setenv(name, value)
    (line,) = shown(Line("contested · c1", "bold", {"contested": "yellow"}), capsys=capsys, show=show)
    assert bool(COLOUR.search(line)) is coloured
    assert STYLE.sub("", line) == "contested · c1"


def test_files_and_pipes_get_whole_lines_without_colours_and_marks(capsys: pytest.CaptureFixture[str]) -> None:
    line = Line(f"  {isolate('صحيفة')} · {isolate(LONG)}", "bold", {"صحيفة": "yellow"})
    assert shown(line, capsys=capsys, show=Show(lang="ar")) == [f"  صحيفة · {LONG}"]


def on_a_terminal(*arguments: str, **variables: str) -> str:
    """What a real process writes to a real terminal."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "PAGER": "sed s/^/PAGED:/", **variables}
    command = [sys.executable, "-m", "tawatur", *arguments]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        told = b""
        while chunk := _read(ours):
            told += chunk
    os.close(ours)
    assert process.returncode == 0, told
    return told.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # Linux says so where the other side is closed.
        return b""


@pytest.mark.parametrize(
    ("options", "variables", "paged"),
    [
        ((), {}, True),
        (("--no-pager",), {}, False),
        ((), {"PAGER": ""}, False),
        ((), {"PAGER": "cat"}, False),
        ((), {"PAGER": "no-such-pager"}, False),
        ((), {"TERM": "dumb"}, False),
        ((), {"MANPAGER": "no-such-pager"}, True),
    ],
)
def test_a_terminal_is_paged_as_git_does_it(options: tuple[str, ...], variables: dict[str, str], paged: bool) -> None:
    Corpus.create("c")
    told = on_a_terminal("report", "--corpus", "c", *options, **variables)
    assert "holds no documents yet" in told
    assert ("PAGED:" in told) is paged
