"""Originals: the bytes that documents were read from, as they came, and where they came from."""

from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import duckdb

from tawatur.errors import StoreError
from tawatur.model import Document
from tawatur.store import Corpus
from tawatur.store.parquet import listed

_LONGEST = 120


class Original(NamedTuple):
    """What a document was read from; `name` is the last part of where it lay."""

    name: str
    data: bytes


class Originals:
    """Those in the ledger of one state of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._folder = corpus.folder
        self._files = listed((corpus.folder / segment.file).resolve() for segment in corpus.manifest.ledger)
        self._kept = bool(corpus.manifest.ledger)

    def of(self, document: Document) -> Original | None:
        """The original of the document; None where it is not kept, StoreError where it cannot be read."""
        found = self._ask("SELECT place, data FROM {files} WHERE original = ? AND holds LIMIT 1", document)
        return Original(_last_part(found[0]), bytes(found[1])) if found else None

    def name(self, document: Document) -> str | None:
        """The last part of where the document was read from."""
        found = self._ask("SELECT place FROM {files} WHERE original = ? LIMIT 1", document)
        return _last_part(found[0]) if found else None

    def _ask(self, query: str, document: Document) -> tuple[str, bytes] | None:
        if document.original is None or not self._kept:
            return None
        try:
            with duckdb.connect(":memory:") as db:
                asked = query.format(files=f"read_parquet({self._files})")
                return db.execute(asked, [document.original]).fetchone()
        except duckdb.Error as error:
            reason = str(error).splitlines()[0]
            raise StoreError("{folder}: cannot be queried: {reason}", folder=self._folder, reason=reason) from None


def _last_part(place: str) -> str:
    """The name of the file, or the end of the address, that a place names."""
    address = urlsplit(place) if "://" in place else None
    path = f"{address.hostname}{unquote(address.path).rstrip('/')}" if address else place
    return (PurePosixPath(path).name or path)[-_LONGEST:]
