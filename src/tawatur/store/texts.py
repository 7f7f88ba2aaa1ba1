"""Single documents of a corpus, without reading the others."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from tawatur.model import Document
from tawatur.store.manifest import Manifest
from tawatur.store.newest import NEWEST
from tawatur.store.parquet import damaged, literally

_BY_ID = f"SELECT document FROM read_parquet($files) WHERE id IN (SELECT unnest($ids)) {NEWEST}"


def documents_of(folder: Path, manifest: Manifest, ids: Iterable[str]) -> Mapping[str, Document]:
    """The newest version of each document that is there, by id; StoreError where a segment cannot be read."""
    import duckdb

    files = [literally(folder / segment.file) for segment in manifest.segments]
    wanted = sorted(set(ids))
    if not files or not wanted:
        return {}
    try:
        with duckdb.connect(":memory:") as connection:
            rows = connection.execute(_BY_ID, {"files": files, "ids": wanted}).fetchall()
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        raise damaged(folder, error) from None
    found = (msgspec.json.decode(document, type=Document) for (document,) in rows)
    return {document.id: document for document in found}
