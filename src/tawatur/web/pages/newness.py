"""What is new: since the day or the addition that the address names, else since the last visit."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.model.claim import Claim
from tawatur.web.library import Library, Wanted
from tawatur.web.pages.cards import New
from tawatur.web.pages.page import Asked


@dataclass(frozen=True, slots=True)
class SinceLast:
    """What came since the last visit: `documents`, and the `claims` that they have a voice in."""

    at: datetime.datetime
    after: int
    documents: int
    claims: int


def since_last(library: Library, asked: Asked) -> SinceLast | None:
    """In numbers; None where there was no visit before."""
    if asked.visit is None or asked.visit.first:
        return None
    before = asked.visit.before
    if before.additions == asked.visit.now.additions:
        return SinceLast(before.at, before.additions, 0, 0)
    new = Wanted(after=before.additions, size=1)
    return SinceLast(before.at, before.additions, library.documents(new).total, library.claims(new).total)


def new_voices(library: Library, asked: Asked, claims: Iterable[Claim]) -> New | None:
    """Which voices of the claims are new; None where nothing says since when."""
    if (since := asked.wanted.since) is not None:
        return lambda member: member.published is not None and member.published >= since
    if (after := _after(asked)) is None:
        return None
    came = library.came_since(after, {member.doc for claim in claims for member in claim.members})
    return lambda member: member.doc in came


def _after(asked: Asked) -> int | None:
    if asked.wanted.after is not None or asked.visit is None or asked.visit.first:
        return asked.wanted.after
    return asked.visit.before.additions
