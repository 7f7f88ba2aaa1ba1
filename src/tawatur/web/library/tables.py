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
from tawatur.situation.days import first_day, last_day
from tawatur.store import Corpus, segments
from tawatur.store.manifest import Segment
from tawatur.store.parquet import literally
from tawatur.store.situation import TABLES, Published
from tawatur.store.situation_tables import schema
from tawatur.web.library.wanted import Wanted

T = TypeVar("T")
_UNREADABLE = (duckdb.IOException, duckdb.InvalidInputException)
_ANSWERS = 1024
"""So many answers are remembered."""
_NARROW = {
    "explained": """
        SELECT id, json_array_length(body, '$.accounts') AS accounts,
               len(json_extract(body, '$.accounts[*].voices[*].doc')) AS voices FROM explanations""",
    "measured": "SELECT id AS part, unnest(json_extract_string(body, '$.members[*].doc')) AS doc FROM figure_sets",
    "acting": """
        SELECT DISTINCT id AS part, thing FROM (
          SELECT id, unnest(json_extract_string(body, '$.tellings[*].actor')) AS thing FROM timeline
          UNION ALL SELECT id, unnest(json_extract_string(body, '$.tellings[*].recipient')) FROM timeline
        ) WHERE thing IS NOT NULL""",
}
_DATED = {
    "happened": "SELECT id, type, edtf FROM timeline",
    "stated": "SELECT id, unnest(json_extract_string(body, '$.evidence[*].date')) AS edtf FROM ties",
}
"""To their dates (EDTF) come the first and the last day that they may mean; what has none is left out."""
_FOLDED = {
    "spoken": "SELECT claim, doc, words FROM members",
    "called": """
        SELECT entity, words FROM mentions UNION SELECT id, name_ar FROM entities
        UNION SELECT id, name_en FROM entities WHERE name_en IS NOT NULL""",
    "headed": "SELECT id, published, concat_ws(' ', title, outlet) AS words FROM documents",
}
"""Their words are folded."""
_INDEXED = (
    *(("claims", "id"), ("origins", "id"), ("entities", "id"), ("figure_sets", "id"), ("timeline", "id")),
    *(("ties", "from_"), ("ties", "to"), ("terms", "target"), ("measured", "doc"), ("acting", "thing")),
    *(("mentions", "entity"), ("mentions", "doc"), ("documents", "id"), ("members", "doc"), ("members", "origin")),
)


class Tables:
    """One published state; StoreError where a file of it cannot be read."""

    def __init__(self, corpus: Corpus, published: Published) -> None:
        self._folder = corpus.folder
        self._answer = lru_cache(_ANSWERS)(self._asked)
        home = mkdtemp(prefix="tawatur-reader-")
        finalize(self, rmtree, home, ignore_errors=True)
        self._db = duckdb.connect(f"{home}/reader.duckdb", config={"memory_limit": "1GB", "threads": 1})
        self._db.execute("SET parquet_metadata_cache = true")
        try:
            self._fill(corpus, published)
        except _UNREADABLE as error:
            raise self._unreadable(error) from None

    def _fill(self, corpus: Corpus, published: Published) -> None:
        for name in TABLES:
            self._read((part.segment for part in published.tables[name]), schema(name)).create(name)
        self._read(corpus.manifest.segments, segments.schema()).create_view("segments")
        for name, query in _NARROW.items():
            self.ask(f"CREATE TABLE {name} AS {query}")
        for name, query in _DATED.items():
            self._date(name, query)
        for name, query in _FOLDED.items():
            self._fold(name, query)
        for table, column in _INDEXED:
            self._db.execute(f'CREATE INDEX "{table}_{column}" ON {table} ("{column}")')

    def ask(self, query: str, *values: object) -> Sequence[tuple[Any, ...]]:
        """The rows of the answer; what was asked lately is not asked again, since nothing changes."""
        return self._answer(query, values)

    def _asked(self, query: str, values: tuple[object, ...]) -> Sequence[tuple[Any, ...]]:
        try:
            return self._db.cursor().execute(query, values).fetchall()
        except _UNREADABLE as error:
            raise self._unreadable(error) from None

    def column(self, query: str, *values: object) -> list[Any]:
        """The first column of the answer."""
        return [row[0] for row in self.ask(query, *values)]

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

    def _date(self, name: str, query: str) -> None:
        """A table of the answer, with the days that its dates may lie in."""
        rows = self._db.sql(f"SELECT * FROM ({query}) WHERE edtf IS NOT NULL").to_arrow_table()
        dates = rows["edtf"].to_pylist()
        rows = rows.append_column("first_day", pa.array([first_day(date) for date in dates], pa.string()))
        self._keep(name, rows.append_column("last_day", pa.array([last_day(date) for date in dates], pa.string())))

    def _fold(self, name: str, query: str) -> None:
        """A table of the answer, its words as matching sees them."""
        rows = self._db.sql(query).to_arrow_table()
        words = pa.array([fold(text) for text in rows["words"].to_pylist()], pa.string())
        self._keep(name, rows.set_column(rows.schema.get_field_index("words"), "words", words))

    def _keep(self, name: str, rows: pa.Table) -> None:
        self._db.register("made", rows)
        self._db.execute(f"CREATE TABLE {name} AS SELECT * FROM made")
        self._db.unregister("made")

    def _unreadable(self, error: Exception) -> StoreError:
        reason = str(error).splitlines()[0]
        return StoreError("{folder}: cannot be queried: {reason}", folder=self._folder, reason=reason)


def among(values: Sequence[object]) -> str:
    """SQL for being one of as many values."""
    return f"IN ({', '.join('?' * len(values))})"


def within(first: str, last: str, wanted: Wanted) -> tuple[str, list[Any]]:
    """SQL for lying, from the column `first` to the column `last`, partly in the days wanted; and its values."""
    parts = [(f"{last} >= ?", wanted.since), (f"{first} <= ?", wanted.until)]
    kept = [(part, value) for part, value in parts if value is not None]
    return " AND ".join(["true", *(part for part, _ in kept)]), [value for _, value in kept]
