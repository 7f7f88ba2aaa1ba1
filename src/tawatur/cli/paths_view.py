"""The ways of support as terminal lines: each stretch with its sentences, then what would cut them all."""

from collections.abc import Iterator

from tawatur.cli.edge_view import edge_lines, way
from tawatur.cli.legend import Legend
from tawatur.cli.page import INDENT, Line, Page
from tawatur.situation.paths import Cut, Paths


def lines(paths: Paths, legend: Legend, page: Page) -> Iterator[Line]:
    """The ways, shortest first, and the cuts."""
    yield Line(page.ui.say("network.caution"), "dim")
    yield from page.heading("ways", paths.ways)
    for each in page.first(paths.ways):
        yield Line("")
        stops = [each.stretches[0][0].from_, *(stretch[0].to for stretch in each.stretches)]
        yield Line(way(stops, legend, page.ui), "bold")
        for stretch in each.stretches:
            for edge in stretch:
                yield from edge_lines(edge, legend, page, INDENT)
    yield from page.rest(paths.ways)
    if paths.ways:
        yield Line("")
        yield from page.heading("cuts", paths.cuts)
        for cut in page.first(paths.cuts):
            yield Line(INDENT + _cut(cut, legend, page))
        if not paths.cuts:
            least = page.ui.join(way(stretch, legend, page.ui) for stretch in paths.least)
            yield Line(INDENT + page.ui.say("paths.least", count=len(paths.least), stretches=least))


def _cut(cut: Cut, legend: Legend, page: Page) -> str:
    return page.ui.say(f"paths.{cut.kind}", name=way(cut.ids, legend, page.ui))
