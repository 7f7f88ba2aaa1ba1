"""A network as boxes and lines. Forces lay out what hangs together (Fruchterman and Reingold, 1991), then no box covers
another; the parts stand in rows, the largest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import networkx as nx

from tawatur.web.drawing.lines import lines

WIDTH = 1120
_BOX, _LINE, _PADDING = 148.0, 22.0, 16.0
_ACROSS, _DOWN = 84.0, 46.0
"""Free space that lines and their words need between boxes."""
_EDGE = 12.0
_SEED = 1
_ROUNDS = 200

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Box:
    """A thing; `x` and `y` are its middle."""

    id: str
    lines: tuple[str, ...]
    x: float
    y: float

    @property
    def width(self) -> float:
        return _BOX

    @property
    def height(self) -> float:
        return _LINE * len(self.lines) + _PADDING

    def moved(self, across: float, down: float) -> "Box":
        """The box elsewhere."""
        return replace(self, x=self.x + across, y=self.y + down)


@dataclass(frozen=True, slots=True)
class Line:
    """From the edge of one box to that of the other."""

    pair: Pair
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Net:
    """The picture; the lines are in the order of the pairs that were given."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    height: int
    width: int = WIDTH


def net(pairs: Sequence[Pair], names: Mapping[str, str], *, mirrored: bool) -> Net | None:
    """The network of these pairs, each from one thing to another; the same pairs always give the same picture."""
    if not pairs:
        return None
    graph = nx.Graph(sorted(pairs))
    labels = {id: lines(names.get(id, id)) for id in graph}
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    rows = _rows([_laid(graph.subgraph(sorted(part)), labels) for part in parts])
    boxes = {box.id: replace(box, x=WIDTH - box.x) if mirrored else box for box in rows}
    height = max(box.y + box.height / 2 for box in rows) + _DOWN / 2
    drawn = tuple(_line(pair, boxes[pair[0]], boxes[pair[1]]) for pair in pairs)
    return Net(tuple(boxes.values()), drawn, round(height))


def _laid(part: "nx.Graph[str]", labels: Mapping[str, tuple[str, ...]]) -> list[Box]:
    """The boxes of one part, its upper corner at 0, 0."""
    nodes = sorted(part)
    if len(nodes) == 2:
        return _cornered([Box(id, labels[id], n * (_BOX + _ACROSS), 0) for n, id in enumerate(nodes)])
    reach = min(WIDTH - _BOX - 2 * _EDGE, 150 * len(nodes) ** 0.62) / 2
    laid = nx.spring_layout(part, seed=_SEED, iterations=_ROUNDS)
    return _cornered(_apart([Box(id, labels[id], laid[id][0] * reach, laid[id][1] * reach * 0.6) for id in nodes]))


def _cornered(boxes: Sequence[Box]) -> list[Box]:
    left = min(box.x - box.width / 2 for box in boxes)
    top = min(box.y - box.height / 2 for box in boxes)
    return [box.moved(-left, -top) for box in boxes]


def _apart(boxes: Sequence[Box]) -> list[Box]:
    """Boxes that come too near each other give way, up and down or aside, whichever is shorter."""
    found = list(boxes)
    for _ in range(_ROUNDS):
        near = [(a, b) for a, b in combinations(range(len(found)), 2) if min(_lacking(found[a], found[b])) > 0]
        if not near:
            break
        for a, b in near:
            found[a], found[b] = _parted(found[a], found[b])
    return found


def _lacking(one: Box, other: Box) -> tuple[float, float]:
    """How much further apart two boxes should be, aside or up and down; one of the two is enough."""
    aside = _BOX + _ACROSS - abs(one.x - other.x)
    return aside, (one.height + other.height) / 2 + _DOWN - abs(one.y - other.y)


def _parted(one: Box, other: Box) -> tuple[Box, Box]:
    aside, down = _lacking(one, other)
    if min(aside, down) <= 0:
        return one, other
    if down <= aside or max(abs(one.x), abs(other.x)) + aside / 2 > (WIDTH - _BOX) / 2 - _EDGE:
        step = (down / 2 + 0.5) * (1 if one.y >= other.y else -1)
        return one.moved(0, step), other.moved(0, -step)
    step = (aside / 2 + 0.5) * (1 if one.x >= other.x else -1)
    return one.moved(step, 0), other.moved(-step, 0)


def _rows(parts: Sequence[Sequence[Box]]) -> list[Box]:
    """The parts side by side as long as there is room, then in the next row."""
    placed: list[Box] = []
    x, y, tall = _EDGE, _EDGE, 0.0
    for part in parts:
        wide = max(box.x + box.width / 2 for box in part)
        if x > _EDGE and x + wide > WIDTH - _EDGE:
            x, y, tall = _EDGE, y + tall + _DOWN, 0.0
        placed += [box.moved(x, y) for box in part]
        x += wide + _ACROSS / 2
        tall = max(tall, *(box.y + box.height / 2 for box in part))
    return placed


def _line(pair: Pair, a: Box, b: Box) -> Line:
    x1, y1 = _edge(a, b)
    x2, y2 = _edge(b, a)
    return Line(pair, x1, y1, x2, y2)


def _edge(box: Box, towards: Box) -> tuple[float, float]:
    """Where the line to the middle of the other leaves the box."""
    across, down = towards.x - box.x, towards.y - box.y
    shares = [side / 2 / abs(way) for side, way in ((box.width, across), (box.height, down)) if way]
    share = min([*shares, 1.0])
    return box.x + across * share, box.y + down * share
