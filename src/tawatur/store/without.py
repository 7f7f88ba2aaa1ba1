"""Records without a part: what stood in it or needs it stays true."""

import msgspec

from tawatur.model import Record


def without_statement(record: Record, id: str) -> Record:
    """The record without the statement; what stood in it is the author's own, or that of one around it."""
    left = tuple(each for each in record.statements if each.id != id)
    parts = {
        part: tuple(_rehomed(each, id) for each in getattr(record, part))
        for part in ("figures", "places", "events", "relations", "causes")
    }
    return msgspec.structs.replace(record, statements=left, **parts)


def without_entity(record: Record, id: str) -> Record:
    """The record without the entity and what needs it."""
    return msgspec.structs.replace(
        record,
        entities=tuple(e for e in record.entities if e.id != id),
        places=tuple(p for p in record.places if p.entity != id),
        relations=tuple(r for r in record.relations if id not in (r.from_, r.to)),
        terms=tuple(t for t in record.terms if id not in (t.target, t.by)),
        events=tuple(
            msgspec.structs.replace(
                event,
                actor_entity=None if event.actor_entity == id else event.actor_entity,
                recipient_entity=None if event.recipient_entity == id else event.recipient_entity,
            )
            for event in record.events
        ),
    )


def _rehomed(part: msgspec.Struct, statement: str) -> msgspec.Struct:
    held = getattr(part, "statement", None) == statement
    return msgspec.structs.replace(part, statement=None) if held else part
