"""Segments: immutable Parquet files of documents with their records, ordered by id and digest."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from tawatur.model import Document, Record
from tawatur.store.manifest import Segment
from tawatur.store.parquet import damaged, read_rows, write_rows
from tawatur.store.signature import signature

if TYPE_CHECKING:
    import pyarrow as pa

SEGMENTS = "segments"
"""The subfolder that holds them."""

ORDER = (("id", "ascending"), ("digest", "ascending"))

Pair = tuple[Document, Record]


class Key(NamedTuple):
    """What a row is about: the document, the reader of its record, and the number of the addition it came with."""

    id: str
    digest: str
    reader: str
    sequence: int
    published: datetime.date | None
    fetched: datetime.datetime | None
    url: str | None

    @classmethod
    def of(cls, document: Document, record: Record, sequence: int) -> "Key":
        """The key of the row of addition `sequence`."""
        return cls(
            document.id,
            document.digest,
            record.reader,
            sequence,
            document.published,
            document.fetched,
            document.url,
        )


def schema() -> "pa.Schema":
    """Columns of a segment: the two JSON columns are the truth, the others repeat what queries ask for."""
    import pyarrow as pa

    text = pa.string()
    return pa.schema(
        [
            pa.field("id", text, nullable=False),
            pa.field("digest", text, nullable=False),
            pa.field("reader", text, nullable=False),
            pa.field("sequence", pa.int64(), nullable=False),
            pa.field("published", pa.date32()),
            pa.field("fetched", pa.timestamp("us", tz="UTC")),
            pa.field("url", text),
            pa.field("outlet", text),
            pa.field("title", text),
            pa.field("signature", pa.binary(), nullable=False),
            pa.field("document", pa.large_string(), nullable=False),
            pa.field("record", pa.large_string(), nullable=False),
        ]
    )


def write_segment(folder: Path, pairs: Sequence[Pair], sequence: int) -> Segment:
    """Write the pairs, which came with addition `sequence`; StoreError where that fails."""
    rows = [_row(document, record, sequence) for document, record in pairs]
    return write_rows(folder, SEGMENTS, sorted(rows, key=lambda row: (row["id"], row["digest"])), schema())


def _row(document: Document, record: Record, sequence: int) -> dict[str, Any]:
    return {
        **Key.of(document, record, sequence)._asdict(),
        "outlet": document.outlet,
        "title": document.title,
        "signature": signature(document.text),
        "document": msgspec.json.encode(document).decode(),
        "record": msgspec.json.encode(record).decode(),
    }


def read_keys(folder: Path, segment: Segment) -> Iterator[Key]:
    """The key of each row, in order."""
    return (Key(*row) for row in read_rows(folder, segment, Key._fields))


def read_pairs(folder: Path, segment: Segment) -> Iterator[tuple[int, Pair]]:
    """The sequence of each row and its document with its record, in order; StoreError where the segment is damaged."""
    for sequence, document, record in read_rows(folder, segment, ("sequence", "document", "record")):
        try:
            pair = msgspec.json.decode(document, type=Document), msgspec.json.decode(record, type=Record)
        except msgspec.DecodeError as error:
            raise damaged(folder / segment.file, error) from None
        yield sequence, pair


def read_signatures(folder: Path, segment: Segment) -> Iterator[tuple[str, bytes]]:
    """The digest and the signature of each row, in order."""
    return ((digest, found) for digest, found in read_rows(folder, segment, ("digest", "signature")))
