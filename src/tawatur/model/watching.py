"""What somebody wants to be told of, and what was seen of it last."""

from typing import Literal

import msgspec

from tawatur.model.claim import ClaimStatus
from tawatur.model.figure_set import FigureRelation
from tawatur.model.span import Span
from tawatur.model.spot import Spot

When = Literal["contested", "corroborated", "updated"]
"""A claim becomes contested; a claim gets a second independent origin; a figure is brought up to date."""


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    """`about` is a name, or words that the claim holds."""

    id: str
    about: str
    when: tuple[When, ...]


class SeenClaim(msgspec.Struct, frozen=True, kw_only=True):
    """How a claim stood; it is known again by its members, for it grows."""

    members: tuple[Spot, ...]
    status: ClaimStatus
    origins: int


class SeenFigures(msgspec.Struct, frozen=True, kw_only=True):
    """How a quantity stood; `best` is its latest value."""

    members: tuple[Spot, ...]
    relation: FigureRelation
    best: float | int | None


class Seen(msgspec.Struct, frozen=True):
    """What a condition looks at, as it was."""

    claims: tuple[SeenClaim, ...] = ()
    figures: tuple[SeenFigures, ...] = ()


class Alert(msgspec.Struct, frozen=True, kw_only=True):
    """What happened since: `id` is that of the claim or figure set, `before` and `after` how it stood and stands."""

    condition: str
    about: str
    when: When
    id: str
    doc: str
    words: Span
    before: str | None
    after: str
    reason: str


class Watchlist(msgspec.Struct, frozen=True):
    """The conditions, and by their ids what each saw last."""

    conditions: tuple[Condition, ...] = ()
    seen: dict[str, Seen] = {}
