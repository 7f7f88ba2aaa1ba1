"""The published Situation of a corpus: immutable Parquet tables and a manifest that names them, in `situation/`.

    situation/situation.json   which tables count, and of which state of the corpus they are (written last, by rename)
    situation/HASH.parquet     one table each, immutable
    situation/lock             held while somebody merges

The tables `kept` are for the next merging alone. A reader sees one Situation whole, whatever happens to a later one.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from tawatur.errors import StoreError
from tawatur.model import Document
from tawatur.model.claim import Claim
from tawatur.model.ids import content_id
from tawatur.model.situation import Situation
from tawatur.store.durable import cannot_read, cannot_write, remove, write_durably
from tawatur.store.lock import LOCK, writing
from tawatur.store.manifest import Manifest, Segment
from tawatur.store.parquet import damaged, read_table, write_table
from tawatur.store.situation_tables import PARTS, Slice, tables

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

SITUATION = "situation"
"""The subfolder of the corpus."""
_MANIFEST = "situation.json"
_VERSION = 1
_ROWS_A_GROUP = 4096


class Published(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`corpus` stands for the state of the corpus that it is of, `by` for the program, with the `engine`."""

    format: Literal["tawatur-situation"] = "tawatur-situation"
    version: int = _VERSION
    corpus: str
    by: str
    engine: str
    tables: dict[str, Segment]
    kept: dict[str, Segment]


class _Header(msgspec.Struct):
    format: Literal["tawatur-situation"]
    version: int


def read_published(corpus: Path) -> Published | None:
    """What is published, None where nothing is; StoreError where it is damaged, foreign or newer."""
    path = corpus / SITUATION / _MANIFEST
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise cannot_read(path, error) from None
    try:
        header = msgspec.json.decode(data, type=_Header)
        if header.version != _VERSION:
            raise StoreError(
                "{path}: written by another version of Tawatur (format {found}; this one reads {known})",
                path=path,
                found=header.version,
                known=_VERSION,
            )
        return msgspec.json.decode(data, type=Published)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError("{path}: damaged or not Tawatur's: {reason}", path=path, reason=error) from None


@contextmanager
def merging(corpus: Path) -> Iterator[None]:
    """Hold the right to publish; StoreError at once where another process is merging."""
    folder = corpus / SITUATION
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from None
    with writing(folder, patience=0.0):
        yield


def publish(
    corpus: Path,
    state: Manifest,
    by: str,
    engine: str,
    situation: Situation,
    documents: Sequence[Document],
    kept: Mapping[str, "pa.Table"],
) -> Published:
    """Put a Situation in the place of the last, all of it or nothing; to be called while `merging`."""
    before = read_published(corpus)
    written = {name: _write(corpus, table) for name, table in tables(situation, documents)}
    rest = {name: _write(corpus, table) for name, table in kept.items()}
    published = Published(corpus=_state(state), by=by, engine=engine, tables=written, kept=rest)
    write_durably(corpus / SITUATION / _MANIFEST, msgspec.json.format(msgspec.json.encode(published), indent=1) + b"\n")
    _sweep(corpus, *_files(published), *(_files(before) if before else ()))
    return published


def _state(manifest: Manifest) -> str:
    """What stands for the documents of a corpus."""
    return content_id("", *(segment.sha256 for segment in manifest.segments))


def _write(corpus: Path, table: "pa.Table") -> Segment:
    return write_table(corpus, SITUATION, table, _ROWS_A_GROUP)


def _files(published: Published) -> tuple[str, ...]:
    return tuple(segment.file for segment in (*published.tables.values(), *published.kept.values()))


def _sweep(corpus: Path, *files: str) -> None:
    """Remove what neither this Situation nor the one before names, which somebody may still be reading."""
    for path in (corpus / SITUATION).iterdir():
        if path.name not in (_MANIFEST, LOCK) and path.relative_to(corpus).as_posix() not in files:
            remove(path)


def sound(corpus: Path, segment: Segment) -> bool:
    """Whether the file is there as it was written."""
    try:
        with (corpus / segment.file).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == segment.sha256
    except OSError:
        return False


class PublishedSituation:
    """Questions to a published Situation; none of them holds all of it in memory but `whole`."""

    def __init__(self, corpus: Path, published: Published) -> None:
        self._corpus = corpus
        self._published = published
        self._db: duckdb.DuckDBPyConnection | None = None

    @classmethod
    def open(cls, corpus: str | Path) -> "PublishedSituation":
        """The Situation of the corpus; StoreError where there is none, or it is damaged, foreign or newer."""
        published = read_published(Path(corpus))
        if published is None:
            raise StoreError("{folder}: nothing is merged yet; `tawatur merge` does", folder=corpus)
        return cls(Path(corpus), published)

    def of(self, state: Manifest, by: str) -> bool:
        """Whether it is what that program makes of that state of the corpus."""
        return (self._published.corpus, self._published.by) == (_state(state), by)

    def whole(self) -> Situation:
        """All of it."""
        ids = read_table(self._corpus, self._published.tables["documents"], ["id"])["id"].to_pylist()
        parts = {part: [msgspec.json.decode(body) for body in self._bodies(part)] for part in PARTS}
        return msgspec.convert({"documents": ids, **parts}, Situation)

    def some(self, wanted: Mapping[str, tuple[str, Sequence[str]] | None]) -> Situation:
        """A Situation of these parts alone, each whole, or only where a column has one of the values."""
        parts = {}
        for part, limits in wanted.items():
            column, values = limits or ("id", ())
            only = f"WHERE {column} IN (SELECT unnest($values))" if limits else "WHERE $values IS NOT NULL"
            rows = self._ask(f"SELECT body FROM {PARTS[PARTS.index(part)]} {only} ORDER BY place", values=list(values))
            parts[part] = [msgspec.json.decode(body) for (body,) in rows]
        return msgspec.convert(parts, Situation)

    def claims_told_in(self, docs: Sequence[str]) -> tuple[Claim, ...]:
        """The claims that have a member in one of the documents."""
        told = self._ask("SELECT DISTINCT claim FROM members WHERE doc IN (SELECT unnest($docs))", docs=list(docs))
        return self.some({"claims": ("id", [claim for (claim,) in told])}).claims

    def claims(self, wanted: Slice = Slice()) -> tuple[Claim, ...]:  # noqa: B008 - a frozen value
        """The claims of a slice, those with most members first."""
        rows = self._ask(
            _CLAIMS,
            status=wanted.status,
            entity=wanted.entity,
            since=wanted.since,
            until=wanted.until,
            offset=wanted.offset,
            limit=wanted.limit,
        )
        return tuple(msgspec.json.decode(body, type=Claim) for (body,) in rows)

    def one(self, part: str, id: str) -> bytes | None:
        """The JSON of one entity, origin, claim, …, None where there is no such id."""
        rows = self._ask(f"SELECT body FROM {PARTS[PARTS.index(part)]} WHERE id = $id", id=id)
        return rows[0][0].encode() if rows else None

    def counts(self) -> Mapping[str, int]:
        """Rows of each table."""
        return {name: segment.rows for name, segment in self._published.tables.items()}

    def _bodies(self, part: str) -> list[str]:
        bodies: list[str] = read_table(self._corpus, self._published.tables[part], ["body"])["body"].to_pylist()
        return bodies

    def _ask(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        import duckdb

        try:
            return self._connection().execute(query, values).fetchall()
        except (duckdb.IOException, duckdb.InvalidInputException) as error:
            raise damaged(self._corpus / SITUATION, error) from None

    def _connection(self) -> "duckdb.DuckDBPyConnection":
        import duckdb

        if self._db is None:
            self._db = duckdb.connect(":memory:")
            for name, segment in self._published.tables.items():
                file = str(self._corpus / segment.file).replace("'", "''")
                rows = f"read_parquet('{file}', file_row_number = true)"
                self._db.execute(f"CREATE VIEW {name} AS SELECT *, file_row_number AS place FROM {rows}")
        return self._db


_CLAIMS = """
SELECT body FROM claims c
WHERE ($status IS NULL OR status = $status)
  AND ($since IS NULL OR last >= $since) AND ($until IS NULL OR first <= $until)
  AND ($entity IS NULL OR id IN (
    SELECT m.claim FROM members m JOIN mentions e ON e.doc = m.doc AND contains(m.words, e.words)
    WHERE e.entity = $entity))
ORDER BY place LIMIT $limit OFFSET $offset
"""
