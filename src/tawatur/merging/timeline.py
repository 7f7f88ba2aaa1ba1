"""The timeline: dated events, those of one type, day and claim together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tawatur.merging.homes import Home, Homes
from tawatur.merging.things import Key
from tawatur.model import Event, Record
from tawatur.model.event import EventType
from tawatur.model.ids import content_id
from tawatur.model.moment import Moment, Telling

_Group = tuple[str, EventType, str]


def timeline(records: Sequence[Record], homes: Homes, things: Mapping[Key, str]) -> tuple[Moment, ...]:
    """The moments, earliest first; an event without a date has no place in it."""
    groups: dict[_Group, list[tuple[str | None, Telling]]] = defaultdict(list)
    for record in records:
        for event in record.events:
            if event.time is not None:
                home = homes.of(record.id, event.trigger, event.statement)
                alone = f"{record.id} {event.trigger.start}"
                claim = home.claim if home else None
                told = _telling(record.id, event, home, things)
                groups[event.time, event.type, claim or alone].append((claim, told))
    moments = (_moment(group, members) for group, members in groups.items())
    return tuple(sorted(moments, key=lambda m: (first_day(m.edtf), m.edtf, m.id)))


def first_day(edtf: str) -> str:
    """What a date sorts by: its beginning, or its end where the beginning is open; X sorts after every digit."""
    beginning, _, end = edtf.partition("/")
    return beginning.strip(".") or end


def _telling(doc: str, event: Event, home: Home | None, things: Mapping[Key, str]) -> Telling:
    return Telling(
        doc=doc,
        statement=event.statement,
        trigger=event.trigger,
        actor=things.get((doc, event.actor_entity or "")),
        recipient=things.get((doc, event.recipient_entity or "")),
        place=event.place,
        negated=event.negated,
        hypothetical=event.hypothetical,
        origin=home.member.origin if home else None,
    )


def _moment(group: _Group, members: Sequence[tuple[str | None, Telling]]) -> Moment:
    edtf, type, _ = group
    tellings = tuple(sorted((told for _, told in members), key=lambda told: (told.doc, told.trigger)))
    return Moment(
        id=content_id("m", *group),
        edtf=edtf,
        type=type,
        claim=members[0][0],
        tellings=tellings,
        independent_origins=len({t.origin for t in tellings if t.origin and not (t.negated or t.hypothetical)}),
    )
