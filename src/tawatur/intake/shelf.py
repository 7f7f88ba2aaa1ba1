"""A corpus that is filled in batches; it is made when there is something to keep."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tawatur.intake import limits
from tawatur.intake.pool import Done, Lost
from tawatur.intake.reading import Reading
from tawatur.intake.unit import Unit
from tawatur.model import Document, Record
from tawatur.store import Corpus
from tawatur.store.copies import copied
from tawatur.store.ledger import Entry
from tawatur.store.manifest import MANIFEST

Told = Callable[[tuple[Document, ...], int], None]
"""Is told which documents are in the corpus for good, and how many of them have a new record."""


class Shelf:
    """The corpus of `folder`, if there is one, for what `reader` reads."""

    def __init__(self, folder: Path, reader: str, told: Told) -> None:
        self._folder = folder
        self._reader = reader
        self._told = told
        self._corpus = Corpus.open(folder) if (folder / MANIFEST).exists() else None
        self._added: set[str] = set()
        self._clear()

    def known(self, unit: Unit) -> Done[Reading] | Lost | None:
        """What came of the unit when this reader had it before, None where it never had."""
        entry = self._corpus.ledger.find(unit.key, self._reader) if self._corpus else None
        if entry is None:
            return None
        return Lost(entry.reason) if entry.reason is not None else Done(Reading((), entry.documents))

    def has_other(self, document: Document) -> bool:
        """Whether the corpus holds another document with the id or address of this one."""
        return self._corpus is not None and self._corpus.has_other(document)

    def put(self, unit: Unit, pairs: Sequence[tuple[Document, Record]]) -> None:
        """Keep what the unit gave; where a reading is not whole, the unit is read again another time."""
        reader = next((record.reader for _, record in pairs if record.reader != self._reader), self._reader)
        self._add(unit, Entry(unit.key, "read", reader, *_origin(unit), len(pairs)), pairs)

    def give_up(self, unit: Unit, reason: str) -> None:
        """Put the unit into quarantine."""
        self._add(unit, Entry(unit.key, "quarantined", self._reader, *_origin(unit), reason=reason), ())

    def flush(self) -> None:
        """Make what was put here last; StoreError where that fails."""
        if self._units:
            self._corpus = self._corpus or Corpus.create(self._folder)
            documents = tuple(document for document, _ in self._pairs)
            self._added.update(document.digest for document in documents if not self._corpus.has(document.digest))
            new = self._corpus.add(self._pairs, self._units)
            self._clear()
            self._told(documents, new)

    def copies(self) -> int:
        """How many of the documents that are new here are near-duplicates of others."""
        if self._corpus is None or not self._added:
            return 0
        return len(copied(self._corpus.signatures(), self._added))

    def _add(self, unit: Unit, entry: Entry, pairs: Sequence[tuple[Document, Record]]) -> None:
        self._units.append((entry, unit.original.data))
        self._pairs.extend(pairs)
        self._size += unit.size
        late = time.monotonic() - self._since > limits.BATCH_SECONDS
        if len(self._units) >= limits.BATCH or self._size >= limits.BATCH_BYTES or late:
            self.flush()

    def _clear(self) -> None:
        self._units: list[tuple[Entry, bytes]] = []
        self._pairs: list[tuple[Document, Record]] = []
        self._size = 0
        self._since = time.monotonic()


def _origin(unit: Unit) -> tuple[str, str, str]:
    """Place, hash of the bytes, and what came with them."""
    return unit.original.place, unit.sha256, unit.known()
