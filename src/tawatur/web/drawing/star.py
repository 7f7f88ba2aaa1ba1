"""The ties of one actor as a star: it stands in the middle, the others around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from tawatur.model.relation import RelationType
from tawatur.model.tie import Tie
from tawatur.web.drawing.lines import lines

WIDTH = 920
_MOST = 12
_REACH_X, _REACH_Y = 360, 150
_EDGE = 40


@dataclass(frozen=True, slots=True)
class Ray:
    """Another actor and how it is tied; `types` are in the order of the ties."""

    id: str
    lines: tuple[str, ...]
    types: tuple[RelationType, ...]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Star:
    """`lines` name the actor in the middle; `left_out` others have no room."""

    lines: tuple[str, ...]
    rays: tuple[Ray, ...]
    left_out: int
    height: int
    width: int = WIDTH


def star(id: str, ties: Sequence[Tie], names: Mapping[str, str], *, mirrored: bool) -> Star | None:
    """The star of the thing, clockwise from the side where reading begins; None where it has no ties."""
    by_other: dict[str, list[Tie]] = {}
    for tie in ties:
        by_other.setdefault(tie.to if tie.from_ == id else tie.from_, []).append(tie)
    if not by_other:
        return None
    shown = sorted(by_other.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST]
    start = 0 if mirrored else pi
    angles = [start + 2 * pi * number / len(shown) for number in range(len(shown))]
    depth = max(abs(sin(angle)) for angle in angles) * _REACH_Y
    height = round(2 * (depth + _EDGE))
    rays = []
    for (other, own), angle in zip(shown, angles, strict=True):
        x, y = WIDTH / 2 + _REACH_X * cos(angle), height / 2 + _REACH_Y * sin(angle)
        rays.append(Ray(other, lines(names.get(other, other)), tuple(dict.fromkeys(tie.type for tie in own)), x, y))
    return Star(lines(names.get(id, id)), tuple(rays), len(by_other) - len(shown), height)
