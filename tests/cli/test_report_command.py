"""`tawatur report` and `tawatur demo`: readable, in both languages, and as JSON."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from tawatur.reading.pipeline import Reader
from tawatur.store import Corpus

Run = Callable[..., Result]
# The reading itself, which conftest replaces by one made by hand.
READ = Reader.read

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."


def test_a_corpus_is_shown_with_who_says_what(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    run("read", "a.txt")
    result = run("report")
    assert result.exit_code == 0
    assert "Who says what, by origin (1)" in result.stdout
    assert TEXT in result.stdout


def test_arabic_by_locale_or_by_option(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    run("read", "a.txt")
    assert "من قال ماذا" in run("report", "--lang", "ar").stdout


def test_json_is_one_object_without_direction_marks(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    run("read", "a.txt")
    shown = json.loads(run("report", "--json").stdout)
    assert sorted(shown) == ["figures", "origins", "reports", "timeline"]
    assert shown["origins"][0]["statements"][0]["content"] == [{"text": TEXT, "start": 0, "end": len(TEXT)}]


def test_a_report_of_some_days_or_about_something(run: Run) -> None:
    rows = [("2024-03-01", "قال الناطق إن الجسر مغلق."), ("2024-03-09", "قال الناطق إن الميناء مفتوح.")]
    lines = (json.dumps({"text": text, "published": day}) for day, text in rows)
    Path("a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run("read", "a.jsonl")
    for options, day in (
        (("--since", "2024-03-02"), "2024-03-09"),
        (("--until", "2024-03-02"), "2024-03-01"),
        (("--about", "المينا"), "2024-03-09"),
    ):
        (found,) = json.loads(run("report", *options, "--json").stdout)["reports"]
        assert found["published"] == day
    unknown = run("report", "--about", "مطار")
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert unknown.stderr == "tawatur: the reports name nobody and nothing «مطار»\n"


def test_an_empty_corpus_shows_the_commands_that_fill_it(run: Run) -> None:
    Corpus.create("c")
    assert run("report", "--corpus", "c").stdout.splitlines() == [
        "c holds no documents yet. Fill it, then look again:",
        "    tawatur read FILE-OR-FOLDER … --corpus c",
        "    tawatur report --corpus c",
    ]


def test_no_corpus_is_one_line_and_status_1(run: Run) -> None:
    result = run("report")
    assert (result.exit_code, result.stdout) == (1, "")
    remedy = "`tawatur read FILE --corpus tawatur-corpus`"
    assert result.stderr == f"tawatur: there is no corpus at tawatur-corpus; {remedy} makes one\n"
    arabic = run("report", "--lang", "ar")
    assert arabic.stderr == f"tawatur: لا مجموعة في tawatur-corpus؛ الأمر {remedy} ينشئها\n"


def test_a_folder_without_a_manifest_is_no_corpus(run: Run) -> None:
    Path("c").mkdir()
    result = run("report", "--corpus", "c")
    assert result.stderr == "tawatur: c: not a corpus folder (it has no manifest.json)\n"


@pytest.mark.parametrize(
    ("terminal", "options", "marked"), [(False, [], False), (True, [], True), (True, ["--plain"], False)]
)
@pytest.mark.parametrize("command", ["report", "demo"])
def test_direction_marks_are_for_terminals(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, terminal: bool, options: list[str], marked: bool
) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    run("read", "a.txt")
    monkeypatch.setattr("rich.console.Console.is_terminal", terminal)
    for language in ("ar", "en"):
        shown = run(command, "--lang", language, *options).stdout
        assert bool(re.search("[\u2066-\u2069]", shown)) == marked


def test_a_text_without_date_and_name_is_listed_by_its_first_words(run: Run) -> None:
    Path("a.txt").write_text(f"{TEXT} وأضاف أن الطريق مفتوح.", encoding="utf-8")
    run("read", "a.txt")
    assert "no date  قال الناطق إن الجسر أُغلق أمام…" in run("report").stdout


def test_of_several_versions_the_latest_is_shown(run: Run) -> None:
    for number in (1, 2):
        Path("a.jsonl").write_text(json.dumps({"id": "x", "text": f"{TEXT} {number}"}), encoding="utf-8")
        run("read", "a.jsonl")
    shown = json.loads(run("report", "--json").stdout)
    assert [origin["statements"][0]["content"][0]["text"] for origin in shown["origins"]] == [f"{TEXT} 2"]
    assert len(shown["reports"]) == 1


def test_what_the_reader_could_not_do_is_shown(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "read", READ)
    Path("a.txt").write_text("قال الناطق إن الجسر أُغلق أمس.", encoding="utf-8")
    run("read", "a.txt")
    assert "relative times such as «أمس» are not resolved" in run("report").stdout
    assert "لا تُحدَّد الأوقات النسبية مثل «أمس»" in run("report", "--lang", "ar").stdout


def test_reasons_are_told_of_and_shown_on_request(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    run("read", "a.txt")
    assert "--why says of each statement how it was read" in run("report").stdout
    assert "read with confidence 100%" in run("report", "--why").stdout


def test_a_newer_corpus_is_one_line_and_status_1(run: Run) -> None:
    Path("c").mkdir()
    Path("c/manifest.json").write_text('{"format": "tawatur-corpus", "version": 9}', encoding="utf-8")
    result = run("report", "--corpus", "c")
    assert result.exit_code == 1
    assert result.stderr == (
        "tawatur: c/manifest.json: written by a newer Tawatur (format 9; this one reads up to 2): please upgrade\n"
    )


def test_the_demo_shows_the_samples_and_what_to_do_next(run: Run) -> None:
    result = run("demo")
    assert result.exit_code == 0
    assert "reports: 8 · published: 2024-11-30 – 2024-12-10" in result.stdout
    assert result.stdout.splitlines()[-1] == ("Now your own: tawatur read FILE-OR-FOLDER …   then: tawatur report")
    assert len(json.loads(run("demo", "--json").stdout)["reports"]) == 8
