"""schema.org Claim, and ClaimReview for those claims alone that a person has reviewed.

The program counts who says a thing; it never rates it. A ClaimReview is the reviewer's, named in it.
"""

from collections.abc import Iterator, Mapping

from tawatur.exports.iris import iri, of_document
from tawatur.exports.material import Material, Report
from tawatur.exports.origins import called
from tawatur.exports.review import Review
from tawatur.exports.writing import Json, filled, json_document
from tawatur.model import LinkKind
from tawatur.model.claim import Claim, Member
from tawatur.model.finding import Rating
from tawatur.model.origin import Origin

CONTEXT = "https://schema.org"
_SCALE: Mapping[Rating, int | None] = {
    "false": 1,
    "mostly_false": 2,
    "mixed": 3,
    "mostly_true": 4,
    "true": 5,
    "unproven": None,
}
_BEST, _WORST = 5, 1
_TYPES: Mapping[LinkKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "outlet": "Organization",
    "group": "Organization",
}


def export(material: Material) -> Iterator[bytes]:
    """One JSON-LD graph, in the order of the claims."""
    return json_document({"@context": CONTEXT}, "@graph", _nodes(material))


def _nodes(material: Material) -> Iterator[Json]:
    origins = {origin.id: origin for origin in material.situation.origins}
    reviews = {review.claim: review for review in material.reviews}
    for claim in material.situation.claims:
        yield _claim(claim, origins, material.reports)
        if claim.id in reviews:
            yield _reviewed(claim, reviews[claim.id])


def _claim(claim: Claim, origins: Mapping[str, Origin], reports: Mapping[str, Report]) -> Json:
    """The appearances are the reports of those who assert it, the earliest first."""
    asserting = sorted(_asserting(claim), key=lambda m: (m.published is None, str(m.published), m.doc))
    works = [_work(member, reports) for member in asserting]
    return filled(
        {
            "@type": "Claim",
            "@id": iri("claim", claim.id),
            "text": claim.members[0].quote.text,
            "inLanguage": "ar",
            "description": f"{claim.status}: {claim.reason}",
            "author": [_author(origins[id]) for id in dict.fromkeys(m.origin for m in asserting) if id in origins],
            "firstAppearance": works[0] if works else None,
            "appearance": list({work["@id"]: work for work in works}.values()),
        }
    )


def _asserting(claim: Claim) -> tuple[Member, ...]:
    return tuple(member for member in claim.members if member.stance == "asserts")


def _work(member: Member, reports: Mapping[str, Report]) -> Json:
    report = reports.get(member.doc)
    document = report.document if report else None
    return filled(
        {
            "@type": "NewsArticle",
            "@id": of_document(document) if document else iri("document", member.doc),
            "headline": document.title if document else None,
            "url": document.url if document else None,
            "datePublished": member.published,
            "publisher": {"@type": "Organization", "name": member.outlet} if member.outlet else None,
        }
    )


def _author(origin: Origin) -> Json:
    type = _TYPES.get(origin.kind, "Organization")
    return {"@type": type, "@id": iri("origin", origin.id), "name": called(origin)}


def _reviewed(claim: Claim, review: Review) -> Json:
    value = _SCALE[review.rating]
    return filled(
        {
            "@type": "ClaimReview",
            "@id": iri("review", claim.id),
            "claimReviewed": claim.members[0].quote.text,
            "itemReviewed": {"@id": iri("claim", claim.id)},
            "author": {"@type": "Person", "name": review.by},
            "datePublished": review.on,
            "reviewBody": review.why,
            "url": review.url,
            "reviewRating": filled(
                {
                    "@type": "Rating",
                    "ratingValue": value,
                    "bestRating": _BEST if value else None,
                    "worstRating": _WORST if value else None,
                    "alternateName": review.rating.replace("_", " "),
                }
            ),
        }
    )
