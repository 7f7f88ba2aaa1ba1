"""The plan on one machine: DuckDB for the queries, processes for the functions."""

import os
import pickle
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from tawatur.engines.engine import Grouped, Mapped
from tawatur.engines.garbage import collect_seldom
from tawatur.errors import StoreError
from tawatur.store.parquet import listed

_MEMORY = "3GB"
"""Beyond it DuckDB goes to disk."""
_ROWS = 2000
"""Rows that a function is given at a time."""

Function = Callable[..., pa.Table]


class Laptop:
    """DuckDB with a file of its own for the time of one merging, and as many processes as `workers`."""

    name = "duckdb"
    explode = "unnest"

    def __init__(self, workers: int | None = None) -> None:
        self._workers = workers or len(os.sched_getaffinity(0))
        self._open = ExitStack()
        scratch = tempfile.TemporaryDirectory(prefix="tawatur-", ignore_cleanup_errors=True)
        self._folder = Path(self._open.enter_context(scratch))
        config: dict[str, Any] = {
            "memory_limit": _MEMORY,
            "threads": str(self._workers),
            "preserve_insertion_order": "false",
        }
        self._db = self._open.enter_context(duckdb.connect(self._folder / "merging.duckdb", config=config))
        self._pool: Executor | None = None

    def load(self, name: str, table: pa.Table) -> None:
        self._append(name, [table], table.schema)

    def open(self, name: str, files: Sequence[Path], schema: pa.Schema) -> None:
        if files:
            columns = ", ".join(schema.names)
            self._run(f"CREATE VIEW {name} AS SELECT {columns} FROM read_parquet({listed(files)})")
        else:
            self._append(name, [], schema)

    def view(self, name: str, query: str) -> None:
        self._run(f"CREATE VIEW {name} AS {query}")

    def sql(self, name: str, query: str, each: str | None = None, near: str | None = None) -> None:
        if each is None:
            # What lies in order is found without looking through all of it for each value.
            self._run(f"CREATE TABLE {name} AS {query}" + (f" ORDER BY {near}" if near else ""))
            return
        values = [value for (value,) in self._run(f"SELECT * FROM {each} ORDER BY ALL").fetchall()]
        self._run(f"CREATE TABLE {name} AS {query.format(each=each)} LIMIT 0")
        self._run(f"CREATE TABLE {name}_one AS SELECT * FROM {each} LIMIT 0")
        for value in values:
            self._run(f"DELETE FROM {name}_one")
            self._run(f"INSERT INTO {name}_one VALUES (?)", [value])
            self._run(f"INSERT INTO {name} {query.format(each=f'{name}_one')}")

    def map(self, name: str, source: str, function: Mapped, schema: pa.Schema) -> None:
        batches = self._db.cursor().sql(f"SELECT * FROM {source}").to_arrow_reader(_ROWS)
        self._append(name, self._done(name, function, ((pa.Table.from_batches([batch]),) for batch in batches)), schema)

    def grouped(self, name: str, left: str, right: str, by: str, function: Grouped, schema: pa.Schema) -> None:
        keys = self._keys(left, by)
        groups = ((self._group(left, by, key), self._group(right, by, key)) for key in keys)
        self._append(name, self._done(name, function, groups), schema)

    def map_groups(self, name: str, source: str, by: str, function: Mapped, schema: pa.Schema) -> None:
        groups = ((self._group(source, by, key),) for key in self._keys(source, by))
        self._append(name, self._done(name, function, groups), schema)

    def fetch(self, query: str) -> pa.Table:
        return self._db.sql(query).to_arrow_table()

    def close(self) -> None:
        self._open.close()

    def _keys(self, table: str, by: str) -> list[Any]:
        return [key for (key,) in self._run(f"SELECT DISTINCT {by} FROM {table} ORDER BY 1").fetchall()]

    def _group(self, table: str, by: str, key: Any) -> pa.Table:
        return self.fetch(f"SELECT * FROM {table} WHERE {by} = {key}")

    def _run(self, query: str, values: Sequence[Any] = ()) -> duckdb.DuckDBPyConnection:
        try:
            return self._db.execute(query, values)
        except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
            raise StoreError("the merging cannot go on: {reason}", reason=str(error).splitlines()[0]) from None

    def _append(self, name: str, tables: Sequence[pa.Table] | Iterator[pa.Table], schema: pa.Schema) -> None:
        self._db.register(f"{name}_columns", schema.empty_table())
        self._run(f"CREATE TABLE {name} AS SELECT * FROM {name}_columns")
        self._db.unregister(f"{name}_columns")
        for table in tables:
            self._db.register(f"{name}_rows", table.cast(schema))
            self._run(f"INSERT INTO {name} SELECT * FROM {name}_rows")
            self._db.unregister(f"{name}_rows")

    def _done(self, name: str, function: Function, groups: Iterator[tuple[pa.Table, ...]]) -> Iterator[pa.Table]:
        """What the function makes of each group, in their order; a few groups wait or run at a time."""
        if self._workers == 1:
            yield from (function(*tables) for tables in groups)
            return
        path = self._folder / f"{name}.pickle"
        path.write_bytes(pickle.dumps(function))
        waiting: list[Future[pa.Table]] = []
        for tables in groups:
            waiting.append(self._processes().submit(_call, path, *tables))
            if len(waiting) > 2 * self._workers:
                yield waiting.pop(0).result()
        yield from (future.result() for future in waiting)

    def _processes(self) -> Executor:
        if self._pool is None:
            executor = ProcessPoolExecutor(self._workers, get_context("spawn"), collect_seldom)
            self._pool = self._open.enter_context(executor)
            for _ in range(self._workers):  # all start at once, not each when the others are busy
                self._pool.submit(collect_seldom)
        return self._pool


def _call(path: Path, *tables: pa.Table) -> pa.Table:
    return _function(path)(*tables)


@lru_cache(maxsize=1)
def _function(path: Path) -> Function:
    """The function that was put there, which may hold all names of a corpus: each process reads it once."""
    function: Function = pickle.loads(path.read_bytes())
    return function
