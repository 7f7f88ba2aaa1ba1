"""The documents of a corpus with their records: where each lies in the segments, and what is read of it there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from tawatur.model import Document, Record
from tawatur.store.newest import NEWEST, NEWEST_FIRST, STANDING
from tawatur.store.parquet import read_cells
from tawatur.web.library.likenesses import Likenesses
from tawatur.web.library.tables import Tables, among

T = TypeVar("T")
Place = tuple[str, int]
"""A file and a row of it."""


class Archive:
    """Answers from `located`, which the tables hold, and from the rows that it points to."""

    def __init__(self, folder: Path, tables: Tables) -> None:
        self._folder = folder
        self._tables = tables
        self._likenesses = Likenesses(tables.all("SELECT id, signature FROM located ORDER BY id, digest"))

    def pairs(self, docs: Iterable[str]) -> Mapping[str, tuple[Document, Record]]:
        """The newest version of each document that is there, with its record, in the order asked."""
        ids = list(dict.fromkeys(docs))
        query = f"SELECT id, file, row FROM located WHERE id {among(ids)} {NEWEST}"
        places = {id: (file, row) for id, file, row in (self._tables.ask(query, *ids) if ids else ())}
        read = self._read(("document", "record"), places.values())
        return {id: _pair(*read[places[id]]) for id in ids if id in places}

    def versions(self, doc: str) -> Sequence[Document]:
        """Every version of the document's page, the newest last."""
        query = f"""SELECT file, row FROM (
              SELECT * FROM located WHERE id = ? OR url IN (SELECT url FROM located WHERE id = ?)
              {STANDING}
            ) ORDER BY {NEWEST_FIRST}"""
        places = [(file, row) for file, row in self._tables.ask(query, doc, doc)]
        read = self._read(("document",), places)
        return [msgspec.json.decode(read[place][0], type=Document) for place in reversed(places)]

    def copies(self, doc: str) -> Sequence[Document]:
        """Other documents whose wording is nearly the same."""
        return [document for document, _ in self.pairs(self._likenesses.of(doc)).values()]

    def _read(self, names: Sequence[str], places: Iterable[Place]) -> Mapping[Place, tuple[str, ...]]:
        rows: dict[str, set[int]] = defaultdict(set)
        for file, row in places:
            rows[file].add(row)
        return {
            (file, row): cells
            for file, own in rows.items()
            for row, cells in zip(sorted(own), read_cells(self._folder, file, names, sorted(own)), strict=True)
        }


def _pair(document: str, record: str) -> tuple[Document, Record]:
    return msgspec.json.decode(document, type=Document), msgspec.json.decode(record, type=Record)
