"""Candidates: the places of the gazetteer that a mention may mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, radians

from tawatur.arabic.text import Text
from tawatur.lexicon.gazetteer import Location, gazetteer
from tawatur.lexicon.place_kinds import Scale, place_kinds
from tawatur.lexicon.place_words import Compass
from tawatur.reading.places.mentions import PlaceMention
from tawatur.reading.places.wordings import Wording, wordings

_LABEL_SCALES: dict[str, frozenset[Scale]] = {
    "GPE": frozenset(("state", "area", "district", "settlement")),
    "LOC": frozenset(("region", "landform", "sea")),
    "FAC": frozenset(("site",)),
}
_NEIGHBOURHOOD = "neighbourhood"
_TOLD_BEFORE = frozenset(("state", "area", "district", "settlement"))
_SEAT_REACH = 50.0
_ASIDE = 20.0
_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A location as the mention would mean it: `kind` and `precision` are the mention's, the point too.

    `how` says in words where they are not the location's own.
    """

    location: Location
    kind: str
    precision: int
    latitude: float
    longitude: float
    how: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What a mention may mean, by the wording that the gazetteer knows; `state` is the ISO code that this tells."""

    candidates: tuple[Candidate, ...] = ()
    state: str | None = None


def options(text: Text, mention: PlaceMention) -> Options:
    """The candidates of the fullest wording that has any."""
    for wording in wordings(text, mention):
        found = _candidates(wording, mention, gazetteer().named(wording.name))
        if found:
            return Options(tuple(_placed(candidate, wording, mention) for candidate in found), wording.state)
    return Options()


def _candidates(wording: Wording, mention: PlaceMention, named: Sequence[Location]) -> list[Candidate]:
    if wording.head is not None:
        return _with_head(wording, named)
    told = mention.announced.kind if mention.announced is not None else ""
    if told and _scale(told) in _TOLD_BEFORE:
        exact = [_plain(location) for location in named if _scale(location.kind) == _scale(told)]
        if found := exact or _by_name(told, named):
            return found
    return [_plain(location) for location in _without_namesakes(_of_label(mention.entity.label, named))]


def _scale(kind: str) -> Scale:
    return place_kinds()[kind].scale


def _plain(location: Location) -> Candidate:
    precision = place_kinds()[location.kind].precision
    return Candidate(location, location.kind, precision, location.latitude, location.longitude)


def _of_label(label: str, named: Sequence[Location]) -> Sequence[Location]:
    """The locations that the label fits, else all of them; a neighbourhood goes with either label."""
    scales = _LABEL_SCALES[label]
    return [one for one in named if _scale(one.kind) in scales or one.kind == _NEIGHBOURHOOD] or named


def _without_namesakes(named: Sequence[Location]) -> list[Location]:
    """Of a state, its capital and their areas of one name the state; of a town and the area that it heads the town."""
    states = {location.countries[0] for location in named if _scale(location.kind) == "state"}
    left = [one for one in named if _scale(one.kind) == "state" or states.isdisjoint(one.countries)]
    towns = [location for location in left if _scale(location.kind) == "settlement"]
    return [one for one in left if _scale(one.kind) != "area" or not any(_heads(town, one) for town in towns)]


def _heads(town: Location, area: Location) -> bool:
    shared = not set(town.countries).isdisjoint(area.countries)
    return shared and (town.admin in (area.name_ar, None) or town.distance(area) < _SEAT_REACH)


def _with_head(wording: Wording, named: Sequence[Location]) -> list[Candidate]:
    """Things of the head's own kind, else what is placed by the town or area in its name."""
    assert wording.head is not None
    exact = [location for location in named if location.kind == wording.head]
    return [_plain(location) for location in exact] or _by_name(wording.head, named, wording.compass)


def _by_name(kind: str, named: Sequence[Location], compass: Compass | None = None) -> list[Candidate]:
    """A thing that is placed by the town or area in its name: only as exactly as its kind allows."""
    least = place_kinds()[kind].by_name
    if least is None:
        return []
    towns = [location for location in named if _scale(location.kind) == "settlement"]
    areas = [location for location in named if _scale(location.kind) == "area"]
    if _scale(kind) == "countryside":
        seats = {area.id: [town for town in towns if _heads(town, area)] for area in areas}
        headed = {town.id for found in seats.values() for town in found}
        found = [_countryside(area, compass, seats[area.id]) for area in areas]
        return found + [_countryside(town, compass, [town]) for town in towns if town.id not in headed]
    return [_derived(location, kind, least) for location in towns or areas]


def _derived(location: Location, kind: str, least: int) -> Candidate:
    how = f"placed by {location.name_ar}, the {location.kind} in its name"
    precision = max(least, place_kinds()[location.kind].precision)
    return Candidate(location, kind, precision, location.latitude, location.longitude, how)


def _countryside(location: Location, compass: Compass | None, seats: Iterable[Location]) -> Candidate:
    """The country around a town or of an area, which is not the town; one side of it lies aside of the town."""
    plain = _derived(location, "countryside", 3)
    seat = next(iter(seats), location)
    if compass is None or compass == (0, 0):
        return replace(plain, how=f"the countryside of {location.name_ar}, not the town")
    north, east = compass
    step = _ASIDE / _DEGREE / (north * north + east * east) ** 0.5
    return replace(
        plain,
        latitude=round(seat.latitude + north * step, 3),
        longitude=round(seat.longitude + east * step / cos(radians(seat.latitude)), 3),
        how=f"a side of the countryside of {location.name_ar}: a point {_ASIDE:.0f} km from the town",
    )


def _placed(candidate: Candidate, wording: Wording, mention: PlaceMention) -> Candidate:
    """The candidate of a mention that speaks of what is near the place, or of a side of it, rather than of itself."""
    if candidate.precision > 1 or not (mention.near or wording.compass):
        return candidate
    how = f"near it («{mention.near}»)" if mention.near else "a side of it"
    return replace(candidate, precision=2, how="; ".join(filter(None, (candidate.how, how))))
