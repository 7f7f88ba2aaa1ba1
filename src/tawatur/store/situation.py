"""The published Situation of a corpus: immutable Parquet tables and a manifest that names them, in `situation/`.

    situation/situation.json   which tables count, and of which state of the corpus they are (written last, by rename)
    situation/HASH.parquet     one partition of a table each, immutable
    situation/lock             held while somebody merges

Tables `kept_…` are for the next merging alone. A reader sees one Situation whole, whatever happens to a later one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from tawatur.errors import StoreError, UnusableError
from tawatur.model.claim import Claim, ClaimStatus
from tawatur.model.hashes import file_sha256
from tawatur.model.ids import content_id
from tawatur.model.situation import Situation
from tawatur.store.durable import cannot_read, cannot_write, remove, write_durably
from tawatur.store.lock import LOCK, writing
from tawatur.store.manifest import Manifest, Segment
from tawatur.store.parquet import listed, read_cells, write_table
from tawatur.store.reviews import Reviews
from tawatur.store.situation_tables import PARTS, SHARES, Slice

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

SITUATION = "situation"
"""The subfolder of the corpus."""
_MANIFEST = "situation.json"
_VERSION = 1
_READ, _SCANNED = 128, 4096
"""Rows a group: as many are read where one is asked for by itself, and where a table is looked through."""
TABLES = ("documents", *PARTS, *(name for own in SHARES.values() for name in own[1:]))
"""The tables of every published Situation."""


class Partition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a table: the `bucket` of its rows, and the `seal`, which stands for their content."""

    bucket: int
    seal: str
    segment: Segment


class Published(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`corpus` stands for the state of the corpus that it is of, `by` for the program, with the `engine`."""

    format: Literal["tawatur-situation"] = "tawatur-situation"
    version: int = _VERSION
    corpus: str
    by: str
    engine: str
    tables: dict[str, tuple[Partition, ...]] = {}

    @property
    def files(self) -> tuple[Segment, ...]:
        """The files that it consists of."""
        return tuple(partition.segment for own in self.tables.values() for partition in own)


@dataclass(frozen=True, slots=True)
class Share:
    """Rows of some tables that stand or change together; `make` gives the tables by name."""

    tables: tuple[str, ...]
    bucket: int
    seal: str
    make: Callable[[], Iterable[tuple[str, "pa.Table"]]]


def read_published(corpus: Path) -> Published | None:
    """What is published, None where nothing is; UnusableError where it is damaged, or of another version."""
    path = corpus / SITUATION / _MANIFEST
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise cannot_read(path, error) from None
    try:
        published = msgspec.json.decode(data, type=Published)
    except (msgspec.DecodeError, UnicodeDecodeError):
        published = None
    if published is None or published.version != _VERSION or not published.tables.keys() >= set(TABLES):
        raise _unusable(path)
    return published


def last_published(corpus: Path) -> Published | None:
    """What is published, None also where it is of no use: a merging makes all of it anew."""
    try:
        return read_published(corpus)
    except UnusableError:
        return None


def _unusable(path: Path) -> UnusableError:
    return UnusableError("{path}: damaged, or of another version of Tawatur; `tawatur merge` makes it anew", path=path)


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


def publish(corpus: Path, of: Published, shares: Iterable[Share]) -> Published:
    """Put a Situation in the place of the last, all of it or nothing; to be called while `merging`.

    `of` says what it is of; its partitions are those of the shares. What stands as it was is not written again.
    """
    before = last_published(corpus)
    same = before is not None and before.by == of.by
    held = {(name, p.bucket, p.seal): p for name, own in _partitions(before if same else None) for p in own}
    tables: dict[str, list[Partition]] = {}
    for share in shares:
        for name, partition in _share(corpus, share, held):
            tables.setdefault(name, []).append(partition)
    published = msgspec.structs.replace(of, tables={name: tuple(own) for name, own in tables.items()})
    write_durably(corpus / SITUATION / _MANIFEST, msgspec.json.format(msgspec.json.encode(published), indent=1) + b"\n")
    _sweep(corpus, *(segment.file for each in (published, before) if each for segment in each.files))
    return published


def _share(
    corpus: Path, share: Share, held: Mapping[tuple[str, int, str], Partition]
) -> Iterator[tuple[str, Partition]]:
    found = {name: held.get((name, share.bucket, share.seal)) for name in share.tables}
    if all(partition and sound(corpus, partition.segment) for partition in found.values()):
        yield from ((name, partition) for name, partition in found.items() if partition)
        return
    for name, table in share.make():
        segment = write_table(corpus, SITUATION, table, _READ if name in PARTS else _SCANNED)
        yield name, Partition(share.bucket, share.seal, segment)


def _partitions(published: Published | None) -> Iterable[tuple[str, tuple[Partition, ...]]]:
    return published.tables.items() if published else ()


def state_of(manifest: Manifest, reviews: Reviews) -> str:
    """What stands for the documents of a corpus, and for what people decided about them."""
    return content_id("", *(segment.sha256 for segment in manifest.segments), reviews.state)


def _sweep(corpus: Path, *files: str) -> None:
    """Remove what neither this Situation nor the one before names, which somebody may still be reading."""
    for path in (corpus / SITUATION).iterdir():
        if path.name not in (_MANIFEST, LOCK) and path.relative_to(corpus).as_posix() not in files:
            remove(path)


def sound(corpus: Path, segment: Segment) -> bool:
    """Whether the file is there as it was written."""
    try:
        return file_sha256(corpus / segment.file) == segment.sha256
    except OSError:
        return False


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
            raise _unusable(self._corpus / SITUATION) from None

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
