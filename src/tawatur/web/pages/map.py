"""The map: where what is told happened, with the figures given for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

import msgspec

from tawatur.model import Document, Figure, Place, Record
from tawatur.model.event import EventType
from tawatur.model.moment import Moment, Telling
from tawatur.situation.passage import passage
from tawatur.web.drawing.globe import Globe, globe
from tawatur.web.library import Library, Wanted
from tawatur.web.pages.page import Asked

TYPES: tuple[EventType, ...] = get_args(EventType)
_AT_ONCE = 200
"""Events that are placed at a time."""

Pairs = Mapping[str, tuple[Document, Record]]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event with a voice that tells it there; `figures` stand in its sentence."""

    moment: Moment
    telling: Telling
    document: Document
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """A place with what is told of it, in the order of time."""

    place: Place
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The page; of all `events` of these days some have a place whose position is known."""

    wanted: Wanted
    type: EventType | None
    sites: tuple[Site, ...]
    globe: Globe | None
    placed: int
    events: int


def view(library: Library, asked: Asked) -> View:
    """The events of the days and of the type that are asked for."""
    wanted, type = msgspec.structs.replace(asked.wanted, size=_AT_ONCE), asked.choice("type", TYPES)
    found = library.timeline(wanted, type)
    pairs = library.pairs({telling.doc for moment in found.items for telling in moment.tellings})
    sites = _sites(found.items, pairs)
    return View(
        wanted=wanted,
        type=type,
        sites=sites,
        globe=globe([(site.place, len(site.happenings)) for site in sites], asked.language),
        placed=len({h.moment.id for site in sites for h in site.happenings}),
        events=found.total,
    )


def _sites(moments: Iterable[Moment], pairs: Pairs) -> tuple[Site, ...]:
    """The places, those of most events first."""
    places: dict[str, Place] = {}
    found: dict[str, dict[str, Happening]] = {}
    for place, happening in _placed(moments, pairs):
        key = place.location or place.name_ar
        places.setdefault(key, place)
        found.setdefault(key, {}).setdefault(happening.moment.id, happening)
    sites = (Site(places[key], tuple(own.values())) for key, own in found.items())
    return tuple(sorted(sites, key=lambda site: (-len(site.happenings), site.place.name_ar)))


def _placed(moments: Iterable[Moment], pairs: Pairs) -> Iterator[tuple[Place, Happening]]:
    for moment in moments:
        for telling in moment.tellings:
            if telling.place is None or telling.doc not in pairs:
                continue
            document, record = pairs[telling.doc]
            for place in record.places:
                if place.latitude is not None and place.text.overlaps(telling.place):
                    yield place, Happening(moment, telling, document, _figures(document, record, telling))


def _figures(document: Document, record: Record, telling: Telling) -> tuple[Figure, ...]:
    sentence = passage(document.text, telling.trigger)
    return tuple(f for f in record.figures if f.kind not in ("other", "duration") and sentence.covers(f.text))
