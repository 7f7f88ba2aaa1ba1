"""SQL over a corpus: the standing rows, read only."""

import datetime
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tawatur.errors import StoreError
from tawatur.model import Document, Record
from tawatur.store import Corpus
from tawatur.store.views import Overview, connected, overview

MakePair = Callable[..., tuple[Document, Record]]


def test_an_empty_corpus_has_no_documents(tmp_path: Path) -> None:
    assert overview(Corpus.create(tmp_path)) == Overview(0, 0, None, None)


def test_documents_are_counted_once_with_their_latest_record(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    corpus.add([pair(1), pair(2), pair(4)])
    corpus.add([pair(2, reader="by-hand-2")])
    assert overview(corpus) == Overview(3, 2, datetime.date(2024, 5, 2), datetime.date(2024, 5, 5))
    with connected(corpus) as connection:
        rows = connection.execute("SELECT id, reader FROM documents ORDER BY id").fetchall()
    assert rows == [("doc-1", "by-hand-1"), ("doc-2", "by-hand-2"), ("doc-4", "by-hand-1")]


def test_a_query_reaches_no_other_file(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a\n1\n", encoding="utf-8")
    with connected(Corpus.create(tmp_path / "c")) as connection, pytest.raises(duckdb.PermissionException):
        connection.execute(f"SELECT * FROM read_csv('{other}')")


def test_a_missing_segment_is_a_store_error(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    corpus.add([pair(1)])
    (tmp_path / corpus.manifest.segments[0].file).unlink()
    with pytest.raises(StoreError, match="cannot be queried"):
        overview(corpus)
