"""The progress bar of a reading: on standard error, and only where that is a terminal."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from tawatur.cli.bidi import message
from tawatur.cli.interface import Interface
from tawatur.intake.tally import Tally


class ReadingProgress:
    """Bytes read of all there are (unknown for standard input), documents so far, their rate, and what failed."""

    def __init__(self, ui: Interface, tally: Tally) -> None:
        self._ui = ui
        self._tally = tally
        self._console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[counts]}"),
            TimeRemainingColumn(),
        )
        self._bar = Progress(*columns, console=self._console, transient=True, disable=not self._console.is_terminal)
        self._task = self._bar.add_task(ui.say("read.progress"), total=tally.total, counts="")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def update(self) -> None:
        """Show how far the tally is."""
        tally = self._tally
        counts = self._ui.say("read.counts", read=tally.read, failed=tally.failed, rate=f"{tally.rate:.1f}")
        self._bar.update(self._task, completed=tally.taken, counts=counts)

    def say(self, line: str) -> None:
        """A line above the bar."""
        self._console.print(message(line, self._console.is_terminal))
