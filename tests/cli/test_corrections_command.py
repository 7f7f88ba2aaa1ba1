"""Out to an annotation tool, changed as it would change it, and back: documents, claims and the log show it."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cassis
import pytest
from typer.testing import Result

Run = Callable[..., Result]

TEXT = "وكالة النهر قالت إن الجسر أغلق. وأضافت أن الطريق مفتوح."
KEPT = "الجسر أغلق"
MARK = "webanno.custom.TawaturMark"
Json = dict[str, Any]


@pytest.fixture
def corpus(run: Run) -> Path:
    Path("reports.jsonl").write_text(json.dumps({"id": "d1", "text": TEXT, "outlet": "صحيفة"}) + "\n", encoding="utf-8")
    assert run("read", "reports.jsonl", "--corpus", "c").exit_code == 0
    return Path("c")


def label_studio(change: Callable[[list[Json]], list[Json]], run: Run, **more: object) -> Path:
    """The tasks as they come out of Label Studio once somebody changed and submitted the regions."""
    run("export", "--to", "label-studio", "--out", "tasks.json", "--corpus", "c")
    tasks = json.loads(Path("tasks.json").read_text("utf-8"))
    for number, task in enumerate(tasks):
        regions = change(task["predictions"][0]["result"])
        task |= {"id": number, "annotations": [{"id": 1, "completed_by": {"id": 4, "email": "huda@example.org"}}]}
        task["annotations"][0] |= {"result": regions, "was_cancelled": False}
        task |= {"predictions": [], **more}
    Path("annotated.json").write_text(json.dumps(tasks), encoding="utf-8")
    return Path("annotated.json")


def shortened(regions: list[Json]) -> list[Json]:
    """The content is what stands between the marks of the sentence, as drawn anew by hand."""
    drawn = {"start": TEXT.index(KEPT), "end": TEXT.index(KEPT) + len(KEPT), "labels": ["attribution:content"]}
    kept = [region for region in regions if region["value"]["labels"] != ["attribution:content"]]
    return [*kept, {"id": "x1", "from_name": "label", "to_name": "text", "type": "labels", "value": drawn}]


def attributed(run: Run) -> list[str]:
    """What is claimed in somebody's mouth, not in that of the outlet."""
    claims = json.loads(run("claims", "--json", "--corpus", "c").stdout)
    return [member["quote"]["text"] for claim in claims for member in claim["members"] if member["statement"]]


@pytest.mark.parametrize("merged", [False, True])
def test_a_content_drawn_anew_in_label_studio_is_what_is_claimed(run: Run, corpus: Path, merged: bool) -> None:
    if merged:
        run("merge", "--corpus", "c")
    assert KEPT not in attributed(run)
    done = run("corrections", str(label_studio(shortened, run)), "--corpus", "c")
    assert done.exit_code == 0, done.stderr
    assert "labels added: 1 · removed: 1 · documents: 1 · not taken up: 0" in done.stderr
    run("merge", "--corpus", "c")
    assert attributed(run) == [KEPT]
    assert "huda@example.org" in (corpus / "reviews.jsonl").read_text("utf-8")
    assert "labelled by a person" in run("report", "--why", "--corpus", "c").stdout


def test_the_same_file_twice_changes_nothing_more(run: Run, corpus: Path) -> None:
    file = label_studio(shortened, run)
    run("corrections", str(file), "--corpus", "c")
    again = run("corrections", str(file), "--corpus", "c")
    assert "labels added: 0 · removed: 0" in again.stderr
    assert len((corpus / "reviews.jsonl").read_text("utf-8").splitlines()) == 2


def test_what_was_taken_back_outlives_a_new_reading(run: Run, corpus: Path) -> None:
    run("corrections", str(label_studio(shortened, run)), "--corpus", "c")
    run("read", "reports.jsonl", "--tagger", "none", "--corpus", "c")
    assert attributed(run) == [KEPT]


def inception(run: Run, user: str) -> Path:
    """A project archive as INCEpTION exports it, after `user` has taken the content away and named the agency."""
    run("export", "--to", "inception", "--out", "project.zip", "--corpus", "c")
    with zipfile.ZipFile("project.zip") as archive:
        (name,) = archive.namelist()
        cas = cassis.load_cas_from_json(archive.read(name).decode())
    (content,) = [mark for mark in cas.select(MARK) if mark.value == "attribution:content"]
    cas.remove(content)
    entity = cas.typesystem.get_type("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")
    cas.add(entity(begin=0, end=len("وكالة النهر"), value="ORG"))
    changed = json.loads(cas.to_json())
    for structure in changed["%FEATURE_STRUCTURES"]:
        if "documentId" in structure:
            structure |= {"documentId": user, "documentUri": f"project/{name}"}
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr(f"{user}.json", json.dumps(changed))
    with zipfile.ZipFile("annotated.zip", "w") as archive:
        archive.writestr(f"annotation/{name}/{user}.zip", inner.getvalue())
    return Path("annotated.zip")


def test_a_project_of_inception_comes_back_under_the_annotators_name(run: Run, corpus: Path) -> None:
    done = run("corrections", str(inception(run, "layla")), "--corpus", "c")
    assert done.exit_code == 0, done.stderr
    run("merge", "--corpus", "c")
    assert attributed(run) == []
    entries = [json.loads(line) for line in (corpus / "reviews.jsonl").read_text("utf-8").splitlines()]
    assert {(e["by"], e["verdict"], e["label"], e["words"]["span"]["text"]) for e in entries} == {
        ("layla", "reject", "attribution:content", TEXT),
        ("layla", "add", "entity:ORG", "وكالة النهر"),
    }


def test_what_cannot_be_taken_up_is_told_line_by_line_and_the_rest_goes_on(run: Run, corpus: Path) -> None:
    def changed(regions: list[Json]) -> list[Json]:
        mine = {"id": "y", "type": "labels", "value": {"start": 0, "end": 5, "labels": ["my label"]}}
        alone = {"id": "z", "type": "labels", "value": {"start": 0, "end": 5, "labels": ["cause:cause"]}}
        return [*shortened(regions), mine, alone]

    file = label_studio(changed, run)
    tasks = json.loads(file.read_text("utf-8"))
    stranger = {**tasks[0], "data": {"id": "d9", "text": "نص آخر"}}
    file.write_text(json.dumps([*tasks, {**stranger}]), encoding="utf-8")
    Path("notes.txt").write_text("no export", encoding="utf-8")
    done = run("corrections", str(file), "notes.txt", "missing.json", "--by", "هدى", "--corpus", "c")
    assert done.exit_code == 1
    told = [line for line in done.stderr.splitlines() if line.startswith("not taken up: ")]
    for words in ("my label", "d9", "notes.txt", "missing.json", "«وكالة» as cause:cause has no part beside it"):
        assert any(words in line for line in told), words
    assert "labels added: 1 · removed: 1" in done.stderr
    assert attributed(run) == [KEPT]


def test_who_annotated_must_be_known(run: Run, corpus: Path) -> None:
    file = label_studio(shortened, run)
    tasks = json.loads(file.read_text("utf-8"))
    tasks[0]["annotations"][0]["completed_by"] = None
    file.write_text(json.dumps(tasks), encoding="utf-8")
    done = run("corrections", str(file), "--corpus", "c", "--lang", "ar")
    assert done.exit_code == 1
    assert "لم يُسمَّ من علّمه" in done.stderr
    assert not (corpus / "reviews.jsonl").exists()
