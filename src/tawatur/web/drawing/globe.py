"""Places on the outlines of states: an equirectangular map, true to scale in the middle of what is seen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt

from tawatur.model import Place
from tawatur.web.drawing.outlines import Point, Window, bounds, clipped, meet, outlines
from tawatur.web.speech import Language

WIDTH, HEIGHT = 1000, 600
_LEAST_DEGREES = 2.5
_ROOM = 0.18
"""Share of the whole that is left free around the outermost places."""
_RADIUS, _MOST_RADIUS = 5.0, 16.0
_BEYOND = 0.02
_CHARACTER, _LINE = 8.5, 20.0
_NEAR = 1.5
"""Points of an outline that lie nearer together are one."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A place; its `label` is empty where there is no room for it. `number` is its place in the order given."""

    number: int
    place: Place
    count: int
    x: float
    y: float
    radius: float
    label: str


@dataclass(frozen=True, slots=True)
class Globe:
    """The picture: `lands` are SVG paths, `names` those of states with where they stand."""

    lands: tuple[str, ...]
    names: tuple[tuple[str, float, float], ...]
    dots: tuple[Dot, ...]
    width: int = WIDTH
    height: int = HEIGHT


@dataclass(frozen=True, slots=True)
class _View:
    """From degrees to units of the picture."""

    window: Window

    def at(self, longitude: float, latitude: float) -> Point:
        west, south, east, north = self.window
        return (longitude - west) / (east - west) * WIDTH, (north - latitude) / (north - south) * HEIGHT


def globe(places: Sequence[tuple[Place, int]], language: Language) -> Globe | None:
    """The map of the places, each with how much is told of it; None where none has a position."""
    known = [(n, p, c) for n, (p, c) in enumerate(places) if p.latitude is not None and p.longitude is not None]
    if not known:
        return None
    view = _View(_window([(p.longitude or 0.0, p.latitude or 0.0) for _, p, _ in known]))
    room = _Room()
    dots = tuple(_dots(known, view, room))
    lands: list[str] = []
    names: list[tuple[str, float, float]] = []
    around = _wider(view.window)
    for outline in outlines():
        rings = [ring for ring in (_thinned(clipped(ring, around), view) for ring in outline.rings) if len(ring) > 2]
        if rings:
            lands.append("".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in rings))
            names += _named(outline.name(language), rings, room)
    return Globe(tuple(lands), tuple(names), dots)


def _window(points: Iterable[Point]) -> Window:
    """The degrees around the points, in the shape of the picture."""
    longitudes, latitudes = zip(*points, strict=True)
    x, y = (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2
    flat = cos(radians(min(abs(y), 80.0)))
    wide = max((max(longitudes) - min(longitudes)) * flat, _LEAST_DEGREES)
    tall = max(max(latitudes) - min(latitudes), _LEAST_DEGREES, wide * HEIGHT / WIDTH) * (1 + 2 * _ROOM)
    wide = tall * WIDTH / HEIGHT / flat
    return x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2


def _wider(window: Window) -> Window:
    """A little more than is seen, so that no outline runs along the edge of the picture."""
    west, south, east, north = window
    across, up = (east - west) * _BEYOND, (north - south) * _BEYOND
    return west - across, south - up, east + across, north + up


def _dots(known: Sequence[tuple[int, Place, int]], view: _View, room: "_Room") -> Iterable[Dot]:
    most = max(count for _, _, count in known)
    for number, place, count in known:
        x, y = view.at(place.longitude or 0.0, place.latitude or 0.0)
        radius = _RADIUS + (_MOST_RADIUS - _RADIUS) * sqrt((count - 1) / max(most - 1, 1))
        label = place.name_ar if room.takes(place.name_ar, x, y - radius - 8) else ""
        yield Dot(number, place, count, x, y, radius, label)


def _thinned(ring: Sequence[Point], view: _View) -> list[Point]:
    """The ring in units of the picture, without points too near the one before."""
    found: list[Point] = []
    for point in ring:
        x, y = view.at(*point)
        if not found or abs(x - found[-1][0]) + abs(y - found[-1][1]) > _NEAR:
            found.append((x, y))
    return found


def _named(name: str, rings: Sequence[Sequence[Point]], room: "_Room") -> Iterable[tuple[str, float, float]]:
    """The name in the middle of the largest part that is seen, where there is room."""
    left, top, right, bottom = max((bounds(ring) for ring in rings), key=lambda b: (b[2] - b[0]) * (b[3] - b[1]))
    x, y = (left + right) / 2, (top + bottom) / 2
    if name and right - left > len(name) * _CHARACTER and room.takes(name, x, y):
        yield name, x, y


class _Room:
    """What of the picture words have taken."""

    def __init__(self) -> None:
        self._taken: list[Window] = []

    def takes(self, words: str, x: float, y: float) -> bool:
        """Whether the words have room around this place, which they then take."""
        half = len(words) * _CHARACTER / 2
        own = (x - half, y - _LINE / 2, x + half, y + _LINE / 2)
        inside = own[0] >= 0 and own[2] <= WIDTH and own[1] >= 0 and own[3] <= HEIGHT
        if not inside or any(meet(own, other) for other in self._taken):
            return False
        self._taken.append(own)
        return True
