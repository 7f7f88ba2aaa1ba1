"""The tables of a published Situation and the segments of its corpus, to be asked in SQL by many threads at once.

The tables are copied into a temporary database with indexes. Beside them stand narrow ones: which thing or document
stands in which body, and the words as the search sees them. Texts and records stay in their segments.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any, TypeVar
from weakref import finalize

import duckdb
import msgspec
import pyarrow as pa

from tawatur.arabic.normal import fold
from tawatur.errors import StoreError
from tawatur.model.days import days
from tawatur.store import Corpus, segments
from tawatur.store.manifest import Segment
from tawatur.store.parquet import literally
from tawatur.store.publication import TABLES, Published
from tawatur.store.situation_tables import schema
from tawatur.web.library.derived import DATED, FOLDED, INDEXED, NARROW, PASSING, SAID
from tawatur.web.library.wanted import Wanted

T = TypeVar("T")
_UNREADABLE = (duckdb.IOException, duckdb.InvalidInputException)
_ANSWERS = 1024
"""So many answers are remembered."""
_PLACE = (pa.field("filename", pa.string()), pa.field("file_row_number", pa.int64()))
_LOCATED = """
    id, digest, url, published, fetched, sequence, signature, filename AS file, file_row_number AS row"""


class Tables:
    """One published state; StoreError where a file of it cannot be read."""

    def __init__(self, corpus: Corpus, published: Published) -> None:
        self._folder = corpus.folder
        self._answer = lru_cache(_ANSWERS)(self._asked)
        home = mkdtemp(prefix="tawatur-reader-")
        self._db = duckdb.connect(f"{home}/reader.duckdb", config={"memory_limit": "1GB", "threads": 1})
        finalize(self, _leave, self._db, home)
        self._db.execute("SET parquet_metadata_cache = true")
        try:
            self._fill(corpus, published)
        except _UNREADABLE as error:
            raise self._unreadable(error) from None

    def _fill(self, corpus: Corpus, published: Published) -> None:
        for name in TABLES:
            self._read((part.segment for part in published.tables[name]), schema(name)).create(name)
        self._locate([literally((self._folder / segment.file).absolute()) for segment in corpus.manifest.segments])
        for name, query in NARROW.items():
            self.ask(f"CREATE TABLE {name} AS {query}")
        for name, query in DATED.items():
            self._date(name, query)
        for name, query in FOLDED.items():
            self._fold(name, query)
        for name, query in SAID.items():
            self._db.execute(f"CREATE TABLE {name} AS {query}")
        for name in PASSING:
            self._db.execute(f"DROP TABLE {name}")
        for table, column in INDEXED:
            self._db.execute(f'CREATE INDEX "{table}_{column}" ON {table} ("{column}")')

    def ask(self, query: str, *values: object) -> Sequence[tuple[Any, ...]]:
        """The rows of the answer; what was asked lately is not asked again, since nothing changes."""
        return self._answer(query, values)

    def _asked(self, query: str, values: tuple[object, ...]) -> Sequence[tuple[Any, ...]]:
        try:
            return self._db.cursor().execute(query, values).fetchall()
        except _UNREADABLE as error:
            raise self._unreadable(error) from None

    def all(self, query: str) -> Sequence[tuple[Any, ...]]:
        """All rows of an answer so large that it is not remembered."""
        return self._asked(query, ())

    def column(self, query: str, *values: object) -> list[Any]:
        """The first column of the answer."""
        return [row[0] for row in self.ask(query, *values)]

    def count(self, rows: str, *values: object) -> int:
        """How many rows there are."""
        return int(self.column(f"SELECT count(*) FROM {rows}", *values)[0])

    def page(self, rows: str, values: Sequence[object], order: str, wanted: Wanted) -> tuple[list[str], int]:
        """The ids of the rows on the page that is wanted, and how many there are in all."""
        bounds = f"LIMIT {wanted.size} OFFSET {(wanted.page - 1) * wanted.size}"
        found = self.ask(f"SELECT id, count(*) OVER () FROM {rows} ORDER BY {order} {bounds}", *values)
        return [id for id, _ in found], found[0][1] if found else self.count(rows, *values)

    def bodies(self, type: type[T], query: str, *values: object) -> list[T]:
        """The first column of the answer, read from JSON."""
        return [msgspec.json.decode(body, type=type) for body in self.column(query, *values)]

    def by_id(self, type: type[T], part: str, ids: Iterable[str]) -> dict[str, T]:
        """The bodies of a part with these ids, in the order of the ids."""
        wanted = list(dict.fromkeys(ids))
        rows = self.ask(f"SELECT id, body FROM {part} WHERE id {among(wanted)}", *wanted) if wanted else []
        found = dict(rows)
        return {id: msgspec.json.decode(found[id], type=type) for id in wanted if id in found}

    def _read(self, files: Iterable[Segment], columns: pa.Schema) -> duckdb.DuckDBPyRelation:
        paths = [literally(self._folder / file.file) for file in files]
        return self._db.read_parquet(paths) if paths else self._db.from_arrow(columns.empty_table())

    def _locate(self, paths: Sequence[str]) -> None:
        """Where each row of the segments lies; the texts and records themselves stay there."""
        if paths:
            rows = self._db.read_parquet(list(paths), filename=True, file_row_number=True)
        else:
            rows = self._db.from_arrow(pa.schema([*segments.schema(), *_PLACE]).empty_table())
        rows.select(_LOCATED).create("located")

    def _date(self, name: str, query: str) -> None:
        """A table of the answer, with the days that its dates may lie in."""
        rows = self._db.sql(f"SELECT * FROM ({query}) WHERE edtf IS NOT NULL").to_arrow_table()
        found = [days(date) for date in rows["edtf"].to_pylist()]
        first = pa.array([dated and dated.first for dated in found], pa.date32())
        last = pa.array([dated and dated.last for dated in found], pa.date32())
        self._keep(name, rows.append_column("first_day", first).append_column("last_day", last))

    def _fold(self, name: str, query: str) -> None:
        """A table of the answer, its words as matching sees them."""
        rows = self._db.sql(query).to_arrow_table()
        words = pa.array([" ".join(fold(text).split()) for text in rows["words"].to_pylist()], pa.string())
        self._keep(name, rows.set_column(rows.schema.get_field_index("words"), "words", words))

    def _keep(self, name: str, rows: pa.Table) -> None:
        self._db.register("made", rows)
        self._db.execute(f"CREATE TABLE {name} AS SELECT * FROM made")
        self._db.unregister("made")

    def _unreadable(self, error: Exception) -> StoreError:
        reason = str(error).splitlines()[0]
        return StoreError("{folder}: cannot be queried: {reason}", folder=self._folder, reason=reason)


def _leave(database: duckdb.DuckDBPyConnection, home: str) -> None:
    database.close()
    rmtree(home, ignore_errors=True)


def among(values: Sequence[object]) -> str:
    """SQL for being one of as many values."""
    return f"IN ({', '.join('?' * len(values))})"


def within(first: str, last: str, wanted: Wanted) -> tuple[str, list[Any]]:
    """SQL for lying, from the column `first` to the column `last`, partly in the days wanted; and its values."""
    parts = [(f"{last} >= ?", wanted.since), (f"{first} <= ?", wanted.until)]
    kept = [(part, value) for part, value in parts if value is not None]
    return " AND ".join(["true", *(part for part, _ in kept)]), [value for _, value in kept]
