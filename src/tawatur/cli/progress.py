"""The progress bar of a reading: on standard error, and only where that is a terminal."""

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from tawatur.cli.bidi import plain


class ReadingProgress:
    """Bytes read of all there are (unknown for standard input), and how many documents so far."""

    def __init__(self, label: str, paths: Iterable[str]) -> None:
        self._console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[documents]}"),
            TimeRemainingColumn(),
        )
        visible = self._console.is_terminal
        self._bar = Progress(*columns, console=self._console, transient=True, disable=not visible)
        self._task = self._bar.add_task(label, total=_size(paths) if visible else None, documents=0)
        self._documents = 0

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def advance(self, size: int) -> None:
        """So many more bytes were read."""
        self._bar.advance(self._task, size)

    def document(self) -> None:
        """One more document was read."""
        self._documents += 1
        self._bar.update(self._task, documents=self._documents)

    def say(self, line: str) -> None:
        """A line above the bar."""
        self._console.print(plain(line))


def _size(paths: Iterable[str]) -> int | None:
    """Bytes of all files of the paths, or None where one has no size."""
    total = 0
    for path in map(Path, paths):
        if path.is_dir():
            total += sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        elif path.is_file():
            total += path.stat().st_size
        else:
            return None
    return total
