"""Marks: a Record's spans as flat labels, as annotation tools show and change them."""

from collections.abc import Iterator
from typing import Literal, get_args

import msgspec

from tawatur.model import Record, Span

Layer = Literal["entity", "attribution", "figure", "time", "event", "term", "cause"]
LAYERS: tuple[Layer, ...] = get_args(Layer)


class Mark(msgspec.Struct, frozen=True, order=True):
    """A span with a label of a layer; `of` is the id of the entity, statement or event that it belongs to."""

    span: Span
    layer: Layer
    label: str
    of: str | None = None


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
