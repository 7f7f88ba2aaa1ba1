"""A corpus folder: documents with their records, added for good and read back.

    manifest.json           which segments count (written last, by rename)
    segments/HASH.parquet   rows of one addition each, immutable
    lock                    held while somebody adds

A document is known by its digest. What is already there with a record by the same reader is passed over, so that adding
the same file twice changes nothing. A record by another reader goes into a new segment and from then on stands for the
document: of several rows with one digest the latest counts, the earlier ones stay in their segments unread.

Documents with one id but different digests are versions of it: all of them are kept and come back; `latest` gives of
each id only the version added last, which is the one that reports show.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from tawatur.errors import StoreError
from tawatur.model import Document, Record
from tawatur.store.durable import TEMPORARY, cannot_write
from tawatur.store.lock import LOCK, writing
from tawatur.store.manifest import MANIFEST, Manifest, read_manifest, write_manifest
from tawatur.store.segments import SEGMENTS, Key, read_keys, read_pairs, write_segment

_OWN_NAMES = frozenset({MANIFEST, MANIFEST + TEMPORARY, LOCK, SEGMENTS})


class Corpus:
    """One state of a corpus folder; other processes' additions are seen on opening it again, or on adding."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self._load(manifest)

    @classmethod
    def open(cls, folder: str | Path) -> "Corpus":
        """An existing corpus; StoreError where there is none, or it is damaged, foreign or newer."""
        folder = Path(folder)
        return cls(folder, read_manifest(folder))

    @classmethod
    def create(cls, folder: str | Path) -> "Corpus":
        """The corpus of the folder, made where there is none; StoreError where the folder holds something else."""
        folder = Path(folder)
        if not (folder / MANIFEST).exists():
            _make(folder)
        return cls.open(folder)

    @property
    def manifest(self) -> Manifest:
        """The state that is read."""
        return self._manifest

    def add(self, batch: Iterable[tuple[Document, Record]]) -> int:
        """Add what is new of the batch, all of it or nothing; the number of rows added."""
        pairs = list(batch)
        for document, record in pairs:
            if document.digest != record.digest:
                raise ValueError(f"the record of {record.id!r} was not read from document {document.id!r}")
        with writing(self.folder):
            self._load(read_manifest(self.folder))
            fresh = self._fresh(pairs)
            if fresh:
                self._append(fresh)
        return len(fresh)

    def has(self, digest: str, reader: str | None = None) -> bool:
        """Whether the document is there; with `reader`, whether its standing record is by that reader."""
        found = self._readers.get(digest)
        return found is not None and reader in (None, found)

    def pairs(self) -> Iterator[tuple[Document, Record]]:
        """Each document with its standing record, in the order of their addition."""
        for position, segment in enumerate(self._manifest.segments):
            for document, record in read_pairs(self.folder, segment):
                if self._places[record.digest] == position:
                    yield document, record

    def latest(self) -> Iterator[tuple[Document, Record]]:
        """Of the documents with one id the version added last, in the order of `pairs`."""
        return (pair for pair in self.pairs() if self._versions[pair[1].id] == pair[1].digest)

    def version(self, id: str) -> str | None:
        """Digest of the latest version of the document with that id, None where there is none."""
        return self._versions.get(id)

    def documents(self) -> Iterator[Document]:
        """The documents, in the order of `pairs`."""
        return (document for document, _ in self.pairs())

    def records(self) -> Iterator[Record]:
        """The standing records, in the order of `pairs`."""
        return (record for _, record in self.pairs())

    def __len__(self) -> int:
        """Number of documents."""
        return len(self._readers)

    def _load(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._readers: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._versions: dict[str, str] = {}
        for position, segment in enumerate(manifest.segments):
            self._note(position, read_keys(self.folder, segment))

    def _note(self, position: int, keys: Iterable[Key]) -> None:
        for key in keys:
            self._readers[key.digest] = key.reader
            self._places[key.digest] = position
            self._versions[key.id] = key.digest

    def _fresh(self, pairs: Iterable[tuple[Document, Record]]) -> list[tuple[Document, Record]]:
        """The pairs that change something; of several in one batch with one digest the last."""
        by_digest = {record.digest: (document, record) for document, record in pairs}
        return [pair for digest, pair in by_digest.items() if not self.has(digest, pair[1].reader)]

    def _append(self, pairs: list[tuple[Document, Record]]) -> None:
        position = len(self._manifest.segments)
        segment = write_segment(self.folder, pairs, position)
        manifest = msgspec.structs.replace(self._manifest, segments=(*self._manifest.segments, segment))
        write_manifest(self.folder, manifest)
        self._manifest = manifest
        self._note(position, (Key(record.id, record.digest, record.reader) for _, record in pairs))


def _make(folder: Path) -> None:
    """Make an empty corpus of a folder that is missing or empty (but for what an interrupted making left)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        foreign = sorted(path.name for path in folder.iterdir() if path.name not in _OWN_NAMES)
        if foreign:
            raise StoreError(
                "{folder}: not a corpus folder, and not empty (it holds {name})", folder=folder, name=foreign[0]
            )
        (folder / SEGMENTS).mkdir(exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from None
    with writing(folder):
        if not (folder / MANIFEST).exists():
            write_manifest(folder, Manifest())
