"""A training example: the units of a text, what each may be labelled, and what its anchors point to."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tawatur.tagger.labels import HEADS, WIDTH, Head
from tawatur.tagger.windows import windows

Allowed = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pointer:
    """From the unit `anchor` to units `first` up to and including `last` in a role; to itself where there is none."""

    anchor: int
    role: int
    first: int
    last: int


@dataclass(frozen=True)
class Example:
    """One window. `allowed[u, l]` says whether unit `u` may carry label `l`; a head that is all True is unknown."""

    pieces: tuple[tuple[int, ...], ...]
    features: NDArray[np.float32]
    allowed: Allowed
    pointers: tuple[Pointer, ...]


def anything(units: int) -> Allowed:
    """Nothing known about any unit."""
    return np.ones((units, WIDTH), dtype=np.bool_)


def mark_outside(allowed: Allowed, head: Head) -> None:
    """Every unit is `O` in the head."""
    allowed[:, head.start : head.stop] = False
    allowed[:, head.start] = True


def mark_span(allowed: Allowed, head: Head, first: int, last: int, kinds: tuple[str, ...]) -> None:
    """Units `first` up to but not including `last` are one span of one of the kinds (`O`: perhaps none)."""
    allowed[first:last, head.start : head.stop] = False
    for kind in kinds:
        if kind == "O":
            allowed[first:last, head.start] = True
        else:
            allowed[first, head.start + head.begin(kind)] = True
            allowed[first + 1 : last, head.start + head.inside(kind)] = True


def mark_unknown(allowed: Allowed, name: str, first: int, last: int) -> None:
    """The head says nothing of units `first` up to but not including `last`."""
    head = HEADS[name]
    allowed[first:last, head.start : head.stop] = True


def split(example: Example, stops: list[int], longest: int) -> list[Example]:
    """The example in windows of at most `longest` pieces; pointers that leave their window are dropped."""
    sizes = [len(pieces) for pieces in example.pieces]
    return [_part(example, window.first, window.last) for window in windows(sizes, stops, longest)]


def _part(example: Example, first: int, last: int) -> Example:
    inside = (p for p in example.pointers if first <= min(p.anchor, p.first) and max(p.anchor, p.last) < last)
    return Example(
        example.pieces[first:last],
        example.features[first:last],
        example.allowed[first:last],
        tuple(Pointer(p.anchor - first, p.role, p.first - first, p.last - first) for p in inside),
    )
