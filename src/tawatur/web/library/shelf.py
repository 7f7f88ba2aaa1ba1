"""The library of a corpus folder as it stands now: made anew once something has been published."""

import datetime
from pathlib import Path
from threading import Lock
from typing import Protocol

from tawatur.errors import OpeningError
from tawatur.store import Corpus
from tawatur.store.manifest import MANIFEST
from tawatur.store.publication import SITUATION, read_published
from tawatur.store.reviews import REVIEWS, Reviews
from tawatur.web.library.library import Library
from tawatur.web.library.published import PublishedLibrary

_PATIENCE = 2.0
"""Seconds that a request waits for a corpus to be opened; a large one takes longer."""
_PUBLISHED = f"{SITUATION}/situation.json"

Stamp = tuple[int, ...]
State = tuple[Stamp | None, Stamp | None]


class Shelf(Protocol):
    """Where a request gets its library from; it keeps that one to its end, so that no page mixes two states."""

    folder: Path

    def current(self) -> Library:
        """The library as it stands; StoreError where the corpus is missing, damaged or still being opened."""


class FolderShelf:
    """The shelf of a corpus folder; where nothing is published, the corpus is merged in memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()
        self._state: State | None = None
        self._library: Library | None = None

    def current(self) -> Library:
        """The newest library; who comes while it is being opened gets the one before, or soon an OpeningError."""
        state = self._seen()
        if self._library is not None and (state == self._state or self._lock.locked()):
            return self._library
        if not self._lock.acquire(timeout=_PATIENCE):
            raise OpeningError("{folder}: is still being opened; ask again in a moment", folder=self.folder)
        try:
            if self._library is None or state != self._state:
                self._library, self._state = self._renewed(state), state
            return self._library
        finally:
            self._lock.release()

    def _renewed(self, state: State) -> Library:
        if self._library is not None and self._state is not None and state[0] == self._state[0]:
            return self._library.with_reviews(Reviews.read(self.folder))
        return self._opened()

    def _opened(self) -> Library:
        corpus, published = Corpus.open(self.folder), read_published(self.folder)
        if published is None:
            from tawatur.web.library.merged import Merged  # the merging takes a second to load

            return Merged(corpus)
        seconds = (self.folder / _PUBLISHED).stat().st_mtime
        return PublishedLibrary(corpus, published, datetime.datetime.fromtimestamp(seconds, datetime.UTC))

    def _seen(self) -> State:
        """What tells one state of the folder from another without reading it: of what is merged, of the reviews."""
        published = _stamp(self.folder / _PUBLISHED)
        return published or _stamp(self.folder / MANIFEST), _stamp(self.folder / REVIEWS)


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_ino, found.st_size)
