"""The network of ties: relations between resolved things, each with all sentences that state it."""

from collections.abc import Iterable, Iterator

from tawatur.merging.reports import Report
from tawatur.model import Relation
from tawatur.model.ids import content_id
from tawatur.model.relation import RelationType
from tawatur.model.tie import Evidence, Tie

Edge = tuple[str, str, RelationType]


def evidence(report: Report) -> Iterator[tuple[Edge, Evidence]]:
    """The ties that the report states; a thing has none to itself."""
    for relation in report.record.relations:
        from_, to = report.thing(relation.from_), report.thing(relation.to)
        if from_ is not None and to is not None and from_ != to:
            yield (from_, to, relation.type), _evidence(report, relation)


def _evidence(report: Report, relation: Relation) -> Evidence:
    home = report.homes.of(relation.evidence, relation.statement)
    told = (time.edtf for time in report.record.times if relation.evidence.covers(time.text))
    return Evidence(
        doc=report.doc,
        statement=relation.statement,
        words=relation.evidence,
        date=next(told, report.published.isoformat() if report.published else None),
        origin=home.member.origin if home else None,
        claim=home.claim if home else None,
    )


def tie(edge: Edge, found: Iterable[Evidence]) -> Tie:
    """One edge with all that states it."""
    from_, to, type = edge
    ordered = tuple(sorted(found, key=lambda e: (e.date or "", e.doc, e.words)))
    return Tie(
        id=content_id("e", *edge),
        from_=from_,
        to=to,
        type=type,
        evidence=ordered,
        independent_origins=len({e.origin for e in ordered if e.origin}),
    )
