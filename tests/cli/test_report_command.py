"""`tawatur report` and `tawatur demo`: readable, in both languages, and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

from tawatur.store import Corpus

Run = Callable[..., Result]

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."


def test_a_corpus_is_shown_with_who_says_what(run: Run) -> None:
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    run("read", "a.txt")
    result = run("report")
    assert result.exit_code == 0
    assert "Who says what, by origin (1)" in result.stdout
    assert f"\u2067{TEXT}\u2069" in result.stdout


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
    assert result.stderr == "tawatur: tawatur-corpus: not a corpus folder (it has no manifest.json)\n"
    arabic = run("report", "--lang", "ar")
    assert arabic.stderr == "tawatur: tawatur-corpus: ليس مجلد مجموعة (لا manifest.json فيه)\n"


def test_a_newer_corpus_is_one_line_and_status_1(run: Run) -> None:
    Path("c").mkdir()
    Path("c/manifest.json").write_text('{"format": "tawatur-corpus", "version": 9}', encoding="utf-8")
    result = run("report", "--corpus", "c")
    assert result.exit_code == 1
    assert result.stderr == (
        "tawatur: c/manifest.json: written by a newer Tawatur (format 9; this one reads up to 1): please upgrade\n"
    )


def test_the_demo_shows_the_samples_and_what_to_do_next(run: Run) -> None:
    result = run("demo")
    assert result.exit_code == 0
    assert "reports: 8 · published: 2024-11-30 – 2024-12-10" in result.stdout
    assert result.stdout.splitlines()[-1] == ("Now your own: tawatur read FILE-OR-FOLDER …   then: tawatur report")
    assert len(json.loads(run("demo", "--json").stdout)["reports"]) == 8
