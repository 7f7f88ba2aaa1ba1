"""W3C Web Annotation: an annotation for each statement, entity, figure, date, event, term and cause of each document.

Each target has a TextQuoteSelector, which finds the words again in a page that has changed around them, and a
TextPositionSelector, whose offsets are code points of the text that was read.
"""

from collections.abc import Iterator

from tawatur.exports.iris import TERMS, iri, of_document
from tawatur.exports.material import Material
from tawatur.exports.writing import Json, json_document
from tawatur.model import Document, Record, Span, Statement
from tawatur.model.marks import Mark, marks

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_OWN = {"tawatur": TERMS, "chain": {"@id": "tawatur:chain", "@container": "@list"}, "factuality": "tawatur:factuality"}
_AROUND = 32
"""Code points of prefix and suffix."""


def export(material: Material) -> Iterator[bytes]:
    """One AnnotationPage of all documents."""
    head: Json = {"@context": [CONTEXT, _OWN], "id": iri("annotations"), "type": "AnnotationPage"}
    return json_document(head, "items", _annotations(material))


def selectors(text: str, span: Span) -> list[Json]:
    """Both selectors of the same words."""
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]


def _annotations(material: Material) -> Iterator[Json]:
    for document, record in material.pairs():
        for statement in record.statements:
            yield _said(document, record, statement)
        for mark in marks(record):
            if mark.layer != "attribution":
                yield _marked(document, record, mark)


def _said(document: Document, record: Record, statement: Statement) -> Json:
    """What the source is quoted with; the body names the chain from the outermost bearer to the origin."""
    bearers = [link.words or f"({link.kind})" for link in statement.chain]
    return {
        "id": iri("annotation", document.id, statement.id),
        "type": "Annotation",
        "motivation": "describing",
        "generator": _generator(record),
        "body": {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            "language": "ar",
            "value": " ‹ ".join((document.outlet or document.id, *bearers)),
            "chain": bearers,
            "factuality": statement.factuality,
        },
        "target": [_target(document, span) for span in statement.content],
    }


def _marked(document: Document, record: Record, mark: Mark) -> Json:
    span = mark.span
    return {
        "id": iri("annotation", document.id, f"{mark.layer}-{mark.label}-{span.start}-{span.end}"),
        "type": "Annotation",
        "motivation": "tagging",
        "generator": _generator(record),
        "body": {"type": "TextualBody", "purpose": "tagging", "value": f"{mark.layer}:{mark.label}"},
        "target": _target(document, span),
    }


def _target(document: Document, span: Span) -> Json:
    return {"source": of_document(document), "selector": selectors(document.text, span)}


def _generator(record: Record) -> Json:
    return {"id": iri("reader", record.reader), "type": "Software", "name": f"Tawatur {record.reader}"}
