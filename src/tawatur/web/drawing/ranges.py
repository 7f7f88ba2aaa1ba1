"""Figures of one quantity as bars on one scale: who gives how much."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.model.figure_set import FigureSet, Reading
from tawatur.model.origin import Origin
from tawatur.model.span import Span
from tawatur.web.library import Heading, Library

WIDTH = 600
_LEAST = 8.0
_OPEN = 0.25
"""Share of the scale by which an open bound reaches beyond the known one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One value with all who give it; `x` and `width` are in units of the picture."""

    low: float | None
    high: float | None
    x: float
    width: float
    readings: tuple["Given", ...]


@dataclass(frozen=True, slots=True)
class Given:
    """One report's figure: its words, where it stands and on whose word."""

    words: str
    doc: str
    outlet: str | None
    published: datetime.date | None
    origin: Origin | None
    start: int

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.words, self.start, self.start + len(self.words))


@dataclass(frozen=True, slots=True)
class Range:
    """One figure set drawn."""

    figures: FigureSet
    marks: tuple[Mark, ...]
    width: int = WIDTH


def ranges(library: Library, sets: Sequence[FigureSet], *, mirrored: bool) -> tuple[Range, ...]:
    """The pictures of the sets, with two questions to the library for all of them."""
    readings = [reading for each in sets for reading in each.members]
    headings = library.headings({reading.doc for reading in readings})
    origins = library.origins({reading.origin for reading in readings})
    return tuple(_range(each, headings, origins, mirrored) for each in sets)


def _range(figures: FigureSet, headings: Mapping[str, Heading], origins: Mapping[str, Origin], mirrored: bool) -> Range:
    by_value: dict[tuple[float | None, float | None], list[Reading]] = {}
    for reading in figures.members:
        by_value.setdefault((reading.low, reading.high), []).append(reading)
    top = max((v for value in by_value for v in value if v is not None), default=1) or 1
    marks = []
    for (low, high), members in sorted(by_value.items(), key=lambda item: (item[0][0] or 0, item[0][1] or top)):
        x, width = _extent(low, high, top)
        x = WIDTH - x - width if mirrored else x
        marks.append(Mark(low, high, x, width, tuple(_given(member, headings, origins) for member in members)))
    return Range(figures, tuple(marks))


def _extent(low: float | None, high: float | None, top: float) -> tuple[float, float]:
    """Where the bar begins and how long it is; the scale runs from 0 to a little above the greatest value."""
    scale = WIDTH / (top * (1 + _OPEN))
    start = 0.0 if low is None else low * scale
    end = WIDTH if high is None else high * scale
    width = max(end - start, _LEAST)
    return min(start, WIDTH - width), width


def _given(reading: Reading, headings: Mapping[str, Heading], origins: Mapping[str, Origin]) -> Given:
    heading = headings.get(reading.doc)
    return Given(
        words=reading.text.text,
        doc=reading.doc,
        outlet=heading.outlet if heading else None,
        published=heading.published if heading else None,
        origin=origins.get(reading.origin),
        start=reading.text.start,
    )
