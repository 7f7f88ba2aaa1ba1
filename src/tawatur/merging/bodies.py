"""The bodies that spokespeople speak for."""

import re

from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.discourse import discourse
from tawatur.model import Entity, Label, Link, Record, Span

_SPEAKERS: frozenset[Label] = frozenset({"PERSON", "NORP"})
_WORD = re.compile(r"\w+")


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
