"""`tawatur merge` and `tawatur claims`: what many reports say together, in both languages and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
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
    assert "ينفيه: البلدية (مجهول الاسم) ‹ صحيفة d3" in run("claims", "--lang", "ar").stdout
    assert "[" not in run("claims", "--why", "--lang", "ar").stdout, "every reason has a translation"


def test_claims_by_status_and_as_json(run: Run, reports: str) -> None:
    run("read", reports)
    assert len(json.loads(run("claims", "--status", "contested", "--json").stdout)) == 1
    assert json.loads(run("claims", "--status", "corroborated", "--json").stdout) == []


def test_claims_about_words_and_voices(run: Run, reports: str) -> None:
    run("read", reports)
    for name in ("سوق", "صحيفه d1", "تُجّار"):
        assert len(json.loads(run("claims", "--about", name, "--json").stdout)) == 1, name
    assert len(json.loads(run("claims", "--actor", "صحيفة d3", "--json").stdout)) == 1


def test_a_name_that_nobody_has_is_said_with_those_most_like_it(run: Run, reports: str) -> None:
    run("read", reports)
    for option in ("--about", "--actor", "--place"):
        result = run("claims", option, "صحيفة d9")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "the reports name nobody and nothing «صحيفة d9»; most like it: صحيفة d" in result.stderr


def test_a_claim_is_shown_alone_by_its_id_and_says_why_when_asked(run: Run, reports: str) -> None:
    run("read", reports)
    (claim,) = json.loads(run("claims", "--json").stdout)
    shown = run("claims").stdout
    assert f"contested · independent origins: 2 · {claim['id']}\n" in shown
    assert claim["reason"].split("; ")[0] not in shown
    assert claim["reason"].split("; ")[0] in run("claims", claim["id"], "--why").stdout
    missing = run("claims", "c0", "--lang", "ar")
    assert (missing.exit_code, missing.stderr) == (1, "tawatur: لا خبر بالمعرّف c0\n")


def test_a_report_without_id_and_outlet_is_called_by_its_title(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(reader: Reader, document: Document) -> Record:
        return replace(_read(reader, replace(document, id="d1")), id=document.id, digest=document.digest)

    monkeypatch.setattr(Reader, "read", read)
    Path("a.jsonl").write_text(json.dumps({"text": f"قال سكان إن {SAID}.", "title": "سقوط السقف"}), encoding="utf-8")
    run("read", "a.jsonl")
    shown = run("claims").stdout
    assert "asserted by: سكان (anonymous) ‹ سقوط السقف\n    └ سقوط السقف\n" in shown
    assert json.loads(run("claims", "--json").stdout)[0]["members"][0]["doc"] not in shown


def test_after_the_reading_merge_and_after_the_merging_claims_are_named(run: Run, reports: str) -> None:
    read = run("read", reports, "--corpus", "c").stderr
    assert "tawatur merge --corpus c · then: tawatur claims --corpus c" in read
    merged = run("merge", "--corpus", "c").stderr
    assert "tawatur claims --corpus c · in the browser: tawatur serve --corpus c" in merged
    assert run("merge", reports).stderr == "", "of files nothing is kept"


def test_a_file_that_cannot_be_read_is_said_and_the_rest_is_merged(run: Run, reports: str) -> None:
    result = run("merge", "--to", "json", reports, "none.txt")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr
    assert len(json.loads(result.stdout)["claims"]) == 1


def test_where_no_file_can_be_read_it_says_so_instead_of_counting_nothing(run: Run) -> None:
    result = run("merge", "none.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[-1] == "nothing was read, so nothing is kept · not read: 1"


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
