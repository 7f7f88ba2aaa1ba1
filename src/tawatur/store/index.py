"""The keys of a corpus in memory: which record stands for a document, and under which names it is known."""

from collections.abc import Iterable, Iterator

from tawatur.model import Document, Record
from tawatur.store.pages import names, pages
from tawatur.store.segments import Key

_SEVERAL = ""
"""Stands for a digest where several documents have one name."""


class Index:
    """Grows with every segment that is noted, in any order."""

    def __init__(self) -> None:
        self._standing: dict[str, Key] = {}
        self._named: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._standing)

    def __iter__(self) -> Iterator[Key]:
        """The standing key of each document."""
        return iter(self._standing.values())

    def note(self, keys: Iterable[Key]) -> None:
        """Count these rows in; of several on one document that of the latest addition stands."""
        for key in keys:
            known = self._standing.get(key.digest)
            if known is None or known.sequence <= key.sequence:
                self._standing[key.digest] = key
            for name in names(key.id, key.url):
                if self._named.setdefault(name, key.digest) != key.digest:
                    self._named[name] = _SEVERAL

    def has(self, digest: str, reader: str | None = None) -> bool:
        """Whether the document is there; with `reader`, whether its standing record is by that reader."""
        key = self._standing.get(digest)
        return key is not None and reader in (None, key.reader)

    def stands(self, digest: str, sequence: int) -> bool:
        """Whether the document's record of that addition is the one that stands."""
        return self._standing[digest].sequence == sequence

    def has_other(self, document: Document) -> bool:
        """Whether another document has the id or the address of this one."""
        known = {self._named.get(name) for name in names(document.id, document.url)}
        return not known <= {None, document.digest}

    def latest(self) -> frozenset[str]:
        """Digests of the newest version of each page."""
        return frozenset(page[-1].digest for page in pages(self))

    def fresh(self, pairs: Iterable[tuple[Document, Record]]) -> list[tuple[Document, Record]]:
        """The pairs that change something; of several with one digest the last."""
        by_digest = {record.digest: (document, record) for document, record in pairs}
        return [pair for digest, pair in by_digest.items() if not self.has(digest, pair[1].reader)]
