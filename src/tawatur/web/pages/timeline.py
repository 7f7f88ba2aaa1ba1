"""The timeline: what is said to have happened when, one lane a type of event."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from tawatur.model.event import EventType
from tawatur.model.moment import Moment
from tawatur.model.thing import Thing
from tawatur.web.drawing.axis import day_of
from tawatur.web.drawing.lanes import Lanes, lanes
from tawatur.web.library import Library, Wanted
from tawatur.web.library.panorama import Dated
from tawatur.web.pages.page import Asked
from tawatur.web.pages.zoom import Zoom, zoom

TYPES: tuple[EventType, ...] = get_args(EventType)


@dataclass(frozen=True, slots=True)
class View:
    """The page; `types` are those of the lanes, `imprecise` counts events whose date is no day, `known` who acts."""

    wanted: Wanted
    type: EventType | None
    types: tuple[EventType, ...]
    lanes: Lanes | None
    zoom: Zoom | None
    imprecise: int
    moments: tuple[Moment, ...]
    total: int
    known: Mapping[str, Thing]


def view(library: Library, asked: Asked) -> View:
    """The events of the days, and of the type, that are asked for."""
    wanted, type = asked.wanted, asked.choice("type", TYPES)
    dated = [each for each in library.moments_by_day(wanted) if type in (None, each[1])]
    by_type = _by_type(dated)
    drawn = lanes(list(by_type.values()), mirrored=asked.language == "ar")
    found = library.timeline(wanted, type)
    return View(
        wanted=wanted,
        type=type,
        types=tuple(by_type),
        lanes=drawn,
        zoom=zoom(drawn.axis.first, drawn.axis.last) if drawn else None,
        imprecise=sum(count for edtf, _, count in dated if day_of(edtf) is None),
        moments=found.items,
        total=found.total,
        known=library.named(acting(found.items)),
    )


def acting(moments: Iterable[Moment]) -> set[str]:
    """Ids of the things that act in the moments, or are acted upon."""
    return {id for moment in moments for t in moment.tellings for id in (t.actor, t.recipient) if id}


def _by_type(dated: Iterable[Dated]) -> Mapping[EventType, list[tuple[datetime.date, int]]]:
    """What has a day, by type, the commonest type first."""
    found: dict[EventType, list[tuple[datetime.date, int]]] = defaultdict(list)
    for edtf, type, count in dated:
        if day := day_of(edtf):
            found[type].append((day, count))
    return dict(sorted(found.items(), key=lambda item: (-sum(count for _, count in item[1]), item[0])))
