"""Additions: what one report, or one story, adds to the parts of the Situation that many make up together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from tawatur.merging.explanations import given
from tawatur.merging.naming import naming, uses
from tawatur.merging.profiles import Tally, tallies, together
from tawatur.merging.reports import Report
from tawatur.merging.telling import Told, merged_origins
from tawatur.merging.things import Bearer, bearers, thing
from tawatur.merging.ties import evidence, tie
from tawatur.merging.timeline import moment, tellings
from tawatur.model.moment import Telling
from tawatur.model.naming import Use
from tawatur.model.origin import Origin
from tawatur.model.tie import Evidence

Key = tuple[Any, ...]


class Addition(NamedTuple):
    """A value that goes, with all others of its key, into one item of the part."""

    part: str
    key: Key
    value: Any


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the values are, and the item that those of one key make, None where they make none."""

    type: Any
    item: Callable[[Any, Sequence[Any]], Any]


GATHERED: Mapping[str, Gathered] = {
    "entities": Gathered(Bearer, lambda _, values: thing(values)),
    "timeline": Gathered(Telling, moment),
    "ties": Gathered(Evidence, tie),
    "terms": Gathered(Use, naming),
    "origins": Gathered(Origin, lambda _, values: merged_origins(values)[0]),
    "profiles": Gathered(Tally, lambda _, values: together(values)),
}
"""The parts whose items are made of additions, each by itself; but a Profile is put together of tally and terms."""
GIVEN = "explanations"
"""The part whose additions have no key: they are grouped by what they say."""


def of_report(report: Report) -> Iterator[Addition]:
    """What the report adds."""
    yield from _additions("entities", bearers(report.shown, report.names))
    yield from _additions("timeline", tellings(report))
    yield from _additions("ties", evidence(report))
    yield from _additions("terms", uses(report))
    yield from (Addition(GIVEN, (), value) for value in given(report))


def of_story(told: Told, outlets: Mapping[str, str]) -> Iterator[Addition]:
    """What a story adds; `outlets` are the names of outlets, by document."""
    yield from (Addition("origins", (origin.id,), origin) for origin in told.origins)
    yield from _additions("profiles", tallies(told, outlets))


def _additions(part: str, found: Iterable[tuple[Key, Any]]) -> Iterator[Addition]:
    return (Addition(part, key, value) for key, value in found)
