"""The outlines of states that the map is drawn on, as `make assets` puts them beside the fonts."""

from collections.abc import Sequence
from functools import cache

import msgspec

from tawatur.web.assets import ASSETS
from tawatur.web.speech import Language

OUTLINES = ASSETS / "outlines.geojson"

Point = tuple[float, float]
Window = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


class Ring(msgspec.Struct, frozen=True):
    """Longitudes and latitudes, and the window that they fill."""

    points: tuple[Point, ...]
    window: Window


class Outline(msgspec.Struct, frozen=True):
    """A state by its names in each language, with its rings."""

    names: dict[str, str]
    rings: tuple[Ring, ...]

    def name(self, language: Language) -> str:
        """What it is called; empty where it has no code of ISO 3166-1."""
        return self.names.get(language, "")


class _Geometry(msgspec.Struct):
    coordinates: list[list[list[Point]]]


class _Feature(msgspec.Struct):
    properties: dict[str, str]
    geometry: _Geometry


class _Collection(msgspec.Struct):
    features: list[_Feature]


@cache
def outlines() -> tuple[Outline, ...]:
    """All of them; none where they were not built in."""
    if not OUTLINES.is_file():
        return ()
    found = msgspec.json.decode(OUTLINES.read_bytes(), type=_Collection)
    return tuple(
        Outline(
            feature.properties,
            tuple(Ring(tuple(ring), bounds(ring)) for polygon in feature.geometry.coordinates for ring in polygon),
        )
        for feature in found.features
    )


def bounds(points: Sequence[Point]) -> Window:
    """The window that the points fill."""
    longitudes, latitudes = zip(*points, strict=True)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def meet(a: Window, b: Window) -> bool:
    """Whether two windows share anything."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def clipped(ring: Ring, window: Window) -> list[Point]:
    """What of a ring lies in the window (Sutherland and Hodgman, 1974)."""
    if not meet(ring.window, window):
        return []
    west, south, east, north = window
    points = list(ring.points)
    for axis, bound, side in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        points = _cut(points, axis, bound, side)
    return points


def _cut(points: list[Point], axis: int, bound: float, side: int) -> list[Point]:
    """The points on one side of a bound, with those where the ring crosses it."""
    found: list[Point] = []
    for before, point in zip(points[-1:] + points[:-1], points, strict=True):
        inside, was = (side * (each[axis] - bound) >= 0 for each in (point, before))
        if inside != was:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            found.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if inside:
            found.append(point)
    return found
