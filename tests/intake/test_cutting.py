"""Files are taken apart elsewhere; what hangs or dies there costs the rest of its file alone."""

import gzip
import io
import json
from functools import partial
from pathlib import Path

import knives
import pytest

from tawatur.intake import limits
from tawatur.intake.cutting import Cutter
from tawatur.sources import Columns, Original, Part, Spoilt, read
from tawatur.sources.kinds import Kind
from tawatur.sources.reader import contents

SOON = 2.0
TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."


def told(part: Part) -> str:
    match part:
        case Original(place=place):
            return place
        case Spoilt(original, reason):
            return f"{original.place} spoilt: {reason}"
        case _:
            return str(part)


def test_files_folders_and_errors_come_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("in").mkdir()
    entries = "".join(json.dumps({"text": f"{TEXT} {n}"}) + "\n" for n in range(3))
    Path("in/b.jsonl.gz").write_bytes(gzip.compress(entries.encode()))
    taken: list[int] = []
    with Cutter(Columns(), taken.append) as cutter:
        parts = [told(part) for part in cutter.parts(["a.txt", "none.txt", "in"], Path("corpus"))]
    assert parts == [
        "a.txt",
        "none.txt: cannot be read: No such file or directory",
        *(f"in/b.jsonl.gz:{number}" for number in (1, 2, 3)),
    ]
    assert sum(taken) == Path("a.txt").stat().st_size + Path("in/b.jsonl.gz").stat().st_size


def test_large_files_come_in_several_cuts(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    line = json.dumps({"text": f"{TEXT} " * 100}) + "\n"
    count = 3 * limits.CUT_BYTES // len(line)
    path.write_text(line * count, encoding="utf-8")
    taken: list[int] = []
    with Cutter(Columns(), taken.append) as cutter:
        assert len(list(cutter.parts([str(path)], tmp_path / "c"))) == count
    assert len(taken) >= 3
    assert sum(taken) == path.stat().st_size


def test_a_file_that_is_poison_is_spoilt_and_the_others_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b-dies.txt", "c.txt", "d-hangs.txt", "e.txt"):
        Path(name).write_text(f"{TEXT} {name}", encoding="utf-8")
    with Cutter(Columns(), lambda size: None, knives.take, seconds=SOON) as cutter:
        parts = list(cutter.parts(["."], Path("corpus")))
    assert [told(part) for part in parts] == [
        "a.txt",
        "b-dies.txt spoilt: the worker ended with status 3",
        "c.txt",
        "d-hangs.txt spoilt: it takes longer than 2 s",
        "e.txt",
    ]
    assert [document.text for part in parts if isinstance(part, Spoilt) for document in read(part.original)] == [
        f"{TEXT} b-dies.txt",
        f"{TEXT} d-hangs.txt",
    ]


def test_what_an_archive_gave_before_it_spoilt_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CUT_BYTES", 1)
    entry = json.dumps({"text": f"{TEXT} " * 10_000})
    path = tmp_path / "hangs.jsonl"
    path.write_text(f"{entry}\n" * 3, encoding="utf-8")
    with Cutter(Columns(), lambda size: None, knives.take, seconds=SOON) as cutter:
        parts = list(cutter.parts([str(path)], tmp_path / "c"))
    assert [isinstance(part, Original) for part in parts][-2:] == [True, False]
    assert isinstance(parts[-1], Spoilt)
    assert parts[-1].original.data == path.read_bytes()


def test_one_that_is_too_large_to_be_kept_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.intake.cutting.MAX_FILE_BYTES", 10)
    path = tmp_path / "dies.txt"
    path.write_text(TEXT, encoding="utf-8")
    with Cutter(Columns(), lambda size: None, knives.take) as cutter:
        (part,) = cutter.parts([str(path)], tmp_path / "c")
    assert str(part) == (f"{path}: it, or what is left of it, cannot be taken apart: the worker ended with status 3")


def test_what_comes_out_of_a_pipe_is_taken_apart_too(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = "".join(json.dumps({"text": f"{TEXT} {n}"}) + "\n" for n in range(2))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(entries.encode()))))
    with Cutter(Columns(), lambda size: None) as cutter:
        assert [told(part) for part in cutter.parts(["-"], Path("c"))] == ["<stdin>:1", "<stdin>:2"]


def test_work_on_a_page_that_hangs_or_dies_spoils_the_page_alone() -> None:
    page = Original(place="https://a.example", data=TEXT.encode(), kind=Kind.file)
    with Cutter(Columns(), lambda size: None, seconds=SOON) as cutter:
        for word, why in (("dies", "the worker ended with status 3"), ("hangs", "it takes longer than 2 s")):
            assert list(cutter.aside(partial(knives.spoil, word), page)) == [Spoilt(page, why)]
        (part,) = cutter.aside(partial(contents, page), page)
    assert isinstance(part, Original)
    assert (part.kind, part.data) == (Kind.text, TEXT.encode())
