"""The bodies that spokespeople speak for."""

import re
from collections import defaultdict
from collections.abc import Sequence

from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.discourse import discourse
from tawatur.merging.spoken import link_id
from tawatur.merging.things import Things
from tawatur.model import Entity, Label, Link, Record, Span

_SPEAKERS: frozenset[Label] = frozenset({"PERSON", "NORP"})
_WORD = re.compile(r"\w+")


def bodies(records: Sequence[Record], things: Things) -> dict[str, str]:
    """The body that each spokesperson speaks for, by ids of things."""
    found: dict[str, set[str]] = defaultdict(set)
    for record in records:
        for statement in record.statements:
            for number, link in enumerate(statement.chain):
                body = body_of(link, record) if link.kind == "person" and link.name else None
                if body is not None:
                    person = things.of[record.id, link_id(statement, number)]
                    found[person].add(things.of[record.id, body.id])
    return {person: min(bodies) for person, bodies in found.items() if person not in bodies}


def body_of(link: Link, record: Record) -> Entity | None:
    """The body that stands right behind `on behalf of` in the words for a source."""
    behalf = on_behalf(link.source) if link.source else None
    if behalf is None or link.source is None:
        return None
    start, end = link.source.start + behalf.end(), link.source.end
    behind = (
        (mention.start, entity.id, entity)
        for entity in record.entities
        for mention in entity.mentions
        if start <= mention.start < end and entity.label not in _SPEAKERS
    )
    return min(behind, default=(0, "", None))[2]


def on_behalf(source: Span) -> re.Match[str] | None:
    """Where the words for a source say `on behalf of`, with or without a pronoun (باسم الوزارة، باسمها)."""
    words = discourse().words["on_behalf"]
    found = (match for match in _WORD.finditer(source.text))
    return next((m for m in found if {fold(m.group()), *(h for h, _ in hosts(fold(m.group())))} & words), None)
