"""Marks: a Record's spans as flat labels, as annotation tools show and change them."""

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

import msgspec

from tawatur.model.entity import Label
from tawatur.model.event import EventType
from tawatur.model.figure import FigureKind
from tawatur.model.record import Record
from tawatur.model.span import Span
from tawatur.model.term import Tone

Layer = Literal["entity", "attribution", "figure", "time", "event", "term", "cause"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
LABELS: Mapping[Layer, frozenset[str]] = {
    "entity": frozenset(get_args(Label)),
    "attribution": frozenset({"content", "source", "cue"}),
    "figure": frozenset(get_args(FigureKind)),
    "event": frozenset(get_args(EventType)),
    "term": frozenset(get_args(Tone)),
    "cause": frozenset({"cause", "effect"}),
}
"""The labels of each layer; those of times are values in EDTF."""


class Mark(msgspec.Struct, frozen=True, order=True):
    """A span with a label of a layer; `of` is the id of the entity, statement or event that it belongs to."""

    span: Span
    layer: Layer
    label: str
    of: str | None = None

    @property
    def name(self) -> str:
        """Layer and label in one word, as the tools show it: `entity:PERSON`."""
        return f"{self.layer}:{self.label}"

    @property
    def bare(self) -> "Mark":
        """The same wherever it belongs."""
        return Mark(self.span, self.layer, self.label)


def mark_named(name: str, span: Span) -> Mark | None:
    """The mark that is called `entity:PERSON` on this span; None where the name is none of ours."""
    layer, _, label = name.partition(":")
    known = next((each for each in LAYERS if each == layer), None)
    if known is None or not label or label not in LABELS.get(known, (label,)):
        return None
    return Mark(span, known, label)


def marks(record: Record) -> tuple[Mark, ...]:
    """All marks of the record in the order of the text, each once."""
    return tuple(sorted(set(_marks(record)), key=lambda m: (m.span.start, m.span.end, m.layer, m.label, m.of or "")))


def _marks(record: Record) -> Iterator[Mark]:
    yield from (Mark(span, "entity", entity.label, entity.id) for entity in record.entities for span in entity.mentions)
    yield from _attribution(record)
    yield from (Mark(figure.text, "figure", figure.kind) for figure in record.figures)
    yield from (Mark(time.text, "time", time.edtf) for time in record.times)
    yield from (Mark(event.trigger, "event", event.type, event.id) for event in record.events)
    yield from (Mark(term.term, "term", term.tone, term.target) for term in record.terms)
    for cause in record.causes:
        yield from (Mark(cause.cause, "cause", "cause"), Mark(cause.effect, "cause", "effect"))


def _attribution(record: Record) -> Iterator[Mark]:
    for statement in record.statements:
        yield from (Mark(span, "attribution", "content", statement.id) for span in statement.content)
        yield from (Mark(link.source, "attribution", "source", statement.id) for link in statement.chain if link.source)
        if statement.cue:
            yield Mark(statement.cue, "attribution", "cue", statement.id)
