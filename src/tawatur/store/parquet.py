"""Rows to Parquet files of the corpus and back; every refusal is a StoreError that names the file.

A file is named by the hash of its bytes. The same rows in the same order give the same bytes, hence the same name (with
one version of pyarrow).
"""

import glob
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tawatur.errors import StoreError
from tawatur.model.hashes import sha256
from tawatur.store.durable import write_durably
from tawatur.store.manifest import Segment

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS_A_GROUP = 64
"""So many rows are held in memory at a time where rows are streamed."""
_NAME_LENGTH = 24

Row = Mapping[str, Any]


def literally(file: Path) -> str:
    """The file for DuckDB, which takes *, ? and [ in a name for a pattern."""
    return glob.escape(str(file))


def listed(files: Iterable[Path]) -> str:
    """The files as a list in DuckDB's SQL, whatever signs their names hold."""
    names = [literally(file).replace("'", "''") for file in files]
    return "['" + "', '".join(names) + "']"


def write_rows(folder: Path, part: str, rows: Sequence[Row], schema: "pa.Schema") -> Segment:
    """Write the rows as a file of the corpus folder's subfolder `part`."""
    import pyarrow as pa

    return write_table(folder, part, pa.Table.from_pylist(list(rows), schema=schema))


def write_table(folder: Path, part: str, table: "pa.Table", rows_a_group: int = _ROWS_A_GROUP) -> Segment:
    """Write the table as a file of the corpus folder's subfolder `part`."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", row_group_size=rows_a_group, write_page_checksum=True)
    data = bytes(sink.getvalue())
    digest = sha256(data)
    file = f"{part}/{digest[:_NAME_LENGTH]}.parquet"
    write_durably(folder / file, data)
    return Segment(file, digest, table.num_rows, len(data))


def read_table(folder: Path, segment: Segment, names: Sequence[str] | None = None) -> "pa.Table":
    """The columns of that name, all by default."""
    import pyarrow as pa

    path = folder / segment.file
    try:
        return _open(path).read(columns=None if names is None else list(names))
    except (OSError, KeyError, pa.ArrowException) as error:
        raise damaged(path, error) from None


def read_rows(folder: Path, segment: Segment, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """The rows as tuples of the columns of that name, some dozens of them in memory at a time."""
    import pyarrow as pa

    path = folder / segment.file
    try:
        for batch in _open(path).iter_batches(_ROWS_A_GROUP, columns=list(names)):
            yield from zip(*(batch.column(name).to_pylist() for name in names), strict=True)
    except (OSError, KeyError, UnicodeDecodeError, pa.ArrowException) as error:
        raise damaged(path, error) from None


def read_cells(folder: Path, file: str, names: Sequence[str], rows: Sequence[int]) -> list[tuple[Any, ...]]:
    """The cells of some columns in these rows, of which no more is read than the groups that they are in."""
    import pyarrow as pa

    try:
        opened = _opened(folder / file)
        size = opened.metadata.row_group(0).num_rows
        groups = sorted({row // size for row in rows})
        place = {group: number * size for number, group in enumerate(groups)}
        read = opened.read_row_groups(groups, columns=list(names), use_threads=False)
        columns = [read[name] for name in names]
        return [tuple(column[place[row // size] + row % size].as_py() for column in columns) for row in rows]
    except (OSError, KeyError, pa.ArrowException) as error:
        raise damaged(folder / file, error) from None


def row_count(path: Path) -> int:
    """Number of rows by the file's own account."""
    import pyarrow as pa

    try:
        return int(_open(path).metadata.num_rows)
    except (OSError, pa.ArrowException) as error:
        raise damaged(path, error) from None


def damaged(path: Path, error: Exception) -> StoreError:
    """An error that names the file and, in a line, what is wrong with it."""
    reason = str(error).splitlines()[0] if str(error) else type(error).__name__
    return StoreError("{path}: missing or damaged ({reason}); tawatur doctor checks it", path=path, reason=reason)


def _open(path: Path) -> Any:
    import pyarrow.parquet as pq

    return pq.ParquetFile(path, page_checksum_verification=True)


def _opened(path: Path) -> Any:
    """A file of which only some groups are wanted: where they lie is read once, since no file ever changes."""
    import pyarrow.parquet as pq

    return pq.ParquetFile(path, metadata=_metadata(path), page_checksum_verification=True)


@lru_cache(maxsize=256)
def _metadata(path: Path) -> Any:
    import pyarrow.parquet as pq

    return pq.read_metadata(path)
