"""Many small additions end in few files; nothing is lost, and who reads an earlier state still can."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tawatur.model import Document, Record
from tawatur.model.hashes import sha256
from tawatur.store import Corpus, compaction
from tawatur.store.check import check
from tawatur.store.ledger import Entry
from tawatur.store.manifest import Segment

MakePair = Callable[..., tuple[Document, Record]]


def unit(number: int) -> tuple[Entry, bytes]:
    data = f"تقرير {number}".encode()
    return Entry(f"u{number:02}", "read", "by-hand-1", "a.txt", sha256(data), "{}"), data


def filled(folder: Path, pair: MakePair, additions: int) -> Corpus:
    corpus = Corpus.create(folder)
    for number in range(additions):
        corpus.add([pair(number)], [unit(number)])
    return corpus


def test_many_small_additions_end_in_few_files(tmp_path: Path, pair: MakePair) -> None:
    filled(tmp_path, pair, 40)
    corpus = Corpus.open(tmp_path)
    assert sorted(segment.rows for segment in corpus.manifest.segments) == [1] * 8 + [16, 16]
    assert sorted(segment.rows for segment in corpus.manifest.ledger) == [1] * 8 + [16, 16]
    assert sorted(document.id for document in corpus.documents()) == sorted(f"doc-{n}" for n in range(40))
    assert corpus.ledger.data(unit(3)[0].original) == "تقرير 3".encode()
    assert [entry.unit for entry in corpus.ledger.entries("read")] == [f"u{n:02}" for n in range(40)]


def test_who_adds_goes_on_after_joining(tmp_path: Path, pair: MakePair) -> None:
    corpus = filled(tmp_path, pair, 17)
    assert corpus.add([pair(3)]) == 0
    assert corpus.add([pair(3, reader="by-hand-2")]) == 1
    assert len(list(Corpus.open(tmp_path).pairs())) == 17


def test_the_latest_record_stands_after_joining(tmp_path: Path, pair: MakePair) -> None:
    corpus = Corpus.create(tmp_path)
    corpus.add([pair(1)])
    corpus.add([pair(1, reader="by-hand-2")])
    for number in range(2, 18):
        corpus.add([pair(number)])
    assert len(Corpus.open(tmp_path).manifest.segments) < 16
    readers = {record.id: record.reader for record in Corpus.open(tmp_path).records()}
    assert (readers["doc-1"], len(readers)) == ("by-hand-2", 17)


def test_a_state_that_was_opened_before_joining_can_still_be_read(tmp_path: Path, pair: MakePair) -> None:
    corpus = filled(tmp_path, pair, 16)
    opened = Corpus.open(tmp_path)
    corpus.add([pair(16)])
    assert len(list(opened.pairs())) == 16
    assert {finding.fault for finding in check(tmp_path)} == {"unlisted"}


def test_what_has_long_been_replaced_is_removed_by_the_next_joining(tmp_path: Path, pair: MakePair) -> None:
    corpus = filled(tmp_path, pair, 17)
    long_ago = time.time() - compaction.GRACE - 1
    for finding in check(tmp_path):
        os.utime(tmp_path / finding.file, (long_ago, long_ago))
    for number in range(17, 33):
        corpus.add([pair(number)])
    assert len(check(tmp_path)) == 16
    assert not any(finding.harmful for finding in check(tmp_path))


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        ([1] * 15, 0),
        ([1] * 16, 16),
        ([1] * 15 + [16] * 15, 0),
        ([1] * 3 + [100] * 16, 16),
        ([], 0),
    ],
)
def test_files_of_one_size_are_joined_when_there_are_sixteen(rows: list[int], joined: int) -> None:
    files = [Segment(f"segments/{n}.parquet", "", count, 1000) for n, count in enumerate(rows)]
    assert len(compaction.crowded(files)) == joined


def test_no_more_is_joined_than_fits_into_memory() -> None:
    files = [Segment(f"segments/{n:02}.parquet", "", 1, 10 * 2**20) for n in range(16)]
    assert len(compaction.crowded(files)) == 3
