"""A corpus folder as Python works with it."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from tawatur.api.any_reports import AnyReports
from tawatur.api.report import Report
from tawatur.api.situation import Situation
from tawatur.engines.laptop import Laptop
from tawatur.engines.merging import current, merge_corpus
from tawatur.store import Corpus as Store


class Corpus(AnyReports):
    """The reports of a corpus folder, of each page the newest version; none but the one at hand is in memory.

    >>> import tempfile, tawatur
    >>> folder = tempfile.TemporaryDirectory()
    >>> corpus = tawatur.Corpus.create(folder.name)
    >>> corpus.add(tawatur.read(tawatur.Document.of("قال متحدث باسم البلدية إن الجسر أغلق أمس.")))
    1
    >>> len(tawatur.Corpus.open(folder.name).merge().claims)
    1
    >>> folder.cleanup()
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, folder: str | Path) -> "Corpus":
        """An existing corpus; StoreError where there is none, or it is damaged, foreign or newer."""
        return cls(Store.open(folder))

    @classmethod
    def create(cls, folder: str | Path) -> "Corpus":
        """The corpus of the folder, made where there is none; StoreError where the folder holds something else."""
        return cls(Store.create(folder))

    def add(self, reports: Iterable[Report]) -> int:
        """Add what is not there yet, all of it or nothing; returned is how many reports are new."""
        return self._store.add((report.document, report.record) for report in reports)

    def __iter__(self) -> Iterator[Report]:
        return (Report(document, record) for document, record in self._store.latest())

    def __len__(self) -> int:
        return sum(1 for _ in self._store.pages())

    def merge(self) -> Situation:
        """What they say together; it is published in the folder, and read from there while nothing has changed."""
        published = current(self._store)
        if published is None:
            # One worker is this process: others would import the caller's script anew.
            with closing(Laptop(workers=1)) as engine:
                published = merge_corpus(self._store, engine)
        return Situation.of(published.whole())
