"""Flat tables of Records: a row for each statement or mention."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType

import pyarrow as pa

from tawatur.exports.tables.columns import SPAN, Row, Tables, build, columns, span_cells
from tawatur.model import Record


def record_table(name: str, records: Iterable[Record]) -> pa.Table:
    """The table `mentions` or `statements`; ExportError for any other name."""
    return build(name, _TABLES, records)


def _statements(record: Record) -> Iterator[Row]:
    for statement in record.statements:
        content = statement.content
        yield {
            "doc": record.id,
            "statement": statement.id,
            "text": " … ".join(span.text for span in content),
            "start": content[0].start,
            "end": content[-1].end,
            "cue": statement.cue.text if statement.cue else None,
            "cue_class": statement.cue_class,
            "mode": statement.mode,
            "chain": [link.words for link in statement.chain],
            "origin_kind": statement.origin.kind,
            "factuality": statement.factuality,
            "author_stance": statement.author_stance,
            "confidence": statement.confidence,
        }


def _mentions(record: Record) -> Iterator[Row]:
    for entity in record.entities:
        for mention in entity.mentions:
            yield {
                "doc": record.id,
                "entity": entity.id,
                "label": entity.label,
                "name_ar": entity.name_ar,
                "name_en": entity.name_en,
                "wikidata": entity.wikidata,
                **span_cells(mention),
            }


_TABLES: Tables[Record] = MappingProxyType(
    {
        "mentions": (columns("doc entity label name_ar name_en wikidata" + SPAN), _mentions),
        "statements": (
            columns(
                "doc statement"
                + SPAN
                + "cue cue_class mode chain:texts origin_kind factuality author_stance confidence:number"
            ),
            _statements,
        ),
    }
)
