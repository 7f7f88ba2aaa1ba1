"""A person's finding on a claim."""

import datetime
from collections.abc import Iterable, Iterator

import msgspec

from tawatur.model.claim import Claim
from tawatur.model.finding import Finding, Rating


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """`by` reviewed the claim on that day; `why` is told in the reviewer's own words. The program makes none itself."""

    claim: str
    rating: Rating
    by: str
    on: datetime.date
    why: str = ""
    url: str | None = None


def reviews_of(findings: Iterable[Finding], claims: Iterable[Claim]) -> tuple[Review, ...]:
    """The findings as reviews of the claims that have the words now; the last on a claim counts."""
    last = {found.words: found for found in findings}
    listed = sorted(last.values(), key=lambda found: found.at)
    by_claim = {claim.id: found for claim in claims for found in _on(claim, listed)}
    return tuple(_review(id, found) for id, found in by_claim.items() if found.rating)


def _on(claim: Claim, findings: Iterable[Finding]) -> Iterator[Finding]:
    places = {(member.doc, member.quote.start) for member in claim.members}
    return (found for found in findings if (found.words.doc, found.words.span.start) in places)


def _review(claim: str, found: Finding) -> Review:
    rating = found.rating or "unproven"
    return Review(claim=claim, rating=rating, by=found.by, on=found.at.date(), why=found.why, url=found.url)
