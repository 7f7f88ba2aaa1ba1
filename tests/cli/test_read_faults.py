"""`tawatur read` on bad input and through faults: one line each, the rest is read, and the exit status tells."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from entries import TEXT, Run, entry

from tawatur.model import Document, Record
from tawatur.reading.pipeline import Reader
from tawatur.store import Corpus

BAD = {
    "empty.txt": (b"", "empty: there is no text in it"),
    "binary.txt": (b"\x7fELF\x00\x01", "this is a program or database, which is not read"),
    "line.txt": (b"a" * (50 * 2**20), "too large: 50.0 MB, and at most 20.0 MB are read as one document"),
    "missing.txt": (None, "cannot be read: No such file or directory"),
}


@pytest.mark.parametrize("to", [[], ["--to", "jsonl"]], ids=["corpus", "jsonl"])
@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_line_the_rest_is_read_and_the_status_is_1(run: Run, name: str, to: list[str]) -> None:
    data, why = BAD[name]
    if data is not None:
        Path(name).write_bytes(data)
    Path("good.jsonl").write_text(entry(1), encoding="utf-8")
    result = run("read", *to, name, "good.jsonl")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0] == f"not read: {name}: {why}"
    assert result.stderr.count("not read: ") == (1 if to else 2)
    ids = [json.loads(line)["id"] for line in result.stdout.splitlines()]
    assert ids == (["e1"] if to else [])
    assert to or [document.id for document in Corpus.open("tawatur-corpus").documents()] == ["e1"]


def test_a_broken_line_is_named_by_file_and_line(run: Run) -> None:
    Path("a.jsonl").write_text(entry(1) + '{"text": \n' + entry(3, published="soon") + entry(4), encoding="utf-8")
    result = run("read", "--to", "jsonl", "a.jsonl")
    errors = result.stderr.splitlines()
    assert result.exit_code == 1
    assert errors[0].startswith("not read: a.jsonl:2: not valid JSON: ")
    assert errors[1:] == ["not read: a.jsonl:3: published is 'soon', not an ISO date such as 2024-12-07"]
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["e1", "e4"]


def test_messages_speak_arabic_where_asked(run: Run) -> None:
    Path("a.txt").touch()
    result = run("read", "a.txt", "--lang", "ar")
    assert result.stderr.splitlines() == [
        "لم يُقرأ: a.txt: فارغ: لا نص فيه",
        "لم يُقرأ شيء فلم يُحفظ شيء · لم يُقرأ: 1",
    ]


def test_where_nothing_can_be_read_no_corpus_is_made(run: Run) -> None:
    Path("a.txt").touch()
    result = run("read", "a.txt", "missing.txt")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "nothing was read, so nothing is kept · not read: 2"
    assert [path.name for path in Path().iterdir()] == ["a.txt"]


def test_a_default_date_that_is_none_is_wrong_usage(run: Run) -> None:
    assert run("read", "-", "--published", "soon", stdin=b"").exit_code == 2


def test_a_folder_that_is_no_corpus_is_refused_in_one_line(run: Run) -> None:
    Path("mine").mkdir()
    Path("mine/photo").touch()
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    result = run("read", "a.txt", "--corpus", "mine")
    assert result.exit_code == 1
    assert result.stderr == "tawatur: mine: not a corpus folder, and not empty (it holds photo)\n"
    assert [path.name for path in Path("mine").iterdir()] == ["photo"]


def test_a_name_cannot_drive_the_terminal(run: Run) -> None:
    result = run("read", "\x1b[2Jevil\n.txt")
    assert result.stderr.splitlines()[0] == "not read: [2Jevil .txt: cannot be read: No such file or directory"


def test_a_fault_of_the_reader_costs_only_its_document(
    run: Run, by_hand: Callable[[Reader, Document], Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(reader: Reader, document: Document) -> Record:
        if document.id == "e1":
            raise IndexError("no such token")
        return by_hand(reader, document)

    monkeypatch.setattr(Reader, "read", read)
    Path("a.jsonl").write_text(entry(1) + entry(2), encoding="utf-8")
    result = run("read", "--to", "jsonl", "a.jsonl")
    broken, sound = map(json.loads, result.stdout.splitlines())
    assert broken["notes"] == ["the reading broke, please report it: IndexError: no such token"]
    assert result.stderr == f"a.jsonl:1 · e1: {broken['notes'][0]}\n"
    assert sound["statements"]
    assert result.exit_code == 1


def test_a_document_on_which_the_reader_broke_is_read_again(
    run: Run, by_hand: Callable[[Reader, Document], Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(reader: Reader, document: Document) -> Record:
        raise IndexError(document.id)

    Path("a.jsonl").write_text(entry(1), encoding="utf-8")
    monkeypatch.setattr(Reader, "read", breaks)
    assert run("read", "a.jsonl").exit_code == 1
    monkeypatch.setattr(Reader, "read", by_hand)
    assert run("read", "a.jsonl").exit_code == 0
    (report,) = json.loads(run("report", "--json").stdout)["reports"]
    assert report["notes"] == []


def test_an_interruption_is_status_130_and_says_what_becomes_of_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(reader: Reader, document: Document) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(Reader, "read", interrupt)
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    result = run("read", "a.txt")
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr.startswith("stopped: what tawatur-corpus holds already is safe")
    assert run("read", "--to", "jsonl", "a.txt").stderr == ""
    assert [path.name for path in Path().iterdir()] == ["a.txt"]


def test_a_reader_that_goes_away_ends_it_quietly(here: Path) -> None:
    """A real process, its output closed after the first byte, as `| head` does."""
    import subprocess
    import sys

    Path("a.jsonl").write_text("".join(map(entry, range(400))), encoding="utf-8")
    command = [sys.executable, "-m", "tawatur", "read", "--to", "jsonl", "a.jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        os.read(process.stdout.fileno(), 1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_missing_weights_are_named(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    result = run("read", "--tagger", "weights-of-mine", "a.txt")
    assert result.exit_code == 1
    assert "weights-of-mine/weights.json: cannot be read" in result.stderr
