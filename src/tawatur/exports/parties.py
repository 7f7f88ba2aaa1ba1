"""Who has a part in an event: the thing behind a name, else the words that a report has for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from tawatur.exports.material import Report
from tawatur.model.moment import Telling
from tawatur.model.thing import Thing

Role = Literal["actor", "recipient"]


@dataclass(frozen=True, slots=True)
class Party:
    """`thing` is None for those whom the reports do not name (فصائل مسلحة)."""

    name_ar: str
    name_en: str | None = None
    thing: Thing | None = None


def parties(
    tellings: Iterable[Telling], role: Role, things: Mapping[str, Thing], reports: Mapping[str, Report]
) -> tuple[Party, ...]:
    """Those of that role in any of the tellings, each once."""
    found = (_party(told, role, things, reports) for told in tellings)
    return tuple({party.name_ar: party for party in found if party}.values())


def _party(told: Telling, role: Role, things: Mapping[str, Thing], reports: Mapping[str, Report]) -> Party | None:
    thing = things.get((told.actor if role == "actor" else told.recipient) or "")
    if thing is not None:
        return Party(thing.name_ar, thing.name_en, thing)
    events = reports[told.doc].events if told.doc in reports else ()
    event = next((event for event in events if event.trigger == told.trigger), None)
    words = event and (event.actor if role == "actor" else event.recipient)
    return Party(words.text) if words else None
