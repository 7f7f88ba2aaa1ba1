"""Lines onto standard output: as they are into files and pipes; coloured, broken to fit and paged on a terminal."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext

from rich.console import Console
from rich.text import Text

from tawatur.cli.bidi import END_OF_ISOLATE, RIGHT_TO_LEFT_ISOLATE, unclosed, unmarked
from tawatur.cli.options import Printing
from tawatur.cli.page import Line

_COLUMNS = (20, 110)
"""A line is broken where the terminal ends, or where it would be tiresome to read; less than 20 helps nobody."""


def display(lines: Iterable[Line], printing: Printing) -> None:
    """Print the lines. Colours, breaks and direction marks are for terminals: none are written elsewhere."""
    console = Console(no_color=printing.no_color or None, highlight=False)
    if not console.is_terminal:
        for line in lines:
            print(unmarked(line.text))
        return
    with _paged(console, printing):
        for line in lines:
            for text in _broken(line, console, printing):
                console.print(text, soft_wrap=True)


def _paged(console: Console, printing: Printing) -> AbstractContextManager[object]:
    """The user's pager as git asks it: less unless PAGER names another, none where that is empty or `cat`."""
    pager = os.environ.get("PAGER", "less")
    wanted = sys.stdout.isatty() and not (printing.no_pager or console.is_dumb_terminal)
    if not wanted or pager in ("", "cat") or shutil.which(pager.split()[0]) is None:
        return nullcontext()
    os.environ.update(PAGER=pager, LESS=os.environ.get("LESS", "FRX"))
    # rich asks pydoc, which prefers the pager of manual pages.
    os.environ.pop("MANPAGER", None)
    return console.pager(styles=True)


def _broken(line: Line, console: Console, printing: Printing) -> Iterator[Text]:
    """The line in pieces that fit, each indented, and each a run of its own where its direction turns."""
    body = line.text.lstrip()
    indent = margin = line.text.removesuffix(body)
    if printing.ui.language == "ar" and body:
        body = f"{RIGHT_TO_LEFT_ISOLATE}{body}{END_OF_ISOLATE}"
    text = Text(unmarked(body) if printing.plain else body, style=line.style)
    for words, style in line.tints.items():
        text.highlight_words([words], style)
    width = min(console.width, _COLUMNS[1]) - len(indent) - line.hang
    opened = ""
    for piece in text.wrap(console, max(_COLUMNS[0], width)):
        piece.rstrip()
        run = Text(opened).append_text(piece)
        opened = unclosed(run.plain)
        yield Text(margin).append_text(run).append(END_OF_ISOLATE * len(opened))
        margin = indent + " " * line.hang
