"""What is said to have happened, happen or be about to, in PLOVER's sixteen types."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event in one voice; `time` is EDTF, `statement` the innermost statement that holds it."""

    id: str
    trigger: Span
    type: EventType
    actor: Span | None = None
    actor_entity: str | None = None
    recipient: Span | None = None
    recipient_entity: str | None = None
    place: Span | None = None
    time: str | None = None
    negated: bool = False
    hypothetical: bool = False
    statement: str | None = None
    reason: str = ""
