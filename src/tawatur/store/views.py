"""Questions to a corpus in SQL: DuckDB over the segments, in memory and unable to change anything."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.errors import StoreError
from tawatur.store.corpus import Corpus
from tawatur.store.newest import STANDING
from tawatur.store.segments import schema

if TYPE_CHECKING:
    import duckdb

_OVERVIEW = "SELECT count(*), count(DISTINCT outlet), min(published), max(published) FROM documents"


@dataclass(frozen=True, slots=True)
class Overview:
    """A corpus in four numbers; `first` and `last` are days of publication."""

    documents: int
    outlets: int
    first: datetime.date | None
    last: datetime.date | None


@contextmanager
def connected(corpus: Corpus) -> Iterator["duckdb.DuckDBPyConnection"]:
    """A connection with the views `documents` (standing rows) and `segments` (all rows); columns as `segments.schema`.

    StoreError where a segment cannot be read.
    """
    import duckdb
    import pyarrow as pa
    from pyarrow import dataset

    files = [str(corpus.folder / segment.file) for segment in corpus.manifest.segments]
    connection = duckdb.connect(":memory:", config={"enable_external_access": "false"})
    try:
        rows = dataset.dataset(files, schema=schema(), format="parquet") if files else schema().empty_table()
        connection.register("segments", rows)
        connection.execute(f"CREATE VIEW documents AS SELECT * FROM segments {STANDING}")
        yield connection
    except (duckdb.IOException, duckdb.InvalidInputException, OSError, pa.ArrowException) as error:
        reason = str(error).splitlines()[0]
        raise StoreError("{folder}: cannot be queried: {reason}", folder=corpus.folder, reason=reason) from None
    finally:
        connection.close()


def overview(corpus: Corpus) -> Overview:
    """How many documents, from how many outlets, of which period."""
    with connected(corpus) as connection:
        row = connection.execute(_OVERVIEW).fetchone()
    return Overview(*row) if row else Overview(0, 0, None, None)
