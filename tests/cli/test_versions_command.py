"""`tawatur versions`: silent edits of a page, word by word, and near-duplicates."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

URL = "https://a.example/road"
OLD = "قال الوزير إن الجسر مغلق أمام السيارات منذ أمس."
NEW = "قال الوزير إن الجسر مفتوح أمام السيارات منذ أمس بعد إصلاحه."
OTHER = "أعلنت البلدية أن المياه عادت إلى الأحياء الشرقية من المدينة بعد انقطاع دام يومين كاملين بسبب عطل في المحطة"


@pytest.fixture
def corpus(run: Run) -> None:
    """A page that was edited, and two near-duplicates."""
    entries = [
        {"url": URL, "text": OLD, "published": "2024-05-01"},
        {"url": URL, "text": NEW, "published": "2024-05-02"},
        {"id": "m1", "text": OTHER},
        {"id": "m2", "text": f"{OTHER} الرئيسية"},
    ]
    Path("a.jsonl").write_text("\n".join(json.dumps(entry) for entry in entries), encoding="utf-8")
    run("read", "a.jsonl")


@pytest.mark.usefixtures("corpus")
def test_the_words_that_went_and_came_are_shown(run: Run) -> None:
    lines = run("versions").stdout.splitlines()
    assert lines[0] == f"{URL} · versions: 2"
    assert lines[3:] == [
        "  2024-05-01 → 2024-05-02: words added: 4 · removed: 2",
        "    − مغلق",
        "    + مفتوح",
        "    − أمس.",
        "    + أمس بعد إصلاحه.",
        "near-duplicates: m1 · m2",
    ]


@pytest.mark.usefixtures("corpus")
def test_one_page_is_asked_for_by_address_or_id(run: Run) -> None:
    assert len(run("versions", URL).stdout.splitlines()) == 8
    assert run("versions", "m1").stdout.splitlines()[0] == "m1 · versions: 1"
    result = run("versions", "m9", "--lang", "ar")
    assert result.exit_code == 1
    assert result.stderr == "tawatur: tawatur-corpus: لا وثيقة لها المعرّف أو العنوان أو البصمة m9\n"


@pytest.mark.usefixtures("corpus")
def test_as_json_each_change_has_its_places_in_both_texts(run: Run) -> None:
    found = json.loads(run("versions", "--json").stdout)
    (page,) = found["pages"]
    ((first, _),) = [edit["changes"] for edit in page["edits"]]
    assert OLD[first["removed"]["start"] : first["removed"]["end"]] == first["removed"]["text"] == "مغلق"
    assert NEW[first["added"]["start"] : first["added"]["end"]] == first["added"]["text"] == "مفتوح"
    assert found["copies"] == [["m1", "m2"]]
    assert all(len(version["original"]) == 64 for version in page["versions"])


@pytest.mark.usefixtures("corpus")
def test_reports_show_the_newest_version_alone(run: Run) -> None:
    reports = json.loads(run("report", "--json").stdout)["reports"]
    assert len(reports) == 3


def test_where_every_page_came_once_it_says_so(run: Run) -> None:
    Path("a.txt").write_text(OLD, encoding="utf-8")
    run("read", "a.txt")
    assert run("versions").stdout.startswith("no page has several versions")
