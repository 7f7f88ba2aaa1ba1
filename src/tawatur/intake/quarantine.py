"""Units that were given up: which they are, another try, and letting them go."""

from collections.abc import Iterable, Iterator

from tawatur.errors import StoreError
from tawatur.intake.unit import Unit, restore
from tawatur.store import Corpus
from tawatur.store.ledger import Entry


def quarantined(corpus: Corpus, keys: Iterable[str] = ()) -> tuple[Entry, ...]:
    """Those of these keys, or all; StoreError where a key names none."""
    held = {entry.unit: entry for entry in corpus.ledger.entries("quarantined")}
    asked = tuple(keys) or tuple(held)
    for key in asked:
        if key not in held:
            raise StoreError("{folder}: nothing in quarantine is called {key}", folder=corpus.folder, key=key)
    return tuple(held[key] for key in asked)


def units(corpus: Corpus, entries: Iterable[Entry]) -> Iterator[Unit]:
    """The units as they came, to be read again; StoreError where their bytes cannot be read."""
    for entry in entries:
        yield restore(entry.known, corpus.ledger.data(entry.original))


def release(corpus: Corpus, entries: Iterable[Entry]) -> None:
    """Let them go: the next reading of the same files tries them anew."""
    corpus.add((), [(entry._replace(outcome="released"), b"") for entry in entries])
