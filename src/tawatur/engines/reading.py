"""The reading by an engine: documents to records wherever the engine runs, the model loaded once in each worker."""

import msgspec
import pyarrow as pa

from tawatur.engines.engine import Engine
from tawatur.model import Document
from tawatur.reading.shipped import shipped

DOCUMENTS = pa.schema([("document", pa.large_string())])
RECORDS = pa.schema([("document", pa.large_string()), ("record", pa.large_string())])
"""A document and its record, as JSON."""


def read(engine: Engine, name: str, source: str) -> None:
    """Make the table `name` (document, record) of the table `source` (document)."""
    engine.map(name, source, read_rows, RECORDS)


def read_rows(documents: pa.Table) -> pa.Table:
    """Each document with what it says."""
    found = documents["document"].to_pylist()
    records = [shipped().read(msgspec.json.decode(document, type=Document)) for document in found]
    return pa.table({"document": found, "record": [msgspec.json.encode(r).decode() for r in records]}, RECORDS)
