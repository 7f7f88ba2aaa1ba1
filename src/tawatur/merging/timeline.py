"""The timeline: dated events, those of one type, day and claim together."""

from collections.abc import Iterable, Iterator

from tawatur.merging.homes import Home
from tawatur.merging.reports import Report
from tawatur.model import Event
from tawatur.model.event import EventType
from tawatur.model.ids import content_id
from tawatur.model.moment import Moment, Telling

Group = tuple[str, EventType, str | None, str]
"""Date, type, and the claim, or where there is none the place that tells it."""


def tellings(report: Report) -> Iterator[tuple[Group, Telling]]:
    """What the report tells of dated events; one without a date has no place in the timeline."""
    for event in report.record.events:
        if event.time is not None:
            home = report.homes.of(event.trigger, event.statement)
            claim = home.claim if home else None
            alone = "" if claim else f"{report.doc} {event.trigger.start}"
            yield (event.time, event.type, claim, alone), _telling(report, event, home)


def _telling(report: Report, event: Event, home: Home | None) -> Telling:
    return Telling(
        doc=report.doc,
        statement=event.statement,
        trigger=event.trigger,
        actor=report.thing(event.actor_entity),
        recipient=report.thing(event.recipient_entity),
        place=event.place,
        negated=event.negated,
        hypothetical=event.hypothetical,
        origin=home.member.origin if home else None,
    )


def moment(group: Group, found: Iterable[Telling]) -> Moment:
    """One moment of all that tells it."""
    edtf, type, claim, alone = group
    ordered = tuple(sorted(found, key=lambda told: (told.doc, told.trigger)))
    return Moment(
        id=content_id("m", edtf, type, claim or alone),
        edtf=edtf,
        type=type,
        claim=claim,
        tellings=ordered,
        independent_origins=len({t.origin for t in ordered if t.origin and not (t.negated or t.hypothetical)}),
    )
