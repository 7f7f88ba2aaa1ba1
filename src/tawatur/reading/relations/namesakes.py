"""Ties of a person to a body whose name ends in the person's (قوات فلان)."""

from collections.abc import Iterator

from tawatur.arabic.normal import fold
from tawatur.model import Entity, Relation
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import Mention


def namesake_ties(draft: Draft, clauses: Clauses) -> Iterator[Relation]:
    """The person commands an armed body that is named so, and leads another."""
    persons = {
        fold(span.text): entity for entity in draft.entities if entity.label == "PERSON" for span in entity.mentions
    }
    for body in clauses.marks.mentions.values():
        person = _named_in(draft, clauses, persons, body) if body.entity.label == "ORG" else None
        if person is not None:
            yield Relation(
                from_=person.id,
                to=body.entity.id,
                type="commands" if body.entity.armed else "leads",
                evidence=draft.token_span(body.first, body.last),
                reason="named after the person",
            )


def _named_in(draft: Draft, clauses: Clauses, persons: dict[str, Entity], body: Mention) -> Entity | None:
    """The person by whose name a body's ends."""
    endings = (draft.span(clauses.tokens[k].start, body.span.end) for k in range(body.first + 1, body.last))
    return next((persons[name] for ending in endings if (name := fold(ending.text)) in persons), None)
