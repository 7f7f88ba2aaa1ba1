"""Edges of the network as terminal lines: who to whom, of what kind, and the sentences behind it."""

from collections.abc import Iterator, Sequence

from tawatur.cli.bidi import isolate
from tawatur.cli.interface import Interface
from tawatur.cli.legend import Legend
from tawatur.cli.page import INDENT, Line, Page, quote
from tawatur.model.tie import Evidence
from tawatur.situation.edges import EVENTS, Edge


def kind(type: str, ui: Interface) -> str:
    """What a type of edge is called."""
    return ui.say(f"event.{type}" if type in EVENTS else f"tie.{type}")


def way(ids: Sequence[str], legend: Legend, ui: Interface) -> str:
    """The names of things, one leading to the next."""
    return (" ← " if ui.language == "ar" else " → ").join(isolate(legend.thing(id)) for id in ids)


def edge_lines(edge: Edge, legend: Legend, page: Page, indent: str) -> Iterator[Line]:
    """The edge and the sentences that state it."""
    yield Line(f"{indent}{way((edge.from_, edge.to), legend, page.ui)} · {kind(edge.type, page.ui)}")
    yield from sentence_lines(edge, legend, page, indent)


def sentence_lines(edge: Edge, legend: Legend, page: Page, indent: str) -> Iterator[Line]:
    """The sentences that state the edge, each with its day, its origin and its report."""
    inner = indent + INDENT * 2
    for evidence in page.first(edge.evidence):
        yield quote(legend.around(evidence.doc, evidence.words).text, inner, "dim")
        yield Line(f"{inner}— {source(evidence, legend, page)}", "dim")
    yield from page.rest(edge.evidence, inner)


def source(evidence: Evidence, legend: Legend, page: Page) -> str:
    """The day, the origin and the report; a report that speaks for itself is named once."""
    origin = legend.origin(evidence.origin) if evidence.origin else None
    parts = (evidence.date, origin, legend.reports.get(evidence.doc, evidence.doc))
    return " · ".join(isolate(part) for part in dict.fromkeys(parts) if part)
