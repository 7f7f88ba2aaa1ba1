"""Flat tables of a Situation: a row for each voice on a claim or figure, telling of an event or tie, and thing."""

from collections.abc import Iterator
from types import MappingProxyType

import pyarrow as pa

from tawatur.exports.tables.columns import SPAN, Row, Tables, build, columns, span_cells
from tawatur.model.situation import Situation


def situation_table(name: str, situation: Situation) -> pa.Table:
    """The table `claims`, `entities`, `events`, `figures` or `ties`; ExportError for any other name."""
    return build(name, _TABLES, (situation,))


def _claims(situation: Situation) -> Iterator[Row]:
    names = {origin.id: origin.name for origin in situation.origins}
    for claim in situation.claims:
        for member in claim.members:
            yield {
                "claim": claim.id,
                "status": claim.status,
                "independent_origins": claim.independent_origins,
                "doc": member.doc,
                "statement": member.statement,
                "outlet": member.outlet,
                "published": member.published,
                **span_cells(member.quote),
                "stance": member.stance,
                "doubted": member.doubted,
                "origin": member.origin,
                "origin_name": names.get(member.origin),
                "chain": list(member.chain),
            }


def _figures(situation: Situation) -> Iterator[Row]:
    for found in situation.figure_sets:
        for member in found.members:
            yield {
                "figure_set": found.id,
                "kind": found.kind,
                "unit": found.unit,
                "relation": found.relation,
                "doc": member.doc,
                **span_cells(member.text),
                "low": member.low,
                "high": member.high,
                "as_of": member.as_of,
                "origin": member.origin,
            }


def _events(situation: Situation) -> Iterator[Row]:
    for moment in situation.timeline:
        for told in moment.tellings:
            yield {
                "event": moment.id,
                "date": moment.edtf,
                "type": moment.type,
                "claim": moment.claim,
                "independent_origins": moment.independent_origins,
                "doc": told.doc,
                "statement": told.statement,
                **span_cells(told.trigger),
                "actor": told.actor,
                "recipient": told.recipient,
                "place": told.place.text if told.place else None,
                "negated": told.negated,
                "hypothetical": told.hypothetical,
                "origin": told.origin,
            }


def _ties(situation: Situation) -> Iterator[Row]:
    for tie in situation.ties:
        for evidence in tie.evidence:
            yield {
                "tie": tie.id,
                "from": tie.from_,
                "to": tie.to,
                "type": tie.type,
                "independent_origins": tie.independent_origins,
                "doc": evidence.doc,
                "statement": evidence.statement,
                **span_cells(evidence.words),
                "date": evidence.date,
                "origin": evidence.origin,
            }


def _entities(situation: Situation) -> Iterator[Row]:
    for thing in situation.entities:
        yield {
            "entity": thing.id,
            "label": thing.label,
            "name_ar": thing.name_ar,
            "name_en": thing.name_en,
            "documents": list(thing.members),
            "names": sorted({name for names in thing.members.values() for name in names}),
        }


_TABLES: Tables[Situation] = MappingProxyType(
    {
        "claims": (
            columns(
                "claim status independent_origins:count doc statement outlet published:day"
                + SPAN
                + "stance doubted:flag origin origin_name chain:texts"
            ),
            _claims,
        ),
        "entities": (columns("entity label name_ar name_en documents:texts names:texts"), _entities),
        "events": (
            columns(
                "event date type claim independent_origins:count doc statement"
                + SPAN
                + "actor recipient place negated:flag hypothetical:flag origin"
            ),
            _events,
        ),
        "figures": (
            columns("figure_set kind unit relation doc" + SPAN + "low:number high:number as_of origin"),
            _figures,
        ),
        "ties": (
            columns("tie from to type independent_origins:count doc statement" + SPAN + "date origin"),
            _ties,
        ),
    }
)
