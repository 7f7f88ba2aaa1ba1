"""The network of ties: relations between resolved things, each with all sentences that state it."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tawatur.merging.homes import Homes
from tawatur.merging.things import Key
from tawatur.model import Document, Record, Relation
from tawatur.model.ids import content_id
from tawatur.model.relation import RelationType
from tawatur.model.tie import Evidence, Tie

_Edge = tuple[str, str, RelationType]


def ties(pairs: Sequence[tuple[Document, Record]], homes: Homes, things: Mapping[Key, str]) -> tuple[Tie, ...]:
    """One edge for each two things and type; a thing has no tie to itself."""
    edges: dict[_Edge, list[Evidence]] = defaultdict(list)
    for document, record in pairs:
        for relation in record.relations:
            from_, to = things.get((record.id, relation.from_)), things.get((record.id, relation.to))
            if from_ is not None and to is not None and from_ != to:
                edges[from_, to, relation.type].append(_evidence(document.published, record, relation, homes))
    return tuple(sorted((_tie(edge, evidence) for edge, evidence in edges.items()), key=lambda tie: tie.id))


def _evidence(published: datetime.date | None, record: Record, relation: Relation, homes: Homes) -> Evidence:
    home = homes.of(record.id, relation.evidence, relation.statement)
    told = (time.edtf for time in record.times if relation.evidence.covers(time.text))
    return Evidence(
        doc=record.id,
        statement=relation.statement,
        words=relation.evidence,
        date=next(told, published.isoformat() if published else None),
        origin=home.member.origin if home else None,
        claim=home.claim if home else None,
    )


def _tie(edge: _Edge, evidence: Iterable[Evidence]) -> Tie:
    from_, to, type = edge
    ordered = tuple(sorted(evidence, key=lambda e: (e.date or "", e.doc, e.words)))
    return Tie(
        id=content_id("e", *edge),
        from_=from_,
        to=to,
        type=type,
        evidence=ordered,
        independent_origins=len({e.origin for e in ordered if e.origin}),
    )
