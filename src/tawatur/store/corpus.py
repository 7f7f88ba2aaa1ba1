"""A corpus folder: documents with their records, added for good and read back.

    manifest.json           which files count (written last, by rename)
    segments/HASH.parquet   documents with their records, immutable
    ledger/HASH.parquet     what was read, as it came, immutable
    lock                    held while somebody adds

A document is known by its digest. What is already there with a record by the same reader is passed over, so that adding
the same file twice changes nothing. A record by another reader goes into a new segment and from then on stands for the
document: of several rows with one digest the latest counts, the earlier ones stay unread.

Documents with one id or one address but different digests are versions of one page: all of them are kept and come back;
`latest` gives of each page only the newest, which is the one that reports show.

Documents come back in the order of their ids, whatever the order in which they were added, and records with what people
decided about them (reviews.jsonl).
"""

import heapq
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from tawatur.errors import StoreError
from tawatur.model import Document, Record
from tawatur.store import compaction, ledger, segments
from tawatur.store.durable import TEMPORARY, cannot_write, sync_folder
from tawatur.store.index import Index
from tawatur.store.ledger import LEDGER, Entry, Ledger
from tawatur.store.lock import LOCK, writing
from tawatur.store.manifest import MANIFEST, Manifest, Segment, read_manifest, write_manifest
from tawatur.store.pages import Page, pages
from tawatur.store.reviews import Reviews
from tawatur.store.segments import SEGMENTS, Key, Pair

_PARTS = (SEGMENTS, LEDGER)
_OWN_NAMES = frozenset({MANIFEST, MANIFEST + TEMPORARY, LOCK, *_PARTS})


class Corpus:
    """One state of a corpus folder; other processes' additions are seen on opening it again, or on adding."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self._index = Index()
        self._ledger = Ledger(folder)
        self._manifest = Manifest()
        self._load(manifest)
        self.reviews = Reviews.read(folder)

    @classmethod
    def open(cls, folder: str | Path) -> "Corpus":
        """An existing corpus; StoreError where there is none, or it is damaged, foreign or newer."""
        folder = Path(folder)
        return cls(folder, read_manifest(folder))

    @classmethod
    def create(cls, folder: str | Path) -> "Corpus":
        """The corpus of the folder, made where there is none; StoreError where the folder holds something else."""
        folder = Path(folder)
        if not (folder / MANIFEST).exists() and not folder.is_file():
            _make(folder)
        return cls.open(folder)

    @property
    def manifest(self) -> Manifest:
        """The state that is read."""
        return self._manifest

    @property
    def ledger(self) -> Ledger:
        """What was read, and what could not be."""
        self._ledger.load(self._manifest.ledger)
        return self._ledger

    def add(self, batch: Iterable[Pair], units: Iterable[tuple[Entry, bytes]] = ()) -> int:
        """Add what is new of the batch, and of the units that it was read from, all of it or nothing.

        Returned is the number of documents whose record is new.
        """
        pairs = list(batch)
        for document, record in pairs:
            if document.digest != record.digest:
                raise ValueError(f"the record of {record.id!r} was not read from document {document.id!r}")
        with writing(self.folder):
            self._load(read_manifest(self.folder))
            self._compact()
            return self._append(pairs, units)

    def has(self, digest: str, reader: str | None = None) -> bool:
        """Whether the document is there; with `reader`, whether its standing record is by that reader."""
        return self._index.has(digest, reader)

    def has_other(self, document: Document) -> bool:
        """Whether another document has the id or the address of this one: an earlier or later version of its page."""
        return self._index.has_other(document)

    def pairs(self) -> Iterator[Pair]:
        """Each document with its standing record, in the order of their ids."""
        return heapq.merge(*map(self._standing, self._manifest.segments), key=_place)

    def latest(self) -> Iterator[Pair]:
        """Of each page the newest version, in the order of `pairs`."""
        newest = self._index.latest()
        return (pair for pair in self.pairs() if pair[1].digest in newest)

    def pages(self) -> Iterator[Page]:
        """The keys of the documents by page, the newest version of each last."""
        return pages(self._index)

    def signatures(self) -> dict[str, bytes]:
        """The signature of each document by its digest, in the order of the digests; see `store.copies`."""
        found = (pair for segment in self._manifest.segments for pair in segments.read_signatures(self.folder, segment))
        return dict(sorted(found))

    def documents(self) -> Iterator[Document]:
        """The documents, in the order of `pairs`."""
        return (document for document, _ in self.pairs())

    def records(self) -> Iterator[Record]:
        """The standing records, in the order of `pairs`."""
        return (record for _, record in self.pairs())

    def __len__(self) -> int:
        """Number of documents."""
        return len(self._index)

    def _standing(self, segment: Segment) -> Iterator[Pair]:
        for sequence, (document, record) in segments.read_pairs(self.folder, segment):
            if self._index.stands(record.digest, sequence):
                yield document, self.reviews.applied(record)

    def _load(self, manifest: Manifest) -> None:
        known = set(self._manifest.segments)
        for segment in manifest.segments:
            if segment not in known:
                self._index.note(segments.read_keys(self.folder, segment))
        self._manifest = manifest

    def _append(self, pairs: list[Pair], units: Iterable[tuple[Entry, bytes]]) -> int:
        manifest = self._manifest
        fresh, noted = self._index.fresh(pairs), self.ledger.fresh(units)
        if not fresh and not noted:
            return 0
        sequence = manifest.additions
        added = (segments.write_segment(self.folder, fresh, sequence),) if fresh else ()
        lines = (ledger.write_ledger(self.folder, noted, sequence),) if noted else ()
        self._publish(additions=sequence + 1, segments=(*manifest.segments, *added), ledger=(*manifest.ledger, *lines))
        self._index.note(Key.of(document, record, sequence) for document, record in fresh)
        return len(fresh)

    def _compact(self) -> None:
        """Join files where there are many small ones; a reader of the state before still finds them."""
        for part, order in ((SEGMENTS, segments.ORDER), (LEDGER, ledger.ORDER)):
            while files := compaction.crowded(getattr(self._manifest, part)):
                joined = compaction.join(self.folder, files, order)
                kept = (file for file in getattr(self._manifest, part) if file not in files)
                self._publish(**{part: (*kept, joined)})
                compaction.retire(self.folder, files)
                compaction.sweep(self.folder, _PARTS, self._manifest.files)

    def _publish(self, **changes: object) -> None:
        manifest = msgspec.structs.replace(self._manifest, **changes)
        write_manifest(self.folder, manifest)
        self._manifest = manifest


def _place(pair: Pair) -> tuple[str, str]:
    return pair[1].id, pair[1].digest


def _make(folder: Path) -> None:
    """Make an empty corpus of a folder that is missing or empty (but for what an interrupted making left)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        foreign = sorted(path.name for path in folder.iterdir() if path.name not in _OWN_NAMES)
        if foreign:
            raise StoreError(
                "{folder}: not a corpus folder, and not empty (it holds {name})", folder=folder, name=foreign[0]
            )
        for part in _PARTS:
            (folder / part).mkdir(exist_ok=True)
        sync_folder(folder.parent)
    except OSError as error:
        raise cannot_write(folder, error) from None
    with writing(folder):
        if not (folder / MANIFEST).exists():
            write_manifest(folder, Manifest())
