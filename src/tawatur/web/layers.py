"""Overlapping annotations as flat segments: each is a stretch of text over which the same annotations hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from tawatur.model import Figure, Record, Span
from tawatur.web.amounts import amount

Layer = Literal["statements", "entities", "figures", "times", "places", "events", "terms", "causes"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
SHOWN: frozenset[Layer] = frozenset({"statements", "figures", "entities"})
"""What is on until the reader says otherwise."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation: `kind` is its class within the layer, `note` what it says, `statement` the id of that."""

    span: Span
    layer: Layer
    kind: str
    note: str = ""
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """`starts` are the statements whose content begins here."""

    text: str
    marks: tuple[Mark, ...]
    starts: tuple[str, ...] = ()

    @property
    def classes(self) -> str:
        """CSS classes: each layer and the kinds within it."""
        return " ".join(dict.fromkeys(name for m in self.marks for name in (m.layer, f"{m.layer}-{m.kind}")))

    @property
    def statements(self) -> str:
        """Ids of the statements that it belongs to."""
        return " ".join(dict.fromkeys(mark.statement for mark in self.marks if mark.statement))


def segments(text: str, marks: Sequence[Mark], start: int, end: int) -> Iterator[Segment]:
    """The segments of `text[start:end]`, in order; together they are exactly it."""
    inside = [mark for mark in marks if mark.span.start < end and start < mark.span.end]
    edges = {offset for mark in inside for offset in (mark.span.start, mark.span.end) if start < offset < end}
    cuts = [start, *sorted(edges), end]
    for first, last in pairwise(cuts):
        held = tuple(mark for mark in inside if mark.span.start <= first and last <= mark.span.end)
        begun = [m.statement for m in held if m.kind == "content" and m.statement and first == max(m.span.start, start)]
        yield Segment(text[first:last], held, tuple(dict.fromkeys(begun)))


def marks(record: Record) -> tuple[Mark, ...]:
    """All annotations of a Record."""
    return (*_said(record), *_named(record), *_measured(record), *_told(record))


def _said(record: Record) -> Iterator[Mark]:
    for statement in record.statements:
        for span in statement.content:
            yield Mark(span, "statements", "content", statement=statement.id)
        if statement.cue:
            yield Mark(statement.cue, "statements", "cue", statement=statement.id)
        for link in statement.chain:
            if link.source:
                yield Mark(link.source, "statements", "source", statement=statement.id)


def _named(record: Record) -> Iterator[Mark]:
    for entity in record.entities:
        for mention in entity.mentions:
            yield Mark(mention, "entities", entity.label.lower(), entity.name_ar)
    for place in record.places:
        yield Mark(place.text, "places", "place", place.name_ar if place.resolved else f"{place.name_ar} ?")
    for term in record.terms:
        yield Mark(term.term, "terms", term.tone)


def _measured(record: Record) -> Iterator[Mark]:
    for figure in record.figures:
        yield Mark(figure.text, "figures", figure.kind, value(figure))
    for time in record.times:
        yield Mark(time.text, "times", "time", time.edtf)


def _told(record: Record) -> Iterator[Mark]:
    for event in record.events:
        yield Mark(event.trigger, "events", event.type.lower(), event.type)
    for cause in record.causes:
        yield Mark(cause.cause, "causes", "cause")
        yield Mark(cause.effect, "causes", "effect")
        if cause.cue:
            yield Mark(cause.cue, "causes", "cue")


def value(figure: Figure) -> str:
    """The amount with its unit: `≈400 person`."""
    return f"{'≈' if figure.approx else ''}{amount(figure.low, figure.high)} {figure.unit}".strip()
