"""The network as terminal lines: central and cut nodes, then the ties that most origins state."""

from collections.abc import Iterable, Iterator, Sequence

from tawatur.cli.bidi import isolate
from tawatur.cli.edge_view import edge_lines
from tawatur.cli.legend import Legend
from tawatur.cli.page import INDENT, Line, Page
from tawatur.situation.edges import Edge
from tawatur.situation.network import Change, Node, Picture


def shown(edges: Iterable[Edge], limit: int) -> Sequence[Edge]:
    """The edges that are shown, those of most origins first."""
    ordered = sorted(edges, key=lambda edge: (-len(edge.origins), -len(edge.evidence), edge.key))
    return ordered[:limit] if limit else ordered


def picture_lines(picture: Picture, legend: Legend, page: Page) -> Iterator[Line]:
    """The nodes, then the edges."""
    yield Line(page.ui.say("network.caution"), "dim")
    if picture.at:
        yield Line(page.ui.say("network.at", day=picture.at))
    yield from page.heading("nodes", picture.nodes)
    for node in page.first(picture.nodes):
        yield Line(INDENT + _node(node, legend, page))
    yield from page.rest(picture.nodes)
    yield from _section("ties", picture.edges, legend, page)


def change_lines(change: Change, legend: Legend, page: Page) -> Iterator[Line]:
    """What came, what went, and what holds the network together now or no more."""
    yield Line(page.ui.say("network.caution"), "dim")
    yield Line(page.ui.say("network.since", day=change.since))
    yield from _section("came", change.came, legend, page)
    yield from _section("went", change.went, legend, page)
    for key, ids in (("network.cut_now", change.cut_now), ("network.cut_no_more", change.cut_no_more)):
        if ids:
            names = page.ui.join(isolate(legend.thing(id)) for id in page.first(ids))
            yield Line(page.ui.say(key, names=names))


def _section(name: str, edges: Sequence[Edge], legend: Legend, page: Page) -> Iterator[Line]:
    yield Line("")
    yield from page.heading(name, edges)
    for edge in shown(edges, page.limit):
        yield from edge_lines(edge, legend, page, INDENT)
    yield from page.rest(edges)


def _node(node: Node, legend: Legend, page: Page) -> str:
    """The name, and what is not nothing of it."""
    ui = page.ui
    counts = {"backs": node.backs, "backed": node.backed_by, "hostile": node.hostile_to}
    parts = [ui.say(f"network.{name}", count=count) for name, count in counts.items() if count]
    if share := round(100 * node.betweenness):
        parts.append(ui.say("network.between", share=f"{share}%"))
    return " · ".join([isolate(legend.thing(node.thing)), *parts, *([ui.say("network.cut")] if node.cut else [])])
