"""The summary of records as terminal lines: the reports, who says what, the figures, the timeline."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from tawatur.cli.bidi import isolate, plain
from tawatur.cli.interface import Interface
from tawatur.cli.page import INDENT, Line, Page, quote
from tawatur.cli.summary import Amount, Moment, Origin, Report, Said, Summary
from tawatur.model import Figure, Span
from tawatur.model.statement import PRESENTED

T = TypeVar("T")

_ARROW = " ‹ "


def lines(summary: Summary, page: Page) -> Iterator[Line]:
    """A head, then each section."""
    yield from _head(summary, page)
    yield from _section("reports", summary.reports, page, _report)
    yield from _section("origins", summary.origins, page, _origin)
    yield from _figures(summary.figures, page)
    yield from _section("timeline", summary.timeline, page, _moment)


def _head(summary: Summary, page: Page) -> Iterator[Line]:
    ui = page.ui
    days = sorted(report.published for report in summary.reports if report.published is not None)
    period = f"{days[0]} – {days[-1]}" if days else ui.say("report.undated")
    readers = ui.join(sorted({report.reader for report in summary.reports}))
    yield Line(ui.say("report.title"), "bold")
    yield Line(ui.say("report.extent", reports=len(summary.reports), period=period))
    yield Line(ui.say("report.caution", readers=readers), "dim")
    if not page.why:
        yield Line(ui.say("report.why"), "dim")


def _section(name: str, entries: Sequence[T], page: Page, lines: Callable[[T, Page], Iterable[Line]]) -> Iterator[Line]:
    yield Line("")
    yield from page.heading(name, entries)
    for entry in page.first(entries):
        yield from lines(entry, page)
    yield from page.rest(entries)


def _report(report: Report, page: Page) -> Iterator[Line]:
    title = report.title or ""
    named = [title] if plain(title).startswith(report.name.removesuffix("…")) else [report.name, title]
    counts = page.ui.say("report.counts", statements=report.statements, figures=report.figures)
    date = str(report.published) if report.published else page.ui.say("report.undated")
    yield Line(f"{date}  {' · '.join(map(isolate, filter(None, named)))} · {counts}")
    for note in report.notes:
        yield Line(INDENT + isolate(page.ui.translate(note)), "yellow")


def _origin(origin: Origin, page: Page) -> Iterator[Line]:
    name = isolate(origin.name) if origin.name else page.ui.say("report.unnamed")
    kind = page.ui.say(f"kind.{origin.kind}" if origin.named else "kind.anonymous")
    counts = page.ui.say("report.origin_counts", statements=len(origin.statements), reports=origin.docs)
    yield Line(f"{name} · {kind} · {counts}", "bold")
    for said in page.first(origin.statements):
        yield from _said(said, page)
    yield from page.rest(origin.statements, INDENT * 2)


def _said(said: Said, page: Page) -> Iterator[Line]:
    yield quote(" … ".join(span.text for span in said.content), INDENT * 2)
    parts = [_path(said.path), _with_words(f"cue.{said.cue_class}", page.ui, said.cue)]
    if said.published is not None:
        parts.append(str(said.published))
    parts += _attitudes(said, page.ui)
    yield Line(INDENT * 3 + " · ".join(parts), "dim")
    if page.why:
        yield Line(INDENT * 3 + _why(said, page.ui), "dim")


def _attitudes(said: Said, ui: Interface) -> Iterator[str]:
    """What source, reporter and author make of the content, where the class of the cue does not say it already."""
    if said.factuality != PRESENTED[said.cue_class] or said.words:
        yield _with_words(f"factuality.{said.factuality}", ui, *said.words)
    if said.denied is not None and said.denied not in said.content:
        yield ui.say("report.denied", words=isolate(said.denied.text))
    if said.distance != "neutral":
        yield ui.say(f"distance.{said.distance}")
    if said.author_stance != "neutral":
        yield ui.say(f"stance.{said.author_stance}")


def _with_words(key: str, ui: Interface, *words: Span | None) -> str:
    """What something is called, and the words of the text that say so."""
    shown = ui.join(isolate(word.text) for word in words if word is not None)
    return f"{ui.say(key)} ({shown})" if shown else ui.say(key)


def _why(said: Said, ui: Interface) -> str:
    """How surely the statement was read, and by what: the cue and its frame, then how its origin was found."""
    parts = [ui.translate(part) for part in said.reason.split("; ") if part]
    if said.resolution:
        parts.append(ui.say("report.resolution", how=ui.translate(said.resolution)))
    return " · ".join([ui.say("report.confidence", share=f"{said.confidence:.0%}"), *parts])


def _path(names: Iterable[str]) -> str:
    return _ARROW.join(map(isolate, names))


def _figures(amounts: Sequence[Amount], page: Page) -> Iterator[Line]:
    yield Line("")
    yield from page.heading("figures", amounts)
    for kind, members in groupby(amounts, key=lambda amount: amount.figure.kind):
        group = tuple(members)
        yield Line(page.ui.say(f"figure.{kind}"), "bold")
        for amount in page.first(group):
            yield _amount(amount, page.ui)
        yield from page.rest(group, INDENT)


def _amount(amount: Amount, ui: Interface) -> Line:
    figure = amount.figure
    # Units are English nouns; in Arabic the words beside the value say them.
    value = figure_value(figure) if ui.language == "ar" else f"{figure_value(figure)} {figure.unit}"
    parts = [value.strip(), isolate(amount.words.text), _path(amount.path)]
    if amount.published is not None:
        parts.append(str(amount.published))
    return Line(INDENT + " · ".join(parts))


def figure_value(figure: Figure) -> str:
    """The value as a reader writes it: `≈400`, `≥30,000,000,000`, `200–999`; nothing where neither bound is known."""
    low, high = (None if bound is None else f"{bound:,}" for bound in (figure.low, figure.high))
    if low is not None and high is not None:
        value = low if low == high else f"{low}–{high}"
        return f"≈{value}" if figure.approx else value
    if low is not None:
        return f"≥{low}"
    return f"≤{high}" if high is not None else ""


def _moment(moment: Moment, page: Page) -> Iterator[Line]:
    yield Line(f"{moment.edtf} · {isolate(moment.name)}", "bold")
    yield quote(moment.passage.text, INDENT * 2)
