"""Questions to the published Situation of a corpus, answered out of its tables."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import msgspec

from tawatur.errors import StoreError
from tawatur.model.claim import Claim, ClaimStatus
from tawatur.model.situation import Situation
from tawatur.store.manifest import Manifest
from tawatur.store.parquet import listed, read_cells
from tawatur.store.publication import SITUATION, TABLES, Published, read_published, state_of, unusable
from tawatur.store.reviews import Reviews
from tawatur.store.situation_tables import PARTS, Slice

if TYPE_CHECKING:
    import duckdb


class PublishedSituation:
    """Questions to a published Situation, of any threads; none of them holds all of it in memory but `whole`."""

    def __init__(self, corpus: Path, published: Published) -> None:
        self._corpus = corpus
        self._published = published
        self._db: duckdb.DuckDBPyConnection | None = None
        self._held: set[str] = set()
        self._holding = Lock()

    @classmethod
    def open(cls, corpus: str | Path) -> "PublishedSituation":
        """The Situation of the corpus; StoreError where there is none, or it is damaged, foreign or newer."""
        published = read_published(Path(corpus))
        if published is None:
            raise StoreError("{folder}: nothing is merged yet; `tawatur merge` does", folder=corpus)
        return cls(Path(corpus), published)

    def of(self, state: Manifest, by: str, reviews: Reviews = Reviews()) -> bool:  # noqa: B008 - it never changes
        """Whether it is what that program makes of that state of the corpus, after these reviews."""
        return (self._published.corpus, self._published.by) == (state_of(state, reviews), by)

    def whole(self) -> Situation:
        """All of it."""
        ids = [id for (id,) in self._ask("SELECT id FROM documents ORDER BY id")]
        return msgspec.structs.replace(self.some(dict.fromkeys(PARTS)), documents=tuple(ids))

    def some(self, wanted: Mapping[str, tuple[str, Sequence[str]] | None]) -> Situation:
        """A Situation of these parts alone, each whole, or only where a column has one of the values."""
        parts = {}
        for part, limits in wanted.items():
            if limits is None:
                bodies = [body for (body,) in self._ask(f"SELECT body FROM {PARTS[PARTS.index(part)]} ORDER BY place")]
            else:
                bodies = self._bodies(part, f"{limits[0]} IN (SELECT unnest($values))", values=list(limits[1]))
            parts[part] = msgspec.Raw(f"[{','.join(bodies)}]".encode())
        return msgspec.json.decode(msgspec.json.encode(parts), type=Situation)

    def statuses(self) -> Mapping[str, ClaimStatus]:
        """How each claim stands, by its id."""
        return dict(self._ask("SELECT id, status FROM claims"))

    def claims_told_in(self, docs: Sequence[str]) -> tuple[Claim, ...]:
        """The claims that have a member in one of the documents."""
        told = self._ask("SELECT DISTINCT claim FROM members WHERE doc IN (SELECT unnest($docs))", docs=list(docs))
        return self.some({"claims": ("id", [claim for (claim,) in told])}).claims

    def claims(self, wanted: Slice = Slice()) -> tuple[Claim, ...]:  # noqa: B008 - a frozen value
        """The claims of a slice, those with most members first."""
        asked = {name: getattr(wanted, name) for name in _SLICE if getattr(wanted, name) is not None}
        if "entity" in asked:
            self._hold("members", "mentions")
        only = " AND ".join(_SLICE[name] for name in asked) or "true"
        found = self._bodies("claims", only, f"LIMIT {wanted.limit} OFFSET {wanted.offset}", **asked)
        return tuple(msgspec.json.decode(body, type=Claim) for body in found)

    def one(self, part: str, id: str) -> bytes | None:
        """The JSON of one entity, origin, claim, …, None where there is no such id."""
        found = self._bodies(part, "id = $id", id=id)
        return found[0].encode() if found else None

    def counts(self) -> Mapping[str, int]:
        """Rows of each table."""
        return {name: sum(p.segment.rows for p in self._published.tables[name]) for name in TABLES}

    def _bodies(self, part: str, only: str, limit: str = "", **values: Any) -> list[str]:
        """The JSON of the rows in their order: found by light columns first, then read where they lie."""
        self._hold(PARTS[PARTS.index(part)])
        query = f"SELECT filename, file_row_number FROM held_{part} WHERE {only} ORDER BY place {limit}"
        places = self._ask(query, **values)
        rows: dict[str, list[int]] = defaultdict(list)
        for file, row in places:
            rows[file].append(row)
        bodies = {file: iter(read_cells(self._corpus, file, ("body",), own)) for file, own in rows.items()}
        return [next(bodies[file])[0] for file, _ in places]

    def _hold(self, *names: str) -> None:
        """Hold all columns of the tables in memory but for the JSON, from the first time on that they are asked."""
        with self._holding:
            for name in names:
                if name not in self._held:
                    columns = "* EXCLUDE (body)" if name in PARTS else "*"
                    self._ask(f"CREATE TABLE held_{name} AS SELECT {columns} FROM {name}")
                    self._held.add(name)

    def _ask(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        import duckdb

        try:
            return self._connection().cursor().execute(query, values).fetchall()
        except (duckdb.IOException, duckdb.InvalidInputException):
            raise unusable(self._corpus / SITUATION) from None

    def _connection(self) -> "duckdb.DuckDBPyConnection":
        import duckdb

        if self._db is None:
            db = duckdb.connect(":memory:")
            db.execute("SET parquet_metadata_cache = true")
            for name in TABLES:
                paths = (self._corpus / partition.segment.file for partition in self._published.tables[name])
                files = listed(path.resolve() for path in paths)
                rows = f"read_parquet({files}, filename = true, file_row_number = true)"
                db.execute(f"CREATE VIEW {name} AS SELECT * FROM {rows}")
            self._db = db
        return self._db


_SLICE = {
    "status": "status = $status",
    "since": "last >= $since",
    "until": "first <= $until",
    "entity": """id IN (
    SELECT m.claim FROM held_members m JOIN held_mentions e ON e.doc = m.doc AND contains(m.words, e.words)
    WHERE e.entity = $entity)""",
}
