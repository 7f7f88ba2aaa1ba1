"""The published Situation of a corpus: immutable Parquet tables and a manifest that names them, in `situation/`.

    situation/situation.json   which tables count, and of which state of the corpus they are (written last, by rename)
    situation/HASH.parquet     one partition of a table each, immutable
    situation/lock             held while somebody merges

Tables `kept_…` are for the next merging alone. A reader sees one Situation whole, whatever happens to a later one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from tawatur.errors import UnusableError
from tawatur.model.hashes import file_sha256
from tawatur.model.ids import content_id
from tawatur.store.durable import cannot_read, cannot_write, remove, write_durably
from tawatur.store.lock import LOCK, writing
from tawatur.store.manifest import Manifest, Segment
from tawatur.store.reviews import Reviews
from tawatur.store.situation_tables import PARTS, SHARES
from tawatur.store.writer import Writer, writing_beside

if TYPE_CHECKING:
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
        raise unusable(path)
    return published


def last_published(corpus: Path) -> Published | None:
    """What is published, None also where it is of no use: a merging makes all of it anew."""
    try:
        return read_published(corpus)
    except UnusableError:
        return None


def unusable(path: Path) -> UnusableError:
    """An error that names what cannot be used."""
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
    with writing_beside(corpus, SITUATION) as writer:
        coming = [each for share in shares for each in _share(corpus, share, held, writer)]
    for name, bucket, seal, segment in coming:
        found = segment if isinstance(segment, Segment) else segment.result()
        tables.setdefault(name, []).append(Partition(bucket, seal, found))
    published = msgspec.structs.replace(of, tables={name: tuple(own) for name, own in tables.items()})
    write_durably(corpus / SITUATION / _MANIFEST, msgspec.json.format(msgspec.json.encode(published), indent=1) + b"\n")
    _sweep(corpus, *(segment.file for each in (published, before) if each for segment in each.files))
    return published


def _share(
    corpus: Path, share: Share, held: Mapping[tuple[str, int, str], Partition], writer: Writer
) -> Iterator[tuple[str, int, str, Segment | Future[Segment]]]:
    """The partitions of the share by their parts, each with its file, or what will be that."""
    found = {name: held.get((name, share.bucket, share.seal)) for name in share.tables}
    if all(partition and sound(corpus, partition.segment) for partition in found.values()):
        yield from ((name, p.bucket, p.seal, p.segment) for name, p in found.items() if p)
        return
    for name, table in share.make():
        segment = writer.write(table, _READ if name in PARTS else _SCANNED)
        yield name, share.bucket, share.seal, segment


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
