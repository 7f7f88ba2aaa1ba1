"""What is offered as the reason of something, and by whom."""

import msgspec

from tawatur.model.cause import Polarity
from tawatur.model.span import Span


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One voice that gives, or denies, a cause; both sides are spans of `doc`, `origin` is the id of an Origin."""

    doc: str
    statement: str | None
    cause: Span
    effect: Span
    polarity: Polarity
    denied: bool
    origin: str


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """One cause that is given for the effect: its voices, and the ids of the origins that reject it."""

    voices: tuple[Reason, ...]
    independent_origins: int
    rejected_by: tuple[str, ...]


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """All accounts of one effect; `effect` is how the first of its voices names it."""

    id: str
    effect: Span
    doc: str
    accounts: tuple[Account, ...]
    reason: str
