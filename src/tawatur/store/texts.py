"""Single documents of a corpus, without reading the others."""

from collections.abc import Iterable, Mapping

import msgspec

from tawatur.model import Document
from tawatur.store.corpus import Corpus
from tawatur.store.views import connected

_NEWEST = """
SELECT document FROM segments WHERE id IN (SELECT unnest($ids))
QUALIFY row_number()
  OVER (PARTITION BY id ORDER BY published DESC NULLS LAST, fetched DESC NULLS LAST, sequence DESC) = 1
"""


def documents_of(corpus: Corpus, ids: Iterable[str]) -> Mapping[str, Document]:
    """The newest version of each document that is there, by id; StoreError where a segment cannot be read."""
    with connected(corpus) as connection:
        rows = connection.execute(_NEWEST, {"ids": sorted(set(ids))}).fetchall()
    found = (msgspec.json.decode(document, type=Document) for (document,) in rows)
    return {document.id: document for document in found}
