"""What annotators labelled where nothing was read: new names, statements, figures, times, events, terms and causes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

import msgspec

from tawatur.arabic.digits import digits
from tawatur.arabic.normal import fold
from tawatur.model import Cause, Entity, Event, Figure, Link, Record, Statement, Term, Time
from tawatur.model.entity import Label
from tawatur.model.event import EventType
from tawatur.model.figure import FigureKind
from tawatur.model.ids import content_id
from tawatur.model.marks import Layer, Mark
from tawatur.model.span import Span
from tawatur.model.statement import LinkKind
from tawatur.model.term import Tone

NOBODY = Link(source=None, name=None, kind="group", named=False, reason="the text names nobody")
"""Who says what nobody is marked as saying."""

_REASON = "labelled by a person"
_KINDS: Mapping[Label, LinkKind] = {"PERSON": "person", "ORG": "organisation", "GPE": "organisation"}


def with_marks(record: Record, added: Sequence[Mark]) -> Record:
    """The record with these marks; a term without a name, or a cause without its effect, finds no place in it."""
    for layer, add in _ADD.items():
        own = [mark for mark in added if mark.layer == layer]
        record = add(record, own) if own else record
    return record


def named(source: Span, record: Record) -> Link:
    """The link of a source: the one whom its words name, else nobody named."""
    known = (each for each in record.entities if any(source.covers(mention) for mention in each.mentions))
    entity = next(known, None)
    if entity is None:
        return Link(source=source, name=None, kind="person", named=False, reason=_REASON)
    kind = "outlet" if entity.media else _KINDS.get(entity.label, "group")
    return Link(source=source, name=entity.name_ar, kind=kind, named=True, reason=_REASON)


def _entities(record: Record, added: Sequence[Mark]) -> Record:
    """A name that is known with this label is one more mention, any other one more thing."""
    for mark in added:
        same = (e for e in record.entities if e.label == mark.label and _is_called(e, mark.span.text))
        known = next(same, None)
        mentions = (*known.mentions, mark.span) if known else (mark.span,)
        entity = known or Entity(
            id=content_id("e", mark.label, fold(mark.span.text)),
            label=cast(Label, mark.label),
            name_ar=mark.span.text,
            reason=_REASON,
        )
        entity = msgspec.structs.replace(entity, mentions=tuple(sorted(mentions, key=lambda span: span.start)))
        others = (each for each in record.entities if each is not known)
        record = msgspec.structs.replace(record, entities=(*others, entity))
    return record


def _is_called(entity: Entity, words: str) -> bool:
    return any(fold(mention.text) == fold(words) for mention in entity.mentions)


def _statements(record: Record, added: Sequence[Mark]) -> Record:
    """Each new content is a statement; sources and cues go to the nearest, a new one before one that was read."""
    contents = [mark.span for mark in added if mark.label == "content"]
    statements = list(record.statements) + [_statement(record.id, content) for content in contents]
    for mark in added:
        if mark.label != "content" and statements:
            among = [s for s in statements if s.content[0] in contents] or statements
            nearest = min(among, key=lambda s: _distance(s.content[0], mark.span))
            statements[statements.index(nearest)] = _completed(nearest, mark, record)
    return msgspec.structs.replace(record, statements=tuple(statements))


def _statement(doc: str, content: Span) -> Statement:
    return Statement(
        id=content_id("s", doc, content),
        cue=None,
        content=(content,),
        mode="indirect",
        cue_class="say",
        chain=(NOBODY,),
        reason=_REASON,
    )


def _completed(statement: Statement, mark: Mark, record: Record) -> Statement:
    """The statement with a cue, or with one more link at the end of its chain."""
    if mark.label == "cue":
        return msgspec.structs.replace(statement, cue=mark.span)
    chain = tuple(link for link in statement.chain if link != NOBODY)
    return msgspec.structs.replace(statement, chain=(*chain, named(mark.span, record)))


def _figures(record: Record, added: Sequence[Mark]) -> Record:
    return msgspec.structs.replace(record, figures=(*record.figures, *(_figure(record, mark) for mark in added)))


def _figure(record: Record, mark: Mark) -> Figure:
    """A figure in digits has their value; of others the value stays open."""
    value = digits(mark.span.text)
    number = None if value is None else int(value) if value.denominator == 1 else float(value)
    kind = cast(FigureKind, mark.label)
    return Figure(
        text=mark.span, low=number, high=number, unit="person", of=None, kind=kind, statement=_home(record, mark.span)
    )


def _times(record: Record, added: Sequence[Mark]) -> Record:
    times = (Time(text=m.span, edtf=m.label, statement=_home(record, m.span)) for m in added)
    return msgspec.structs.replace(record, times=(*record.times, *times))


def _events(record: Record, added: Sequence[Mark]) -> Record:
    events = (
        Event(
            id=content_id("v", record.id, mark.span, mark.label),
            trigger=mark.span,
            type=cast(EventType, mark.label),
            statement=_home(record, mark.span),
            reason=_REASON,
        )
        for mark in added
    )
    return msgspec.structs.replace(record, events=(*record.events, *events))


def _terms(record: Record, added: Sequence[Mark]) -> Record:
    """A term is for whom its words name."""
    terms = (
        Term(term=mark.span, target=entity.id, by="author", tone=cast(Tone, mark.label))
        for mark in added
        for entity in record.entities
        if any(mark.span.overlaps(mention) for mention in entity.mentions)
    )
    return msgspec.structs.replace(record, terms=(*record.terms, *terms))


def _causes(record: Record, added: Sequence[Mark]) -> Record:
    """Each new cause with the nearest new effect."""
    effects = [mark.span for mark in added if mark.label == "effect"]
    causes = [mark.span for mark in added if mark.label == "cause"] if effects else []
    pairs = ((cause, min(effects, key=lambda effect: _distance(effect, cause))) for cause in causes)
    found = (Cause(cause=c, effect=e, cue=None, statement=_home(record, c)) for c, e in pairs)
    return msgspec.structs.replace(record, causes=(*record.causes, *found))


def _home(record: Record, span: Span) -> str | None:
    """The innermost statement that the words stand in."""
    around: Iterable[tuple[int, str]] = (
        (part.end - part.start, s.id) for s in record.statements for part in s.content if part.covers(span)
    )
    return min(around, default=(0, None))[1]


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


_ADD: Mapping[Layer, Callable[[Record, Sequence[Mark]], Record]] = {
    "entity": _entities,
    "attribution": _statements,
    "figure": _figures,
    "time": _times,
    "event": _events,
    "term": _terms,
    "cause": _causes,
}
"""In this order, since what comes later names what comes before."""
