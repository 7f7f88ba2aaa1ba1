"""Ties of a person to a body whose name ends in the person's (قوات فلان)."""

from collections.abc import Iterator

from tawatur.model import Relation
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft


def namesake_ties(draft: Draft, clauses: Clauses) -> Iterator[Relation]:
    """The person commands an armed body that is named so, and leads another."""
    persons = {
        span.end: (entity, span) for entity in draft.entities if entity.label == "PERSON" for span in entity.mentions
    }
    for body in clauses.marks.mentions.values():
        person = persons.get(body.span.end) if body.entity.label == "ORG" else None
        if person is not None and person[1].start > body.span.start:
            yield Relation(
                from_=person[0].id,
                to=body.entity.id,
                type="commands" if body.entity.armed else "leads",
                evidence=draft.token_span(body.first, body.last),
                reason="named after the person",
            )
