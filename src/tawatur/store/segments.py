"""Segments: immutable Parquet files named by the hash of their content.

The same rows in the same order give the same bytes, hence the same name (with one version of pyarrow).
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from tawatur.errors import StoreError
from tawatur.model import Document, Record
from tawatur.store.durable import write_durably
from tawatur.store.manifest import Segment

if TYPE_CHECKING:
    import pyarrow as pa

SEGMENTS = "segments"
"""The subfolder that holds them."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a row is about: the document's id and digest, and the reader of its record."""

    id: str
    digest: str
    reader: str


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
            pa.field("outlet", text),
            pa.field("title", text),
            pa.field("document", pa.large_string(), nullable=False),
            pa.field("record", pa.large_string(), nullable=False),
        ]
    )


def write_segment(folder: Path, pairs: Sequence[tuple[Document, Record]], sequence: int) -> Segment:
    """Write the pairs as segment number `sequence` of the corpus folder; StoreError where that fails."""
    data = _parquet([_row(document, record, sequence) for document, record in pairs])
    digest = hashlib.sha256(data).hexdigest()
    file = f"{SEGMENTS}/{digest[:24]}.parquet"
    write_durably(folder / file, data)
    return Segment(file, digest, len(pairs))


def _row(document: Document, record: Record, sequence: int) -> dict[str, Any]:
    return {
        "id": document.id,
        "digest": document.digest,
        "reader": record.reader,
        "sequence": sequence,
        "published": document.published,
        "outlet": document.outlet,
        "title": document.title,
        "document": msgspec.json.encode(document).decode(),
        "record": msgspec.json.encode(record).decode(),
    }


def _parquet(rows: list[dict[str, Any]]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema()), sink, compression="zstd", write_page_checksum=True)
    return bytes(sink.getvalue())


def read_keys(folder: Path, segment: Segment) -> tuple[Key, ...]:
    """The key of each row, in order."""
    columns = _columns(folder, segment, "id", "digest", "reader")
    return tuple(map(Key, *columns))


def read_pairs(folder: Path, segment: Segment) -> Iterator[tuple[Document, Record]]:
    """Each document with its record, in order; StoreError where the segment is damaged."""
    for document, record in zip(*_columns(folder, segment, "document", "record"), strict=True):
        try:
            yield msgspec.json.decode(document, type=Document), msgspec.json.decode(record, type=Record)
        except msgspec.DecodeError as error:
            raise _damaged(folder / segment.file, error) from None


def read_row_count(path: Path) -> int:
    """Number of rows by the file's own account; StoreError where it is no sound Parquet file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return int(pq.read_metadata(path).num_rows)
    except (OSError, pa.ArrowException) as error:
        raise _damaged(path, error) from None


def _columns(folder: Path, segment: Segment, *names: str) -> list[list[str]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = folder / segment.file
    try:
        table = pq.ParquetFile(path, page_checksum_verification=True).read(columns=list(names))
        return [table.column(name).to_pylist() for name in names]
    except (OSError, KeyError, UnicodeDecodeError, pa.ArrowException) as error:
        raise _damaged(path, error) from None


def _damaged(path: Path, error: Exception) -> StoreError:
    reason = str(error).splitlines()[0] if str(error) else type(error).__name__
    return StoreError("{path}: missing or damaged ({reason}); tawatur doctor checks it", path=path, reason=reason)
