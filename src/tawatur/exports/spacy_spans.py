"""A Record's marks as spaCy span groups, one a layer. Needs the extra `spacy`."""

from typing import TYPE_CHECKING

from tawatur.model import Record
from tawatur.model.marks import LAYERS, marks

if TYPE_CHECKING:
    from spacy.tokens import Doc


def fill(doc: "Doc", record: Record) -> None:
    """Put the marks of the record of this text into `doc.spans`, by layer (`entity`, `attribution` …).

    A span is widened to whole tokens of the Doc, clitics and all; its `id_` names the statement, entity or event that
    it belongs to. The exact offsets are the record's.
    """
    found = marks(record)
    for layer in LAYERS:
        own = (mark for mark in found if mark.layer == layer)
        doc.spans[layer] = [
            span
            for mark in own
            if (
                span := doc.char_span(
                    mark.span.start,
                    mark.span.end,
                    label=mark.label,
                    span_id=mark.of or "",
                    alignment_mode="expand",
                )
            )
        ]
