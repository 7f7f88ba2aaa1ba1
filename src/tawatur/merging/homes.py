"""Homes: the claim, and its member, in which a place of a report lies."""

from collections.abc import Iterable, Iterator

import msgspec

from tawatur.model import Span
from tawatur.model.claim import Claim, Member


class Home(msgspec.Struct, frozen=True):
    """A member of a claim, and the origins that deny what it asserts.

    `claim` is None where a place lies in no member's words, and `member` is only another of the same voice.
    """

    claim: str | None
    member: Member
    deniers: tuple[str, ...] = ()


def homes(claim: Claim) -> Iterator[Home]:
    """A home for each member of the claim."""
    deniers = tuple(sorted({member.origin for member in claim.members if member.stance == "denies"}))
    return (Home(claim.id, member, deniers if member.stance == "asserts" else ()) for member in claim.members)


class Homes:
    """The homes of one report; asked for what lies where."""

    def __init__(self, found: Iterable[Home]) -> None:
        self._homes = sorted(found, key=lambda home: (home.member.quote, home.claim or ""))

    def of(self, span: Span, statement: str | None) -> Home | None:
        """Where the span of that voice lies; None where its voice claims nothing in the report."""
        own = [home for home in self._homes if home.member.statement == statement]
        inside = next((home for home in own if home.member.quote.overlaps(span)), None)
        return inside or (Home(None, own[0].member) if own else None)

    def around(self, *spans: Span) -> Home | None:
        """The first home, of whatever voice, that one of the spans lies in."""
        return next((home for home in self._homes if any(map(home.member.quote.overlaps, spans))), None)
