"""Figures that several reports give: by source over time, each range with who gives it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

import msgspec

from tawatur.model.figure_set import FigureRelation
from tawatur.web.drawing.course import Course, Value, course
from tawatur.web.drawing.ranges import Given, Mark, Range, ranges
from tawatur.web.library import Library, Wanted
from tawatur.web.pages.page import Asked

_AT_ONCE = 8
"""Sets on a page, each of which may have dozens of readings."""
RELATIONS: tuple[FigureRelation, ...] = get_args(FigureRelation)


@dataclass(frozen=True, slots=True)
class Source:
    """One line of the table: a report with its figure; `hue` numbers its origin."""

    hue: int
    mark: Mark
    given: Given


@dataclass(frozen=True, slots=True)
class Drawn:
    """A quantity, as a picture (of that number on the page) and as lines in the order of time."""

    number: int
    range: Range
    course: Course | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The page."""

    wanted: Wanted
    relation: FigureRelation | None
    drawn: tuple[Drawn, ...]
    total: int


def view(library: Library, asked: Asked) -> View:
    """The figure sets of a relation, or all."""
    relation, mirrored = asked.choice("relation", RELATIONS), asked.language == "ar"
    wanted = msgspec.structs.replace(asked.wanted, size=_AT_ONCE)
    found = library.figure_sets(relation, wanted)
    drawn: list[Drawn] = []
    for each in ranges(library, found.items, mirrored=mirrored):
        drawn.append(_drawn(each, sum(before.course is not None for before in drawn), mirrored))
    return View(wanted, relation, tuple(drawn), found.total)


def _drawn(range: Range, number: int, mirrored: bool) -> Drawn:
    sources = tuple(sorted(_sources(range), key=lambda source: (str(source.given.published), source.given.doc)))
    values = [Value(s.given.published, s.mark.low, s.mark.high, s.hue) for s in sources if s.given.published]
    return Drawn(number, range, course(values, mirrored=mirrored), sources)


def _sources(range: Range) -> Iterator[Source]:
    pairs = [(mark, given) for mark in range.marks for given in mark.readings]
    hues = {id: n for n, id in enumerate(dict.fromkeys(given.origin.id for _, given in pairs if given.origin), 1)}
    for mark, given in pairs:
        yield Source(hues[given.origin.id] if given.origin else 0, mark, given)
