"""`tawatur merge` and `tawatur claims`: what many reports say together, in both languages and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from tawatur.cli.interface import interface
from tawatur.model import Document, Link, Record, Span, Statement
from tawatur.reading.pipeline import Reader
from tawatur.store import Corpus

Run = Callable[..., Result]

SAID = "انهار سقف السوق القديم في البلدة"
REPORTS = [("d1", "سكان", "say"), ("d2", "تجار", "say"), ("d3", "البلدية", "deny")]


def _read(reader: Reader, document: Document) -> Record:
    """The second word is the source, the last six its words; the third report denies. Other texts say nothing."""
    if SAID not in document.text:
        return Record(id=document.id, digest=document.digest, reader=reader.name)
    source, start = document.text.split()[1], document.text.index(SAID)
    at = document.text.index(source)
    kind = next(kind for id, _, kind in REPORTS if id == document.id)
    statement = Statement(
        id="s1",
        cue=None,
        content=(Span.cut(document.text, start, start + len(SAID)),),
        mode="indirect",
        cue_class="deny" if kind == "deny" else "say",
        chain=(Link(source=Span.cut(document.text, at, at + len(source)), name=None, kind="group", named=False),),
    )
    return Record(id=document.id, digest=document.digest, reader=reader.name, statements=(statement,))


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> str:
    """A file of three reports, of which the third denies what the others say."""
    monkeypatch.setattr(Reader, "read", _read)
    lines = [
        json.dumps({"id": id, "text": f"قال {source} إن {SAID}.", "outlet": f"صحيفة {id}", "published": "2024-03-01"})
        for id, source, _ in REPORTS
    ]
    Path("reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return "reports.jsonl"


def test_files_are_merged_and_nothing_is_kept(run: Run, reports: str) -> None:
    result = run("merge", "--to", "json", reports)
    assert result.exit_code == 0
    (claim,) = json.loads(result.stdout)["claims"]
    assert (claim["status"], claim["independent_origins"]) == ("contested", 2)
    assert {(m["doc"], m["stance"], m["quote"]["text"]) for m in claim["members"]} == {
        ("d1", "asserts", SAID),
        ("d2", "asserts", SAID),
        ("d3", "denies", SAID),
    }
    assert not Path("tawatur-corpus").exists()


def test_a_corpus_gives_the_same_as_its_files(run: Run, reports: str) -> None:
    run("read", reports, "--corpus", "c")
    assert run("merge", "--to", "json", "--corpus", "c").stdout == run("merge", "--to", "json", reports).stdout


def test_in_short(run: Run, reports: str) -> None:
    run("read", reports)
    assert "claims: 1 · origins: 3" in run("merge").stdout
    assert "متنازع فيه: 1" in run("merge", "--lang", "ar").stdout


def test_claims_show_who_asserts_and_who_denies(run: Run, reports: str) -> None:
    run("read", reports)
    shown = run("claims").stdout
    assert "contested · independent origins: 2" in shown
    assert "asserted by: سكان (anonymous) ‹ صحيفة d1\n    └ صحيفة d1 · 2024-03-01 · d1" in shown
    assert "denied by: البلدية (anonymous) ‹ صحيفة d3" in shown
    arabic = run("claims", "--lang", "ar").stdout
    assert "ينفيه: البلدية (مجهول الاسم) ‹ صحيفة d3" in arabic
    assert "[" not in arabic, "every reason has a translation"


def test_claims_by_status_and_as_json(run: Run, reports: str) -> None:
    run("read", reports)
    assert len(json.loads(run("claims", "--status", "contested", "--json").stdout)) == 1
    assert json.loads(run("claims", "--status", "corroborated", "--json").stdout) == []
    assert "none found" in run("claims", "--about", "بيروت").stdout


def test_a_file_that_cannot_be_read_is_said_and_the_rest_is_merged(run: Run, reports: str) -> None:
    result = run("merge", "--to", "json", reports, "none.txt")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr
    assert len(json.loads(result.stdout)["claims"]) == 1


def test_no_corpus_is_one_line_and_status_1(run: Run) -> None:
    result = run("claims")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("tawatur: there is no corpus at tawatur-corpus")


def test_an_empty_corpus_has_no_claims(run: Run) -> None:
    Corpus.create("c")
    assert run("claims", "--corpus", "c").exit_code == 0
    assert "claims: 0 · origins: 0" in run("merge", "--corpus", "c").stdout


REASONS = [
    "denied by «س»",
    "another figure is given: «9» by «س»",
    "2 origins: «س», «ص»",
    "all from one origin: «س»",
]


@pytest.mark.parametrize("reason", REASONS)
def test_what_decides_a_status_is_said_in_arabic(reason: str) -> None:
    assert not interface("ar").translate(reason).startswith("[")
