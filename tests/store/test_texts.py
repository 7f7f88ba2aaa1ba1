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


def test_of_versions_that_nothing_else_tells_apart_the_same_one_is_the_newest_everywhere(
    tmp_path: Path, pair: Callable[..., tuple[Document, Record]]
) -> None:
    document, _ = pair(1)
    texts = (f"{document.text} {number}" for number in range(6))
    versions = [
        Document.of(text, id=document.id, published=document.published, outlet=document.outlet) for text in texts
    ]
    corpus = Corpus.create(tmp_path / "c")
    corpus.add([(each, Record(id=each.id, digest=each.digest, reader="by-hand-1")) for each in versions])
    ((newest, _),) = corpus.latest()
    assert documents_of(corpus.folder, corpus.manifest, [document.id]) == {document.id: newest}
