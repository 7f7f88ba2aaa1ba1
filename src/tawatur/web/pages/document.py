"""A document: its text with all that was read in it, and beside each statement the chain of who says so."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.model import Document, Record, Span, Statement
from tawatur.model.claim import Claim
from tawatur.store.decided import statement_of
from tawatur.web.layers import LAYERS, SHOWN, Layer, Mark, Segment, marks, segments
from tawatur.web.library import Library
from tawatur.web.pages.page import Asked, MissingError
from tawatur.web.review.rulings import Ruling, Rulings

_PARAGRAPH = re.compile(r"[^\n\r]+")
LOW = 0.6
"""A statement that was read with less confidence is drawn lighter."""


@dataclass(frozen=True, slots=True)
class Note:
    """One statement in the margin; `claims` are those that it has a voice in, `decisions` what people said of it."""

    number: int
    statement: Statement
    claims: tuple[Claim, ...]
    decisions: tuple[Ruling, ...]

    @property
    def unsure(self) -> bool:
        """Whether it was read with low confidence."""
        return self.statement.confidence < LOW


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the notes on the statements that begin in it."""

    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The page; `counts` are annotations by layer, `unattributed` the claims made in the outlet's own voice."""

    document: Document
    record: Record
    paragraphs: tuple[Paragraph, ...]
    counts: Mapping[Layer, int]
    shown: frozenset[Layer]
    unattributed: tuple[tuple[Claim, Span], ...]
    versions: tuple[Document, ...]
    copies: tuple[Document, ...]
    decisions: tuple[Ruling, ...]


def view(library: Library, asked: Asked) -> View:
    """The document of that id."""
    id = asked.query.get("id", "")
    if (pair := library.pairs([id]).get(id)) is None:
        raise MissingError(id)
    document, record = pair
    claims = tuple(library.claims_in(id))
    decisions = Rulings(library.reviews()).in_document(id)
    return View(
        document=document,
        record=record,
        paragraphs=tuple(_paragraphs(document.text, record, _notes(record, claims, decisions))),
        counts={layer: len(getattr(record, layer)) for layer in LAYERS},
        shown=SHOWN,
        unattributed=tuple(_unattributed(claims, id)),
        versions=tuple(library.versions(id)),
        copies=tuple(library.copies(id)),
        decisions=decisions,
    )


def _unattributed(claims: Sequence[Claim], doc: str) -> Iterator[tuple[Claim, Span]]:
    """The claims with a member that no statement bears, and its words."""
    for claim in claims:
        quote = next((m.quote for m in claim.members if m.doc == doc and m.statement is None), None)
        if quote is not None:
            yield claim, quote


def _paragraphs(text: str, record: Record, notes: Sequence[tuple[int, Note]]) -> Iterator[Paragraph]:
    waiting, held = sorted(marks(record), key=lambda mark: -mark.span.start), list[Mark]()
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        while waiting and waiting[-1].span.start < end:
            held.append(waiting.pop())
        held = [mark for mark in held if mark.span.end > start]
        if match.group().strip():
            beginning = tuple(note for at, note in notes if start <= at < end)
            yield Paragraph(tuple(segments(text, held, start, end)), beginning)


def _notes(record: Record, claims: Sequence[Claim], rulings: Sequence[Ruling]) -> list[tuple[int, Note]]:
    """The notes with the offset where their statement begins, in the order of the text."""
    voices: dict[str | None, list[Claim]] = {}
    for claim in claims:
        for member in claim.members:
            if member.doc == record.id and claim not in voices.setdefault(member.statement, []):
                voices[member.statement].append(claim)
    ordered = sorted(record.statements, key=lambda statement: statement.content[0].start)
    decided: dict[str, list[Ruling]] = {}
    for ruling in rulings:
        if ruling.decision.subject == "statement" and (statement := statement_of(record, ruling.decision)):
            decided.setdefault(statement.id, []).append(ruling)
    return [
        (s.content[0].start, Note(number, s, tuple(voices.get(s.id, ())), tuple(decided.get(s.id, ()))))
        for number, s in enumerate(ordered, 1)
    ]
