"""FollowTheMoney entities as JSON Lines: reports, things with their mentions, ties, events and claims.

Where each of them stands in the texts is told by the sidecar (`ftm-offsets`), since the format has no offsets.
"""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from tawatur.exports.ftm_entities import PARTIES, Entity, document_id, entity, mention_id, own_id
from tawatur.exports.ftm_mentions import Mention, mentions
from tawatur.exports.happenings import Happening, happenings
from tawatur.exports.material import Material
from tawatur.exports.parties import Party
from tawatur.model import Document, Label
from tawatur.model.claim import Claim
from tawatur.model.days import closed_days
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie

_SCHEMATA: Mapping[Label, str] = {
    "PERSON": "Person",
    "NORP": "LegalEntity",
    "ORG": "Organization",
    "GPE": "Territory",
    "LOC": "Territory",
    "FAC": "RealEstate",
    "EVENT": "Event",
}
_WEB = ("http://", "https://")
_ARABIC = "ara"
"""Its code in FollowTheMoney (ISO 639-3)."""


def export(material: Material) -> Iterator[bytes]:
    """The entities; what one refers to is among them."""
    return (msgspec.json.encode(each) + b"\n" for each in _entities(material))


def _entities(material: Material) -> Iterator[Entity]:
    situation = material.situation
    yield from (_document(report.document) for report in material.reports.values())
    yield from map(_thing, situation.entities)
    yield from {found.id: found for found in map(_mention, mentions(material))}.values()
    yield from map(_tie, situation.ties)
    yield from map(_event, happenings(material))
    yield from map(_claim, situation.claims)


def _document(document: Document) -> Entity:
    return entity(
        "Article",
        document_id(document.id),
        name=document.title or document.id,
        title=document.title,
        author=document.author,
        publisher=document.outlet,
        publishedAt=document.published,
        sourceUrl=document.url if document.url and document.url.startswith(_WEB) else None,
        language=_ARABIC if document.language is None else None,
    )


def _thing(thing: Thing) -> Entity:
    spelled = {name for names in thing.members.values() for name in names} - {thing.name_ar}
    return entity(_SCHEMATA[thing.label], own_id(thing.id), name=thing.name_ar, alias=[thing.name_en, *sorted(spelled)])


def _mention(mention: Mention) -> Entity:
    """All places where a document names a thing by the same words are one."""
    party = mention.thing.label in PARTIES
    return entity(
        "Mention",
        mention_id(mention.doc, mention.thing.id, mention.span.text),
        document=document_id(mention.doc),
        name=mention.span.text,
        resolved=own_id(mention.thing.id) if party else None,
        detectedSchema=_SCHEMATA[mention.thing.label],
    )


def _tie(tie: Tie) -> Entity:
    return entity(
        "UnknownLink",
        own_id(tie.id),
        subject=own_id(tie.from_),
        object=own_id(tie.to),
        role=tie.type,
        date=[found.first for e in tie.evidence if e.date and (found := closed_days(e.date))],
        summary=(e.words.text for e in tie.evidence),
        proof=(document_id(e.doc) for e in tie.evidence),
    )


def _event(each: Happening) -> Entity:
    """States and places are named in it, but are no parties to it: there FollowTheMoney asks for legal entities."""
    return entity(
        "Event",
        own_id(each.moment.id),
        name=each.words,
        keywords=each.moment.type,
        startDate=each.days.first if each.days else None,
        endDate=each.days.last if each.days else None,
        organizer=_legal_entities(each.actors),
        involved=_legal_entities(each.recipients),
        namesMentioned=(party.name_ar for party in (*each.actors, *each.recipients)),
        location=each.place.name_ar if each.place else None,
        proof=(document_id(document.id) for document in each.documents),
        publisher=(document.outlet for document in each.documents),
    )


def _legal_entities(parties: Iterable[Party]) -> list[str]:
    return [own_id(party.thing.id) for party in parties if party.thing and party.thing.label in PARTIES]


def _claim(claim: Claim) -> Entity:
    return entity(
        "Note",
        own_id(claim.id),
        name=claim.members[0].quote.text,
        description=(f"{member.stance}: {member.quote.text}" for member in claim.members),
        summary=f"{claim.status}, independent origins: {claim.independent_origins}",
        notes=claim.reason,
        keywords=claim.status,
        publisher=(member.outlet for member in claim.members),
    )
