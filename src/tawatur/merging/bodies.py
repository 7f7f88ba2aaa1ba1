"""The bodies that spokespeople and heads speak for."""

import re

from tawatur.arabic.normal import fold
from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.discourse import discourse
from tawatur.lexicon.offices import offices
from tawatur.merging.names import bare
from tawatur.model import Entity, Label, Link, Record, Span

BODIES: frozenset[Label] = frozenset({"ORG", "FAC"})
"""Labels of what can be headed and cited as one."""
_SPEAKERS: frozenset[Label] = frozenset({"PERSON", "NORP"})
_NEXT, _ANYWHERE = 3, 1000
"""Code points from an office to the body that it is of: a space, and an article or a preposition before the name."""
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


def headed(link: Link, record: Record) -> Entity | None:
    """The body right behind an office in the words for a source (مدير المستشفى), which he then speaks for."""
    return _behind_office(link, record, _NEXT)


def official_of(link: Link, record: Record) -> Entity | None:
    """The body in which the words for a source give him an office (القيادي في الحركة)."""
    return _behind_office(link, record, _ANYWHERE)


def _behind_office(link: Link, record: Record, within: int) -> Entity | None:
    if link.source is None:
        return None
    office = next((m for m in _WORD.finditer(link.source.text) if _is_office(m.group())), None)
    if office is None:
        return None
    start, end = link.source.start + office.end(), link.source.end
    behind = (
        (mention.start, entity.id, entity)
        for entity in record.entities
        for mention in entity.mentions
        if start < mention.start <= start + within and mention.start < end and entity.label in BODIES
    )
    return min(behind, default=(0, "", None))[2]


def _is_office(word: str) -> bool:
    office = offices().get(bare(fold(word)))
    return office is not None and office.role == "office"


def on_behalf(source: Span) -> re.Match[str] | None:
    """Where the words for a source say `on behalf of`, with or without a pronoun (باسم الوزارة، باسمها)."""
    words = discourse().words["on_behalf"]
    found = (match for match in _WORD.finditer(source.text))
    return next((m for m in found if {fold(m.group()), *(h for h, _ in hosts(fold(m.group())))} & words), None)
