"""The isnād as a tree: origins on top, reports at the bottom, each borne by the words on the edge.

Voices that assert stand on one side of an axis, those that deny on the other. Reports that share an origin meet in its
node; those of one chain and nearly one wording are a stack.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tawatur.model.claim import Stance
from tawatur.web.drawing.lines import lines
from tawatur.web.drawing.rows import spread

SLOT, NODE, GAP, LINE = 196.0, 172.0, 116.0, 22.0
_MARGIN = 16.0
_AXIS = 48.0

Kind = Literal["origin", "bearer", "report"]


@dataclass(frozen=True, slots=True)
class Voice:
    """One report's path from its origin (number `hue`) down; `outlets` are several where near-copies are a stack."""

    origin: str
    origin_label: str
    bearers: tuple[str, ...]
    stance: Stance
    outlets: tuple[str, ...]
    anchor: str
    cue: str
    hue: int


@dataclass(frozen=True, slots=True)
class Node:
    """A box; `x` is its middle, `y` its upper edge, `hue` the number of its origin."""

    kind: Kind
    stance: Stance
    hue: int
    lines: tuple[str, ...]
    stacked: int
    anchor: str | None
    x: float
    y: float
    height: float
    width: float = NODE


@dataclass(frozen=True, slots=True)
class Edge:
    """From a node down to the next; `cue` is the word that bears it, if any."""

    x1: float
    y1: float
    x2: float
    y2: float
    cue: str
    stance: Stance
    hue: int


@dataclass(frozen=True, slots=True)
class Isnad:
    """The picture; `axis` is where what is asserted and what is denied part, None where nothing is denied."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    axis: float | None
    width: float
    height: float


Key = tuple[Stance, str]


@dataclass(frozen=True, slots=True)
class _Box:
    kind: Kind
    label: str
    row: int
    hue: int
    stacked: int = 1
    anchor: str | None = None


def isnad(voices: Sequence[Voice], *, mirrored: bool) -> Isnad:
    """The tree of the voices; it grows from the right where `mirrored`."""
    bottom = max(len(voice.bearers) for voice in voices) + 1
    ordered = sorted(voices, key=lambda v: (v.stance, v.origin_label, v.origin, v.bearers))
    boxes = {key: box for voice in ordered for key, box in _boxes(voice, bottom)}
    links = {pair: cue for voice in ordered for pair, cue in _links(voice, bottom)}
    places, axis, width = _places(boxes, links)
    nodes = {key: _node(key, box, width - places[key] if mirrored else places[key]) for key, box in boxes.items()}
    edges = tuple(_edge(nodes[a], nodes[b], cue) for (a, b), cue in links.items())
    height = max(node.y + node.height for node in nodes.values()) + _MARGIN
    turned = width - axis if axis is not None and mirrored else axis
    return Isnad(tuple(nodes.values()), edges, turned, width, height)


def _boxes(voice: Voice, bottom: int) -> Iterator[tuple[Key, _Box]]:
    keys = _keys(voice)
    yield keys[0], _Box("origin", voice.origin_label, 0, voice.hue)
    for row, (key, name) in enumerate(zip(keys[1:-1], voice.bearers, strict=True), 1):
        yield key, _Box("bearer", name, row, voice.hue)
    yield keys[-1], _Box("report", "، ".join(voice.outlets), bottom, voice.hue, len(voice.outlets), voice.anchor)


def _links(voice: Voice, bottom: int) -> Iterator[tuple[tuple[Key, Key], str]]:
    keys = _keys(voice)
    for a, b in pairwise(keys):
        yield (a, b), voice.cue if b == keys[-1] else ""


def _keys(voice: Voice) -> list[Key]:
    """The nodes from the origin down to the report; a bearer is one only below the same bearers."""
    path = [voice.origin]
    keys = [(voice.stance, voice.origin)]
    for name in voice.bearers:
        path.append(name)
        keys.append((voice.stance, "\x1f".join(path)))
    return [*keys, (voice.stance, f"\x1f{voice.anchor}")]


def _places(
    boxes: Mapping[Key, _Box], links: Mapping[tuple[Key, Key], str]
) -> tuple[dict[Key, float], float | None, float]:
    """The middle of each box, the place of the axis, and the width of the whole."""
    places: dict[Key, float] = {}
    at, axis = _MARGIN + SLOT / 2, None
    for stance in ("asserts", "denies"):
        side = {key: box for key, box in boxes.items() if key[0] == stance}
        if side and places:
            axis = at - SLOT / 2 + _AXIS / 2
            at += _AXIS
        own = spread({key: box.row for key, box in side.items()}, [pair for pair in links if pair[0] in side], SLOT)
        places |= {key: at + x for key, x in own.items()}
        at += max(own.values(), default=-SLOT) + SLOT
    return places, axis, at - SLOT / 2 + _MARGIN


def _node(key: Key, box: _Box, x: float) -> Node:
    text = lines(box.label)
    height = LINE * len(text) + 20
    return Node(box.kind, key[0], box.hue, text, box.stacked, box.anchor, x, _MARGIN + box.row * GAP, height)


def _edge(upper: Node, lower: Node, cue: str) -> Edge:
    return Edge(upper.x, upper.y + upper.height, lower.x, lower.y, cue, lower.stance, lower.hue)
