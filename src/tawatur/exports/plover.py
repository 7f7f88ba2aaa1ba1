"""PLOVER events as JSON Lines: one line for each event in each voice.

Fields are named after those of POLECAT (Halterman et al., *PLOVER and POLECAT*, 2023), in lower case. Undated events
stand here too; `text_offsets` are code points of the document's text.
"""

from collections.abc import Iterator, Mapping

from tawatur.exports.material import Material
from tawatur.exports.modes import mode
from tawatur.exports.writing import Json, filled, json_lines
from tawatur.model import Document, Entity, Event, EventType, Place, Record, Statement
from tawatur.model.moment import Moment

_VERBAL_COOPERATION: frozenset[EventType] = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE"})
_MATERIAL_COOPERATION: frozenset[EventType] = frozenset({"COOPERATE", "AID", "RETREAT"})
_VERBAL_CONFLICT: frozenset[EventType] = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})

_Moments = Mapping[tuple[str, int], Moment]


def export(material: Material) -> Iterator[bytes]:
    """The events of all documents."""
    moments = {(told.doc, told.trigger.start): m for m in material.situation.timeline for told in m.tellings}
    return json_lines(
        _event(document, record, event, moments) for document, record in material.pairs() for event in record.events
    )


def quad_code(type: EventType) -> int:
    """1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
    quads = (_VERBAL_COOPERATION, _MATERIAL_COOPERATION, _VERBAL_CONFLICT)
    return next((code for code, types in enumerate(quads, 1) if type in types), 4)


def _event(document: Document, record: Record, event: Event, moments: _Moments) -> Json:
    entities = {entity.id: entity for entity in record.entities}
    place = next((p for p in record.places if event.place and p.text.overlaps(event.place)), None)
    said = next((s for s in record.statements if s.id == event.statement), None)
    moment = moments.get((document.id, event.trigger.start))
    return filled(
        {
            "event_id": f"{document.id}:{event.id}",
            "event_date": event.time,
            "event_type": event.type,
            "event_mode": mode(event.trigger.text, event.type),
            "quad_code": quad_code(event.type),
            **_party("actor", event.actor.text if event.actor else None, entities.get(event.actor_entity or "")),
            **_party(
                "recipient",
                event.recipient.text if event.recipient else None,
                entities.get(event.recipient_entity or ""),
            ),
            **(_where(place) if place else {"raw_placename": event.place.text if event.place else None}),
            "negated": event.negated,
            "hypothetical": event.hypothetical,
            "event_text": event.trigger.text,
            "text_offsets": [event.trigger.start, event.trigger.end],
            "attributed_to": _chain(said),
            "claim": moment.claim if moment else None,
            "independent_origins": moment.independent_origins if moment else None,
            "document": document.id,
            "source": document.outlet,
            "publication_date": document.published,
            "url": document.url,
            "headline": document.title,
            "language": "ar",
            "version": record.reader,
        }
    )


def _party(role: str, words: str | None, entity: Entity | None) -> Json:
    return {
        f"{role}_name": (entity.name_en or entity.name_ar) if entity else words,
        f"{role}_name_raw": words,
        f"{role}_label": entity.label if entity else None,
        f"wikidata_{role}_id": entity.wikidata if entity else None,
    }


def _where(place: Place) -> Json:
    return {
        "placename": place.name_en or place.name_ar,
        "raw_placename": place.text.text,
        "country": list(place.countries),
        "province": place.admin,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geonames_id": _geonames(place.location),
    }


def _geonames(location: str | None) -> str | None:
    source, _, id = (location or "").partition(":")
    return id if source == "geonames" else None


def _chain(said: Statement | None) -> list[str | None]:
    """Who bears it, outermost first; None for one that is only implied."""
    return [link.words for link in said.chain] if said else []
