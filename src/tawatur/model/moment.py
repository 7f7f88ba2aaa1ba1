"""An event of the timeline: what several voices tell of one day."""

import msgspec

from tawatur.model.event import EventType
from tawatur.model.span import Span


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One voice that tells it; `actor` and `recipient` are ids of Things, `origin` the id of an Origin."""

    doc: str
    statement: str | None
    trigger: Span
    actor: str | None
    recipient: str | None
    place: Span | None
    negated: bool
    hypothetical: bool
    origin: str | None


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """Events of one type and date (EDTF) that one claim holds together; `claim` is None where none does.

    `independent_origins` counts those that tell it as having happened.
    """

    id: str
    edtf: str
    type: EventType
    claim: str | None
    tellings: tuple[Telling, ...]
    independent_origins: int
