"""`tawatur read`: every input is read or named, and the exit status tells."""

import json
from pathlib import Path

import msgspec
import pytest
from entries import READ, TEXT, Run, entry

from tawatur.model import Record
from tawatur.reading.pipeline import Reader
from tawatur.store import Corpus


def test_a_file_is_kept_in_the_default_corpus(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    result = run("read", "a.txt")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "read: 1 · new: 1 · not read: 0 · corpus: tawatur-corpus",
        "put it together: tawatur merge --corpus tawatur-corpus · then: tawatur claims --corpus tawatur-corpus",
    ]
    assert [document.text for document in Corpus.open("tawatur-corpus").documents()] == [TEXT]


def test_the_corpus_is_chosen_by_option_or_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setenv("TAWATUR_CORPUS", "two")
    run("read", "a.txt", "--corpus", "one")
    run("read", "a.txt")
    assert sorted(path.name for path in Path().iterdir() if path.is_dir()) == ["one", "two"]


def test_reading_twice_changes_nothing(run: Run) -> None:
    Path("a.jsonl").write_text(entry(1) + entry(2), encoding="utf-8")
    run("read", "a.jsonl")
    before = {path: path.read_bytes() for path in Path("tawatur-corpus").rglob("*.*")}
    result = run("read", "a.jsonl", "a.jsonl")
    assert "read: 4 · new: 0" in result.stderr
    assert {path: path.read_bytes() for path in Path("tawatur-corpus").rglob("*.*")} == before


def test_a_corpus_inside_the_folder_that_is_read_is_no_input(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    assert run("read", ".").exit_code == 0
    result = run("read", ".")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (
        0,
        "read: 1 · new: 0 · not read: 0 · corpus: tawatur-corpus",
    )


def test_to_jsonl_prints_one_record_a_line_and_keeps_nothing(run: Run) -> None:
    Path("a.jsonl").write_text(entry(1) + entry(2), encoding="utf-8")
    result = run("read", "--to", "jsonl", "a.jsonl")
    records = [msgspec.json.decode(line, type=Record) for line in result.stdout_bytes.splitlines()]
    assert (result.exit_code, result.stderr) == (0, "")
    assert [record.id for record in records] == ["e1", "e2"]
    assert records[1].statements[0].content[0].text == f"{TEXT} 2"
    assert [path.name for path in Path().iterdir()] == ["a.jsonl"]


def test_standard_input_and_several_paths(run: Run) -> None:
    Path("a.jsonl").write_text(entry(1), encoding="utf-8")
    result = run("read", "--to", "jsonl", "-", "a.jsonl", stdin=entry(7).encode())
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["e7", "e1"]


def test_many_documents_are_added_in_batches(run: Run) -> None:
    Path("a.jsonl").write_text("".join(map(entry, range(130))), encoding="utf-8")
    assert run("read", "a.jsonl").exit_code == 0
    corpus = Corpus.open("tawatur-corpus")
    assert len(corpus) == 130
    assert [segment.rows for segment in corpus.manifest.segments] == [32, 32, 32, 32, 2]


@pytest.fixture
def by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read by the rules themselves."""
    monkeypatch.setattr(Reader, "read", READ)


YESTERDAY = "قال الناطق إن الجسر أُغلق أمس."


@pytest.mark.usefixtures("by_rules")
@pytest.mark.parametrize("to", [[], ["--to", "jsonl"]], ids=["corpus", "jsonl"])
def test_a_text_without_date_is_said_to_lose_its_relative_times(run: Run, to: list[str]) -> None:
    Path("a.txt").write_text(f"{YESTERDAY} وكان قد فُتح أمس الأول.", encoding="utf-8")
    result = run("read", *to, "a.txt")
    noted = [line for line in result.stderr.splitlines() if "no date" in line]
    assert result.exit_code == 0
    assert noted == [
        "a.txt · قال الناطق إن الجسر أُغلق أمس. وكان قد…: "
        "no date of publication: relative times such as «أمس» are not resolved"
    ]


@pytest.mark.usefixtures("by_rules")
def test_date_and_outlet_are_given_for_those_that_name_none(run: Run) -> None:
    Path("a.txt").write_text(YESTERDAY, encoding="utf-8")
    named = {"published": "2023-01-05", "outlet": "جريدة"}
    Path("b.jsonl").write_text(entry(1, **named), encoding="utf-8")
    result = run("read", "a.txt", "b.jsonl", "--published", "2024-12-07", "--outlet", "إذاعة")
    bare, full = Corpus.open("tawatur-corpus").pairs()
    assert "no date" not in result.stderr
    assert (str(bare[0].published), bare[0].outlet) == ("2024-12-07", "إذاعة")
    assert [time.edtf for time in bare[1].times] == ["2024-12-06"]
    assert (str(full[0].published), full[0].outlet) == tuple(named.values())


VERSIONS = "e1: several different documents have this id or address; all are kept, reports show the latest"


@pytest.mark.parametrize("to", [[], ["--to", "jsonl"]], ids=["corpus", "jsonl"])
def test_one_id_for_different_texts_of_one_run_is_said_once(run: Run, to: list[str]) -> None:
    Path("a.jsonl").write_text("".join(entry(1, text=f"{TEXT} {n}") for n in range(3)) + entry(2), encoding="utf-8")
    result = run("read", *to, "a.jsonl")
    assert result.exit_code == 0
    assert result.stderr.splitlines().count(VERSIONS) == result.stderr.count("several") == 1
    assert to or len(Corpus.open("tawatur-corpus")) == 4


def test_one_id_for_another_text_than_the_corpus_has_is_said(run: Run) -> None:
    for text, told in ((TEXT, False), (TEXT, False), (f"{TEXT} 2", True)):
        Path("a.jsonl").write_text(entry(1, text=text), encoding="utf-8")
        assert (VERSIONS in run("read", "a.jsonl").stderr) == told
    assert {document.text for document in Corpus.open("tawatur-corpus").documents()} == {TEXT, f"{TEXT} 2"}


def test_without_the_tagger_the_rules_read_alone(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    (record,) = map(json.loads, run("read", "--tagger", "none", "--to", "jsonl", "a.txt").stdout.splitlines())
    assert record["reader"] == Reader().name


def test_documents_read_without_the_tagger_are_read_again_with_it(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    run("read", "--tagger", "none", "a.txt")
    assert "new: 1" in run("read", "a.txt").stderr
    assert "new: 0" in run("read", "a.txt").stderr


def test_a_text_that_is_not_arabic_is_kept_and_said_not_to_be_read(run: Run) -> None:
    Path("a.txt").write_text(
        "The bridge over the river is closed, and it is not known when it will open.", encoding="utf-8"
    )
    result = run("read", "a.txt")
    assert (result.exit_code, len(Corpus.open("tawatur-corpus"))) == (0, 1)
    assert "not Arabic but en: kept, not read" in result.stderr


def test_near_duplicates_and_new_versions_are_summed_up(run: Run) -> None:
    text = "أعلنت البلدية أن المياه عادت إلى الأحياء الشرقية من المدينة بعد انقطاع دام يومين كاملين بسبب عطل في المحطة"
    Path("a.jsonl").write_text(
        entry(1, text=text) + entry(2, text=f"{text} الرئيسية") + entry(2, text=TEXT), encoding="utf-8"
    )
    assert run("read", "a.jsonl").stderr.splitlines()[1:3] == [
        "read: 3 · new: 3 · not read: 0 · corpus: tawatur-corpus",
        "near-duplicates: 2 · new versions of known pages: 1 · look: tawatur versions --corpus tawatur-corpus",
    ]


def test_services_get_a_log_of_json_lines(run: Run) -> None:
    Path("a.jsonl").write_text(entry(1) + "oops\n" + entry(2) + entry(3), encoding="utf-8")
    result = run("read", "--json", "a.jsonl", "missing.txt")
    events = [json.loads(line) for line in result.stderr.splitlines()]
    assert (result.exit_code, result.stdout) == (1, "")
    assert [event["event"] for event in events] == ["started", "failed", "failed", "kept", "finished"]
    assert events[2]["place"] == "missing.txt"
    assert (events[3]["documents"], events[3]["new"]) == (["e1", "e2", "e3"], 3)
    assert (events[4]["read"], events[4]["new"], events[4]["failed"]) == (3, 3, 2)
    assert all("timestamp" in event for event in events)


def test_workers_print_the_same_records_in_the_same_order() -> None:
    """Real processes: with two workers, and with none."""
    import subprocess
    import sys

    Path("a.jsonl").write_text("".join(entry(n) for n in range(25)) + "oops\n" + entry(25), encoding="utf-8")
    command = [sys.executable, "-m", "tawatur", "read", "--to", "jsonl", "--tagger", "none", "a.jsonl", "--workers"]
    here, there = (subprocess.run([*command, n], capture_output=True, check=False) for n in ("0", "2"))
    assert here.returncode == there.returncode == 1
    assert here.stdout == there.stdout
    assert here.stdout.count(b"\n") == 26
    assert here.stderr == there.stderr
    assert b"a.jsonl:26" in here.stderr
