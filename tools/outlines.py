"""The outlines of states for the map: Natural Earth's (public domain) as the npm package world-atlas holds them.

Out of its TopoJSON comes GeoJSON, with the names of CLDR. Which outlines there are is Natural Earth's choice.
"""

import json
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from babel import Locale

_DIGITS = 2
_HALF = 180
"""Degrees of half the way around."""
Point = tuple[float, float]


def write_outlines(atlas: Path, codes: Path, to: Path) -> None:
    """Write the outlines of `atlas`, named by the ISO 3166-1 numbers that `codes` lists."""
    topology = json.loads(atlas.read_bytes())
    alpha2 = {number: code for code, _, number, *_ in json.loads(codes.read_bytes())}
    arcs = [list(_arc(arc, topology["transform"])) for arc in topology["arcs"]]
    features = [
        {
            "type": "Feature",
            "properties": _names(alpha2.get(geometry.get("id"))),
            "geometry": {"type": "MultiPolygon", "coordinates": _polygons(geometry, arcs)},
        }
        for geometry in topology["objects"]["countries"]["geometries"]
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))
    to.write_text(text, encoding="utf-8")


def _names(code: str | None) -> dict[str, str]:
    """Names by language, none for what has no code."""
    return {language: Locale(language).territories[code] for language in ("ar", "en")} if code else {}


def _arc(steps: list[list[int]], transform: dict[str, list[float]]) -> Iterator[Point]:
    """TopoJSON's steps from point to point as degrees."""
    (across, up), (left, bottom) = transform["scale"], transform["translate"]
    for x, y in accumulate(steps, lambda at, step: [at[0] + step[0], at[1] + step[1]]):
        yield round(x * across + left, _DIGITS), round(y * up + bottom, _DIGITS)


def _polygons(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[list[list[Point]]]:
    own = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [[_ring(ring, arcs) for ring in polygon] for polygon in own]


def _ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The arcs of a ring end to end; one with a negative number runs backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += [point for point in arc if not points or point != points[-1]]
    return _unbroken(points)


def _unbroken(points: list[Point]) -> list[Point]:
    """The ring without a leap from the one side of the world to the other: beyond 180 degrees it goes on.

    One around a pole stays as it is, closed along the edge of the world.
    """
    turns, last, found = 0, points[0][0], list[Point]()
    for longitude, latitude in points:
        turns += (last - longitude > _HALF) - (longitude - last > _HALF)
        last = longitude
        found.append((round(longitude + 2 * _HALF * turns, _DIGITS), latitude))
    return points if turns else found
