"""The check names every file that is damaged, missing or strange."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import StoreError
from tawatur.model import Document, Record
from tawatur.model.hashes import sha256
from tawatur.store import Corpus
from tawatur.store.check import Finding, check
from tawatur.store.ledger import Entry
from tawatur.store.manifest import read_manifest, write_manifest
from tawatur.store.visits import VISITS, Visit, Visits, write_visits

MakePair = Callable[..., tuple[Document, Record]]


def entry(number: int) -> tuple[Entry, bytes]:
    data = f"تقرير {number}".encode()
    return Entry(f"u{number}", "read", "by-hand-1", "a.txt", sha256(data), "{}"), data


@pytest.fixture
def folder(tmp_path: Path, pair: MakePair) -> Path:
    """A corpus of two segments."""
    corpus = Corpus.create(tmp_path / "c")
    corpus.add([pair(1), pair(2)])
    corpus.add([pair(3)])
    return corpus.folder


@pytest.fixture(scope="module")
def lasting_folder(tmp_path_factory: pytest.TempPathFactory, pair: MakePair) -> Path:
    """A corpus of one segment and one file of the ledger that a property may damage and mend again and again."""
    corpus = Corpus.create(tmp_path_factory.mktemp("c"))
    corpus.add([pair(1)], [entry(1)])
    return corpus.folder


def segment(folder: Path, position: int = 0) -> Path:
    return folder / read_manifest(folder).segments[position].file


def name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def test_a_sound_corpus_has_no_findings(folder: Path) -> None:
    assert check(folder) == ()


@pytest.mark.parametrize("part", ["segments", "ledger"])
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_one_flipped_bit_anywhere_in_a_file_is_found(lasting_folder: Path, part: str, place: float, bit: int) -> None:
    (path,) = (lasting_folder / part).iterdir()
    sound = path.read_bytes()
    damaged = bytearray(sound)
    damaged[int(place * len(sound))] ^= 1 << bit
    path.write_bytes(damaged)
    try:
        assert check(lasting_folder) == (Finding(name(lasting_folder, path), "damaged"),)
    finally:
        path.write_bytes(sound)


def test_a_missing_segment_is_named(folder: Path) -> None:
    path = segment(folder, 1)
    path.unlink()
    assert check(folder) == (Finding(name(folder, path), "missing"),)
    assert check(folder)[0].harmful


def test_a_segment_cut_short_is_damaged(folder: Path) -> None:
    path = segment(folder)
    path.write_bytes(path.read_bytes()[:-1])
    assert check(folder) == (Finding(name(folder, path), "damaged"),)


def test_a_wrong_count_in_the_manifest_is_found(folder: Path) -> None:
    manifest = read_manifest(folder)
    first, second = manifest.segments
    write_manifest(folder, msgspec.structs.replace(manifest, segments=(msgspec.structs.replace(first, rows=7), second)))
    assert check(folder) == (Finding(first.file, "miscounted"),)


def test_what_does_not_belong_is_named_but_does_no_harm(folder: Path) -> None:
    for file in ("notes.txt", "manifest.json.tmp", "segments/00.parquet", "segments/deep/x"):
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_bytes(b"?")
    findings = check(folder)
    assert {(finding.file, finding.fault) for finding in findings} == {
        ("notes.txt", "foreign"),
        ("manifest.json.tmp", "leftover"),
        ("segments/00.parquet", "unlisted"),
        ("segments/deep/x", "foreign"),
    }
    assert not any(finding.harmful for finding in findings)


def test_what_is_no_corpus_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not a corpus folder"):
        check(tmp_path)


def test_reading_a_damaged_segment_is_an_error_not_a_garbled_text(folder: Path) -> None:
    path = segment(folder)
    path.write_bytes(b"PAR1" + b"\0" * 200 + b"PAR1")
    with pytest.raises(StoreError, match=r"missing or damaged .* tawatur doctor checks it"):
        Corpus.open(folder)


def test_any_byte_of_what_lies_beside_the_manifest_is_told(folder: Path) -> None:
    write_visits(folder, Visits("r", {"https://a.example/1": Visit("e1", None)}))
    path = folder / VISITS
    sound = path.read_bytes()
    assert check(folder) == ()
    for place in range(len(sound)):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 4]) + sound[place + 1 :])
        assert check(folder) == (Finding(VISITS, "damaged"),)
