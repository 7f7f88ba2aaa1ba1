"""The log of marks: only added to, whole after a crash, and plain about what is damaged."""

import datetime
from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.model.marking import Marking
from tawatur.model.spot import Spot
from tawatur.store import Corpus
from tawatur.store.check import check
from tawatur.store.marks import MARKS, add_marks, read_marks


def marking(by: str) -> Marking:
    at = datetime.datetime(2024, 3, 1, tzinfo=datetime.UTC)
    return Marking(evidence=Spot("d1", 4), hypothesis=Spot("d2", 9), mark="I", by=by, at=at)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Corpus.create(tmp_path / "c").folder


def test_what_is_added_comes_back_in_order(folder: Path) -> None:
    assert read_marks(folder) == ()
    add_marks(folder, [marking("سلمى")])
    add_marks(folder, [marking("هاني"), marking("سلمى")])
    assert [m.by for m in read_marks(folder)] == ["سلمى", "هاني", "سلمى"]
    assert check(folder) == ()


def test_a_line_that_was_cut_off_never_was(folder: Path) -> None:
    add_marks(folder, [marking("سلمى")])
    path = folder / MARKS
    path.write_bytes(path.read_bytes() + b'{"evidence":')
    assert [m.by for m in read_marks(folder)] == ["سلمى"]
    add_marks(folder, [marking("هاني")])
    assert [m.by for m in read_marks(folder)] == ["سلمى", "هاني"]


def test_a_damaged_line_is_named(folder: Path) -> None:
    add_marks(folder, [marking("سلمى"), marking("هاني")])
    path = folder / MARKS
    path.write_bytes(path.read_bytes().replace(b'"I"', b'"X"', 1))
    with pytest.raises(StoreError, match=r"marks\.jsonl:1: damaged"):
        read_marks(folder)
