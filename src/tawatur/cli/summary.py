"""What a number of records say, arranged for reading: statements by origin, figures by kind, a timeline."""

import datetime
from collections.abc import Iterable, Sequence
from typing import get_args

import msgspec

from tawatur.arabic.normal import fold
from tawatur.cli.label import label
from tawatur.model import (
    AuthorStance,
    CueClass,
    Distance,
    Document,
    Factuality,
    Figure,
    FigureKind,
    Link,
    Record,
    Span,
    Statement,
)
from tawatur.model.days import in_order
from tawatur.situation.passage import passage

_KINDS = get_args(FigureKind)
# Between a number and what it counts, in code points: room for a preposition.
_WIDEST_GAP = 8


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One document read; `name` is what it is called, `notes` say what the reader could not do."""

    id: str
    name: str
    outlet: str | None
    published: datetime.date | None
    title: str | None
    reader: str
    statements: int
    figures: int
    notes: tuple[str, ...]


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One statement; `path` names its bearers from the document's label to the origin.

    `words` are those beside the cue that decide how its source presents it, `resolution` says how the origin was found.
    """

    doc: str
    statement: str
    published: datetime.date | None
    path: tuple[str, ...]
    cue: Span | None
    cue_class: CueClass
    author_stance: AuthorStance
    distance: Distance
    factuality: Factuality
    words: tuple[Span, ...]
    denied: Span | None
    content: tuple[Span, ...]
    confidence: float
    reason: str
    resolution: str


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """One who is said to have said it first; an anonymous one is kept apart for every bearer that names it."""

    name: str | None
    kind: str
    named: bool
    docs: int
    statements: tuple[Said, ...]


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """One figure and whose it is; `path` is the label alone where it is the author's own.

    `words` runs from the number to what it counts, where the two stand together.
    """

    doc: str
    published: datetime.date | None
    path: tuple[str, ...]
    words: Span
    figure: Figure


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """A dated sentence; `edtf` is its date, `name` what its document is called."""

    edtf: str
    doc: str
    name: str
    passage: Span


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """All of it, in a stable order whatever the order of the records."""

    reports: tuple[Report, ...]
    origins: tuple[Origin, ...]
    figures: tuple[Amount, ...]
    timeline: tuple[Moment, ...]


def summarise(pairs: Iterable[tuple[Document, Record]]) -> Summary:
    """The summary of documents with their records."""
    ordered = sorted(pairs, key=lambda pair: (str(pair[0].published or ""), pair[0].id, pair[0].digest))
    return Summary(
        reports=tuple(_report(document, record) for document, record in ordered),
        origins=_origins(ordered),
        figures=_figures(ordered),
        timeline=_timeline(ordered),
    )


def _report(document: Document, record: Record) -> Report:
    return Report(
        id=document.id,
        name=label(document),
        outlet=document.outlet,
        published=document.published,
        title=document.title,
        reader=record.reader,
        statements=len(record.statements),
        figures=len(record.figures),
        notes=record.notes,
    )


def _origins(pairs: Sequence[tuple[Document, Record]]) -> tuple[Origin, ...]:
    """Most quoted first, then by name."""
    groups: dict[tuple[str, ...], list[tuple[Link, Said]]] = {}
    for document, record in pairs:
        for statement in record.statements:
            groups.setdefault(_origin_key(document, statement), []).append(
                (statement.origin, _said(document, statement))
            )
    origins = [_origin(members) for members in groups.values()]
    return tuple(sorted(origins, key=_origin_order))


def _origin_order(origin: Origin) -> tuple[int, bool, str]:
    """The unnamed come last among those with as many statements."""
    return (-len(origin.statements), origin.name is None, fold(origin.name or ""))


def _origin_key(document: Document, statement: Statement) -> tuple[str, ...]:
    """Named origins are one by name; anonymous ones by their words and the named bearer next to them."""
    *bearers, origin = statement.chain
    if origin.name is not None:
        return ("named", fold(origin.name))
    words = fold(origin.source.text) if origin.source is not None else ""
    bearer = next((link.name for link in reversed(bearers) if link.name is not None), None)
    return ("anonymous", words, fold(bearer) if bearer is not None else f"in {document.digest}")


def _origin(members: Sequence[tuple[Link, Said]]) -> Origin:
    link = members[0][0]
    return Origin(
        name=link.words,
        kind=link.kind,
        named=link.named,
        docs=len({said.doc for _, said in members}),
        statements=tuple(said for _, said in members),
    )


def _said(document: Document, statement: Statement) -> Said:
    return Said(
        doc=document.id,
        statement=statement.id,
        published=document.published,
        path=_path(document, statement),
        cue=statement.cue,
        cue_class=statement.cue_class,
        author_stance=statement.author_stance,
        distance=statement.distance,
        factuality=statement.factuality,
        words=tuple(word for word in statement.evidence if word != statement.cue),
        denied=statement.denied,
        content=statement.content,
        confidence=statement.confidence,
        reason=statement.reason,
        resolution=statement.origin.reason,
    )


def _path(document: Document, statement: Statement | None) -> tuple[str, ...]:
    """Names from the document's label to the origin; an implied anonymous bearer is an ellipsis."""
    links = statement.chain if statement is not None else ()
    return (label(document), *(link.words or "…" for link in links))


def _figures(pairs: Sequence[tuple[Document, Record]]) -> tuple[Amount, ...]:
    """By kind in the model's order, then in the order of the documents."""
    amounts = []
    for document, record in pairs:
        statements = {statement.id: statement for statement in record.statements}
        for figure in record.figures:
            voice = statements.get(figure.statement) if figure.statement is not None else None
            amounts.append(
                Amount(
                    doc=document.id,
                    published=document.published,
                    path=_path(document, voice),
                    words=_words(document.text, figure),
                    figure=figure,
                )
            )
    return tuple(sorted(amounts, key=lambda amount: _KINDS.index(amount.figure.kind)))


def _words(text: str, figure: Figure) -> Span:
    if figure.of is None:
        return figure.text
    start, end = min(figure.text.start, figure.of.start), max(figure.text.end, figure.of.end)
    together = end - start <= len(figure.text.text) + len(figure.of.text) + _WIDEST_GAP
    return Span.cut(text, start, end) if together else figure.text


def _timeline(pairs: Sequence[tuple[Document, Record]]) -> tuple[Moment, ...]:
    """Each dated sentence once a date, earliest first; unknown years last."""
    moments: dict[tuple[str, str, int], Moment] = {}
    for document, record in pairs:
        dated = [(time.text, time.edtf) for time in record.times]
        dated += [(event.trigger, event.time) for event in record.events if event.time is not None]
        for span, edtf in dated:
            moment = Moment(edtf=edtf, doc=document.id, name=label(document), passage=passage(document.text, span))
            moments.setdefault((edtf, document.digest, moment.passage.start), moment)
    return tuple(sorted(moments.values(), key=lambda moment: in_order(moment.edtf)))
