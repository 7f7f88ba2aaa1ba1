"""When each document came: with which addition to its corpus, counted from 0. Reading it again does not count."""

from collections.abc import Iterable

from tawatur.store import Corpus
from tawatur.store.segments import read_keys


class Arrivals:
    """Of these documents of one state of a corpus; of several versions the last counts."""

    def __init__(self, corpus: Corpus, docs: Iterable[str]) -> None:
        first: dict[tuple[str, str], int] = {}
        for segment in corpus.manifest.segments:
            for key in read_keys(corpus.folder, segment):
                version = (key.id, key.digest)
                first[version] = min(key.sequence, first.get(version, key.sequence))
        wanted = frozenset(docs)
        self._came: dict[str, int] = {}
        for (doc, _), sequence in first.items():
            if doc in wanted:
                self._came[doc] = max(sequence, self._came.get(doc, 0))

    @property
    def additions(self) -> int:
        """How many additions there were up to the last document."""
        return max(self._came.values(), default=-1) + 1

    def since(self, addition: int, docs: Iterable[str]) -> frozenset[str]:
        """Those of the documents that came with this addition, or later."""
        return frozenset(doc for doc in docs if self._came.get(doc, -1) >= addition)
