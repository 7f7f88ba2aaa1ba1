"""The summary as lines for a terminal: plain lines that wrap by themselves, right-to-left runs isolated."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console
from rich.text import Text

from tawatur.cli.bidi import END_OF_ISOLATE, RIGHT_TO_LEFT_ISOLATE, isolate, wrap
from tawatur.cli.interface import Interface
from tawatur.cli.summary import Amount, Moment, Origin, Report, Said, Summary
from tawatur.model import Figure

_ARROW = " ‹ "
_DATE_COLUMN = 24
_MIN_TEXT_WIDTH = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One terminal line; `style` is rich's."""

    text: str
    style: str = ""


def show(summary: Summary, console: Console, ui: Interface, limit: int) -> None:
    """Print the summary; at most `limit` entries a section and statements an origin, 0 for all."""
    for line in _lines(summary, ui, limit, console.width):
        text = f"{RIGHT_TO_LEFT_ISOLATE}{line.text}{END_OF_ISOLATE}" if ui.language == "ar" and line.text else line.text
        console.print(Text(text, style=line.style), soft_wrap=True, highlight=False)


def _lines(summary: Summary, ui: Interface, limit: int, width: int) -> Iterator[Line]:
    yield from _head(summary, ui)
    yield from _section(ui, "reports", summary.reports, limit, lambda report: _report(report, ui))
    yield from _section(ui, "origins", summary.origins, limit, lambda origin: _origin(origin, ui, limit, width))
    yield from _figures(summary.figures, ui, limit)
    yield from _section(ui, "timeline", summary.timeline, limit, lambda moment: _moment(moment, width))


def _head(summary: Summary, ui: Interface) -> Iterator[Line]:
    days = sorted(report.published for report in summary.reports if report.published is not None)
    period = f"{days[0]} – {days[-1]}" if days else ui.say("report.undated")
    yield Line(ui.say("report.title"), "bold")
    yield Line(ui.say("report.extent", reports=len(summary.reports), period=period))
    readers = ", ".join(sorted({report.reader for report in summary.reports}))
    yield Line(ui.say("report.caution", readers=readers), "dim")


def _section[T](
    ui: Interface, name: str, entries: Sequence[T], limit: int, lines: Callable[[T], Iterable[Line]]
) -> Iterator[Line]: ...
