"""Single documents of a corpus: the newest version of each that is asked for."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from tawatur.model import Document, Record
from tawatur.store import Corpus
from tawatur.store.texts import documents_of


def test_the_newest_version_of_what_is_asked_for(tmp_path: Path, pair: Callable[..., tuple[Document, Record]]) -> None:
    corpus = Corpus.create(tmp_path / "c")
    document, record = pair(1)
    newer = msgspec.structs.replace(document, title="عنوان جديد", published=document.published.replace(year=2025))  # type: ignore[union-attr]
    corpus.add([(newer, msgspec.structs.replace(record, digest=newer.digest)), pair(2), pair(3)])
    corpus.add([(document, record)])
    assert documents_of(corpus.folder, corpus.manifest, ["doc-1", "doc-3", "doc-9"]) == {
        "doc-1": newer,
        "doc-3": pair(3)[0],
    }
    assert documents_of(corpus.folder, corpus.manifest, []) == {}
