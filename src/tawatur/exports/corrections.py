"""Corrections: what annotators changed about a Record, as entries of a review."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from tawatur.errors import ExportError
from tawatur.exports.marks import LAYERS, Layer, Mark, marks
from tawatur.model import Record

Verdict = Literal["add", "reject"]


class Edited(msgspec.Struct, frozen=True):
    """A document as it came back: its text and the marks that stand in it, whoever set them."""

    doc: str
    text: str
    marks: frozenset[Mark]
    by: str


class Correction(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Somebody's word that a mark is missing or wrong; it names span and label, so that it outlives a new reading.

    Another extent or label is one mark rejected and another one added.
    """

    doc: str
    mark: Mark
    verdict: Verdict
    by: str


def corrections(edited: Iterable[Edited], records: Iterable[Record]) -> tuple[Correction, ...]:
    """What differs from the records; ExportError for a document that is not among them.

    A correction knows nothing of how the mark belonged to its statement or entity: `of` stays None.
    """
    before = {record.id: _bare(marks(record)) for record in records}
    return tuple(sorted(found for each in edited for found in _of(each, before)))


def read_label(label: str) -> tuple[Layer, str]:
    """Layer and label of `entity:PERSON`; ExportError where it is none of ours."""
    named, _, rest = label.partition(":")
    layer = next((layer for layer in LAYERS if layer == named), None)
    if layer is None or not rest:
        raise ExportError("label {label!r} is not one of Tawatur's", label=label)
    return layer, rest


def _of(edited: Edited, before: dict[str, frozenset[Mark]]) -> Iterator[Correction]:
    if edited.doc not in before:
        raise ExportError("no document has the id {doc!r}", doc=edited.doc)
    held, now = before[edited.doc], _bare(edited.marks)
    yield from (Correction(doc=edited.doc, mark=m, verdict="reject", by=edited.by) for m in held - now)
    yield from (Correction(doc=edited.doc, mark=m, verdict="add", by=edited.by) for m in now - held)


def _bare(found: Iterable[Mark]) -> frozenset[Mark]:
    return frozenset(msgspec.structs.replace(mark, of=None) for mark in found)
