"""Files are taken apart elsewhere; what hangs or dies there costs the rest of its file alone."""

import gzip
import json
from pathlib import Path

import knives
import pytest

from tawatur.errors import InputError
from tawatur.intake import limits
from tawatur.intake.cutting import Cutter, Part
from tawatur.sources import Columns

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."


def told(part: Part) -> str:
    return str(part) if isinstance(part, InputError) else part.place


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


def test_a_file_that_is_poison_is_named_and_the_others_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b-dies.txt", "c.txt", "d-hangs.txt", "e.txt"):
        Path(name).write_text(TEXT, encoding="utf-8")
    with Cutter(Columns(), lambda size: None, knives.make, seconds=0.8) as cutter:
        parts = [told(part) for part in cutter.parts(["."], Path("corpus"))]
    why = "it, or what is left of it, cannot be taken apart:"
    assert parts == [
        "a.txt",
        f"b-dies.txt: {why} the worker ended with status 3",
        "c.txt",
        "d-hangs.txt",
        f"d-hangs.txt: {why} it takes longer than 1 s",
        "e.txt",
    ]
