"""The ledger keeps what came as it came, once, and knows what became of it."""

from pathlib import Path

import pytest

from tawatur.model.hashes import sha256
from tawatur.store import Corpus
from tawatur.store.check import check
from tawatur.store.ledger import Entry, Outcome

PAGE = "<p>قال الوزير إن الطريق مفتوح.</p>".encode("cp1256")


def entry(unit: str = "u1", outcome: Outcome = "read", reader: str = "r1", data: bytes = PAGE) -> tuple[Entry, bytes]:
    reason = "it takes too much memory" if outcome == "quarantined" else None
    return Entry(unit, outcome, reader, "page.html", sha256(data), "{}", 1, reason), data


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus.create(tmp_path)


def test_bytes_come_back_as_they_came(corpus: Corpus) -> None:
    corpus.add((), [entry()])
    assert Corpus.open(corpus.folder).ledger.data(sha256(PAGE)) == PAGE
    assert check(corpus.folder) == ()


def test_bytes_that_came_twice_are_kept_once(corpus: Corpus) -> None:
    page = bytes(range(256)) * 400
    corpus.add((), [entry("u1", data=page), entry("u2", data=page)])
    corpus.add((), [entry("u3", data=page)])
    first, second = Corpus.open(corpus.folder).manifest.ledger
    assert second.size < first.size
    assert [found.unit for found in corpus.ledger.entries("read")] == ["u1", "u2", "u3"]


def test_the_same_again_changes_no_byte(corpus: Corpus) -> None:
    corpus.add((), [entry()])
    before = corpus.manifest
    corpus.add((), [entry()])
    assert Corpus.open(corpus.folder).manifest.files == before.files


def test_what_a_reader_has_read_is_found_for_that_reader_only(corpus: Corpus) -> None:
    corpus.add((), [entry()])
    assert corpus.ledger.find("u1", "r1") == entry()[0]
    assert corpus.ledger.find("u1", "r2") is None
    assert corpus.ledger.find("u2", "r1") is None


def test_the_latest_outcome_counts(corpus: Corpus) -> None:
    corpus.add((), [entry(outcome="quarantined")])
    assert [found.reason for found in corpus.ledger.entries("quarantined")] == ["it takes too much memory"]
    corpus.add((), [entry(outcome="released")])
    reopened = Corpus.open(corpus.folder).ledger
    assert reopened.entries("quarantined") == ()
    assert reopened.find("u1", "r1") is None
    assert reopened.data(sha256(PAGE)) == PAGE


def test_an_original_that_is_not_there_is_a_key_error(corpus: Corpus) -> None:
    with pytest.raises(KeyError):
        corpus.ledger.data("00")
