"""Homes: the claim, and its member, in which a place of a report lies."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.model import Span
from tawatur.model.claim import Claim, Member


@dataclass(frozen=True, slots=True)
class Home:
    """`claim` is None where the place lies in no member's words, and `member` is only another of the same voice."""

    claim: str | None
    member: Member


class Homes:
    """Made once of all claims; asked for what lies where."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._by_doc: dict[str, list[Home]] = defaultdict(list)
        for claim in claims:
            for member in claim.members:
                self._by_doc[member.doc].append(Home(claim.id, member))

    def of(self, doc: str, span: Span, statement: str | None) -> Home | None:
        """Where the span lies; None where its voice claims nothing in the document."""
        own = [home for home in self._by_doc.get(doc, ()) if home.member.statement == statement]
        inside = next((home for home in own if home.member.quote.overlaps(span)), None)
        first = min(own, key=lambda home: home.member.quote.start, default=None)
        return inside or (Home(None, first.member) if first else None)
