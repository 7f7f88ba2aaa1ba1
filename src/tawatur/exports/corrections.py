"""Corrections: what annotators changed about Records, against what they were shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from tawatur.errors import InputError
from tawatur.exports.regions import Placed
from tawatur.model import Document, Record
from tawatur.model.marks import Mark, marks

Verdict = Literal["add", "reject"]


@dataclass(frozen=True, slots=True)
class Edited:
    """A document as it came back from `place`: its text, and the marks that stand in it now.

    `doc` is its id, None where the tool has put something else there. `shown` are the marks that the annotator began
    with, None where the tool does not tell.
    """

    place: str
    text: str
    found: Placed
    by: str
    doc: str | None = None
    shown: frozenset[Mark] | None = None


class Correction(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Somebody's word that a mark is missing or wrong; it names span and label, so that it outlives a new reading.

    Another extent or label is one mark rejected and another one added.
    """

    doc: str
    mark: Mark
    verdict: Verdict
    by: str


def corrections(
    edited: Sequence[Edited], pairs: Iterable[tuple[Document, Record]]
) -> Iterator[Correction | InputError]:
    """What differs from the records, document by document, and what cannot be taken up.

    Documents are known by their texts, since tools rename them. A correction knows nothing of how the mark belonged to
    its statement or entity. Where a region has lost its place nothing counts as removed.
    """
    texts = {each.text for each in edited}
    records: dict[str, list[Record]] = {}
    for document, record in pairs:
        if document.text in texts:
            records.setdefault(document.text, []).append(record)
    for each in edited:
        yield from each.found.faults
        if each.text in records:
            same = records[each.text]
            yield from sorted(_of(each, next((record for record in same if record.id == each.doc), same[0])))
        else:
            yield InputError(each.place, "its text is that of no document in the corpus")


def _of(each: Edited, record: Record) -> Iterator[Correction]:
    held, now = frozenset(mark.bare for mark in marks(record)), each.found.marks
    removed = frozenset() if each.found.lost else (held if each.shown is None else held & each.shown) - now
    yield from (Correction(doc=record.id, mark=mark, verdict="reject", by=each.by) for mark in removed)
    yield from (Correction(doc=record.id, mark=mark, verdict="add", by=each.by) for mark in now - held)
