"""A claim: what several voices say to have happened, or to be the number."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

Stance = Literal["asserts", "denies"]
ClaimStatus = Literal["corroborated", "single_origin", "contested"]


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One voice on a claim; `statement` is None where it is the author's own, `origin` is the id of an Origin.

    `doubted` says that the document's author rejects what the statement says.
    """

    doc: str
    statement: str | None
    quote: Span
    stance: Stance
    origin: str
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
