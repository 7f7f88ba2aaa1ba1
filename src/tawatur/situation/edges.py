"""Ties and events as edges: from one thing to another, typed, dated, each with every place that states it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

import msgspec

from tawatur.model.days import in_order
from tawatur.model.event import EventType
from tawatur.model.moment import Moment, Telling
from tawatur.model.relation import RelationType
from tawatur.model.situation import Situation
from tawatur.model.tie import Evidence

EdgeType = RelationType | EventType

BACKING: frozenset[EdgeType] = frozenset({"supports", "funds", "arms", "supplies", "allied_with", "AID", "SUPPORT"})
"""What one does for another; an alliance is for both."""
CARRIED = BACKING - {"allied_with"}
"""What runs from one to another, so that it can be cut on its way; an alliance does not."""
HOSTILE: frozenset[EdgeType] = frozenset({"fights", "opposes", "ASSAULT"})
EVENTS: tuple[EventType, ...] = ("AID", "SUPPORT", "ASSAULT")
"""Events that are edges where actor and recipient are named: what they do is what the ties of these names last in."""
_MUTUAL: frozenset[EdgeType] = frozenset({"allied_with"})


class Edge(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """`from_` and `to` are ids of Things; `evidence` is in order of time; what an event is holds on its days alone."""

    from_: str
    to: str
    type: EdgeType
    evidence: tuple[Evidence, ...]

    @property
    def of_event(self) -> bool:
        return self.type in EVENTS

    @property
    def key(self) -> tuple[str, str, str]:
        """By it edges are told apart."""
        return (self.from_, self.to, self.type)

    @property
    def origins(self) -> frozenset[str]:
        """Ids of the origins that state it."""
        return frozenset(e.origin for e in self.evidence if e.origin)

    def only(self, evidence: Iterable[Evidence]) -> "Edge | None":
        """The edge on this evidence alone, None where there is none left."""
        left = tuple(evidence)
        return msgspec.structs.replace(self, evidence=left) if left else None


def edges(situation: Situation) -> tuple[Edge, ...]:
    """All ties, and the events that somebody is said to have done to somebody; an alliance goes both ways."""
    found = [Edge(from_=t.from_, to=t.to, type=t.type, evidence=t.evidence) for t in situation.ties]
    found += [msgspec.structs.replace(e, from_=e.to, to=e.from_) for e in found if e.type in _MUTUAL]
    merged: dict[tuple[str, str, str], Edge] = {}
    for edge in (*found, *_of_events(situation.timeline)):
        held = merged.get(edge.key, edge)
        merged[edge.key] = msgspec.structs.replace(edge, evidence=_in_time({*held.evidence, *edge.evidence}))
    return tuple(merged[key] for key in sorted(merged))


def of_types(found: Iterable[Edge], types: Collection[EdgeType]) -> tuple[Edge, ...]:
    """The edges of these types."""
    return tuple(edge for edge in found if edge.type in types)


def _of_events(timeline: Iterable[Moment]) -> Iterator[Edge]:
    told: dict[tuple[str, str, EventType], list[Evidence]] = defaultdict(list)
    for moment in timeline:
        if moment.type in EVENTS:
            for telling in moment.tellings:
                if telling.actor and telling.recipient and telling.actor != telling.recipient and _happened(telling):
                    told[telling.actor, telling.recipient, moment.type].append(_evidence(moment, telling))
    for (actor, recipient, type), evidence in told.items():
        yield Edge(from_=actor, to=recipient, type=type, evidence=_in_time(evidence))


def _happened(telling: Telling) -> bool:
    return not (telling.negated or telling.hypothetical)


def _evidence(moment: Moment, telling: Telling) -> Evidence:
    return Evidence(
        doc=telling.doc,
        statement=telling.statement,
        words=telling.trigger,
        date=moment.edtf,
        origin=telling.origin,
        claim=moment.claim,
    )


def _in_time(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda e: (in_order(e.date or ""), e.doc, e.words)))
