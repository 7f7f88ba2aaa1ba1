"""Records as annotators left them: labels that they removed from words, and labels that they set."""

from collections.abc import Iterable, Sequence
from typing import TypeVar, cast

import msgspec

from tawatur.model import Cause, Entity, Event, Figure, Link, Record, Statement, Term, Time
from tawatur.model.decision import Decision
from tawatur.model.entity import Label
from tawatur.model.event import EventType
from tawatur.model.figure import FigureKind
from tawatur.model.ids import content_id
from tawatur.model.marks import Layer, Mark, mark_named, marks
from tawatur.model.span import Span
from tawatur.model.term import Tone
from tawatur.store.added import NOBODY, named, with_marks
from tawatur.store.without import without_entity, without_statement

Part = TypeVar("Part", Time, Figure, Event, Term)

_OF_ONE_KIND: frozenset[Layer] = frozenset({"attribution", "cause"})
"""Layers whose labels are parts of one thing: a source takes the place of a source alone."""


class _Edits:
    """What annotators made of the marks of one document."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        found = [(d.verdict, mark_named(d.label or "", d.words.span)) for d in decisions]
        self.removed = frozenset(mark for verdict, mark in found if verdict == "reject" and mark)
        self.added = tuple(mark for verdict, mark in found if verdict == "add" and mark)

    def of(self, span: Span, layer: Layer, label: str) -> Mark | None:
        """What became of a mark: itself, the one that was set in its place, or None."""
        mark = Mark(span, layer, label)
        if mark not in self.removed:
            return mark
        instead = [each for each in self.added if each.span.overlaps(span) and _replaces(each, mark)]
        return max(instead, key=lambda each: _common(each.span, span), default=None)


def with_labels(record: Record, decisions: Sequence[Decision]) -> Record:
    """The record after the decisions on labels; what nobody labelled otherwise is as it was."""
    if not decisions:
        return record
    edits = _Edits(decisions)
    for change in (_entities, _statements, _parts, _causes):
        record = change(record, edits)
    there = {mark.bare for mark in marks(record)}
    return with_marks(record, [mark for mark in edits.added if mark not in there])


def _replaces(new: Mark, old: Mark) -> bool:
    return new.layer == old.layer and (new.layer not in _OF_ONE_KIND or new.label == old.label)


def _common(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def _entities(record: Record, edits: _Edits) -> Record:
    for entity in record.entities:
        left = [mark for m in entity.mentions if (mark := edits.of(m, "entity", entity.label))]
        if not left:
            record = without_entity(record, entity.id)
        elif any(mark.label != entity.label or mark.span not in entity.mentions for mark in left) or len(left) < len(
            entity.mentions
        ):
            record = _split(record, entity, left)
    return record


def _split(record: Record, entity: Entity, left: Sequence[Mark]) -> Record:
    """The entity with the mentions that are left to it, and one more for each other label that they have now."""
    labels = list(dict.fromkeys(mark.label for mark in sorted(left, key=lambda m: m.label != entity.label)))
    parts = [_relabelled(entity, label, left, first=label == labels[0]) for label in labels]
    entities = tuple(part for each in record.entities for part in (parts if each.id == entity.id else (each,)))
    return msgspec.structs.replace(record, entities=entities)


def _relabelled(entity: Entity, label: str, left: Sequence[Mark], *, first: bool) -> Entity:
    mentions = tuple(sorted({mark.span for mark in left if mark.label == label}, key=lambda span: span.start))
    known = any(mention in entity.mentions for mention in mentions)
    return msgspec.structs.replace(
        entity,
        id=entity.id if first else content_id("e", entity.id, label),
        label=cast(Label, label),
        name_ar=entity.name_ar if known else max(mentions, key=lambda m: len(m.text)).text,
        wikidata=entity.wikidata if known else None,
        mentions=mentions,
        reason="labelled by a person",
    )


def _statements(record: Record, edits: _Edits) -> Record:
    for statement in record.statements:
        if not any(edits.of(span, "attribution", "content") for span in statement.content):
            record = without_statement(record, statement.id)
    return msgspec.structs.replace(record, statements=tuple(_said(each, record, edits) for each in record.statements))


def _said(statement: Statement, record: Record, edits: _Edits) -> Statement:
    content = tuple(mark.span for span in statement.content if (mark := edits.of(span, "attribution", "content")))
    chain = tuple(link for each in statement.chain if (link := _link(each, record, edits))) or (NOBODY,)
    cue = edits.of(statement.cue, "attribution", "cue") if statement.cue else None
    changed = msgspec.structs.replace(statement, content=content, chain=chain, cue=cue.span if cue else None)
    if changed == statement:
        return statement
    return msgspec.structs.replace(changed, confidence=1.0, reason="labelled by a person")


def _link(link: Link, record: Record, edits: _Edits) -> Link | None:
    if link.source is None:
        return link
    mark = edits.of(link.source, "attribution", "source")
    if mark is None or mark.span == link.source:
        return link if mark else None
    return named(mark.span, record)


def _parts(record: Record, edits: _Edits) -> Record:
    """Times, figures, events and terms."""

    def turned(part: Part, layer: Layer, span: Span, label: str) -> Part | None:
        mark = edits.of(span, layer, label)
        if mark is None or (mark.span, mark.label) == (span, label):
            return part if mark else None
        return msgspec.structs.replace(part, **_fields(part, mark))

    times = (turned(time, "time", time.text, time.edtf) for time in record.times)
    figures = (turned(figure, "figure", figure.text, figure.kind) for figure in record.figures)
    events = (turned(event, "event", event.trigger, event.type) for event in record.events)
    terms = (turned(term, "term", term.term, term.tone) for term in record.terms)
    return msgspec.structs.replace(
        record,
        times=tuple(filter(None, times)),
        figures=tuple(filter(None, figures)),
        events=tuple(filter(None, events)),
        terms=tuple(filter(None, terms)),
    )


def _fields(part: Time | Figure | Event | Term, mark: Mark) -> dict[str, object]:
    match part:
        case Time():
            return {"text": mark.span, "edtf": mark.label}
        case Figure():
            return {"text": mark.span, "kind": cast(FigureKind, mark.label)}
        case Event():
            return {"trigger": mark.span, "type": cast(EventType, mark.label)}
        case Term():
            return {"term": mark.span, "tone": cast(Tone, mark.label)}


def _causes(record: Record, edits: _Edits) -> Record:
    causes = filter(None, (_cause(each, edits) for each in record.causes))
    return msgspec.structs.replace(record, causes=tuple(causes))


def _cause(cause: Cause, edits: _Edits) -> Cause | None:
    first, second = edits.of(cause.cause, "cause", "cause"), edits.of(cause.effect, "cause", "effect")
    return msgspec.structs.replace(cause, cause=first.span, effect=second.span) if first and second else None
