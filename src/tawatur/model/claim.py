"""A claim: what several voices say to have happened, or to be the number."""

import datetime
from typing import Literal

import msgspec

from tawatur.model.span import Span

Stance = Literal["asserts", "denies"]
ClaimStatus = Literal["corroborated", "single_origin", "contested"]


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One voice on a claim; `statement` is None where it is the author's own, `origin` is the id of an Origin.

    `chain` names who bears it, from the first link after the `outlet` to the last; None for one that is only implied.
    `doubted` says that the document's author rejects what the statement says.
    """

    doc: str
    statement: str | None
    quote: Span
    stance: Stance
    origin: str
    outlet: str | None = None
    published: datetime.date | None = None
    chain: tuple[str | None, ...] = ()
    doubted: bool = False
    reason: str = ""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """`independent_origins` counts the origins that assert it; `unknown` are those whose independence nothing shows."""

    id: str
    members: tuple[Member, ...]
    independent_origins: int
    unknown: tuple[str, ...]
    status: ClaimStatus
    reason: str
