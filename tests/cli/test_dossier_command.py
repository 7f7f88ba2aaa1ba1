"""A claim or a document to carry away, and what a person found on it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

Run = Callable[..., Result]

REPORTS = (
    {"id": "d1", "text": "وكالة النهر قالت إن الجسر أغلق.", "outlet": "صحيفة الوادي", "published": "2024-05-03"},
    {"id": "d2", "text": "البلدية قالت إن السوق مفتوح.", "outlet": "إذاعة السهل", "published": "2024-05-04"},
)


@pytest.fixture(autouse=True)
def corpus(run: Run) -> Path:
    lines = (json.dumps(report, ensure_ascii=False) for report in REPORTS)
    Path("reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("read", "reports.jsonl", "--corpus", "c").exit_code == 0
    return Path("c")


def claim_about(words: str, run: Run) -> str:
    claims = json.loads(run("claims", "--about", words, "--json", "--corpus", "c").stdout)
    return str(claims[0]["id"])


@pytest.mark.parametrize("merged", [False, True])
def test_a_claim_is_found_by_its_id_and_by_words(run: Run, merged: bool) -> None:
    if merged:
        run("merge", "--corpus", "c")
    id = claim_about("الجسر", run)
    by_id = run("dossier", id, "--corpus", "c")
    assert by_id.exit_code == 0, by_id.stderr
    assert f"dossier-{id}.html: written · {id}" in by_id.stderr
    assert run("dossier", "الجسر", "--out", "words.html", "--corpus", "c").exit_code == 0
    pages = [Path(name).read_text("utf-8") for name in (f"dossier-{id}.html", "words.html")]
    assert all("صحيفة الوادي" in page and "<mark>" in page and "إذاعة السهل" not in page for page in pages)


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_a_document_is_found_by_its_id(run: Run, language: str, direction: str) -> None:
    assert run("dossier", "d2", "--lang", language, "--corpus", "c").exit_code == 0
    page = Path("dossier-d2.html").read_text("utf-8")
    assert f'dir="{direction}"' in page and "إذاعة السهل" in page


def test_what_nothing_is_called_is_one_line(run: Run) -> None:
    done = run("dossier", "زعفران", "--corpus", "c")
    assert (done.exit_code, done.stderr) == (1, "tawatur: the reports name nobody and nothing «زعفران»\n")
    assert not list(Path().glob("*.html"))


def reviews(run: Run) -> list[dict[str, Any]]:
    nodes = json.loads(run("export", "--to", "schema-org", "--corpus", "c").stdout)["@graph"]
    return [node for node in nodes if node["@type"] == "ClaimReview"]


def test_a_claim_is_reviewed_only_once_a_person_has_rated_it(run: Run, corpus: Path) -> None:
    assert reviews(run) == []
    id = claim_about("الجسر", run)
    why = "صورة من المكان"
    done = run("rate", id, "--as", "mostly_true", "--by", "سلمى", "--why", why, "--corpus", "c")
    assert done.exit_code == 0, done.stderr
    (review,) = reviews(run)
    assert (review["author"]["name"], review["reviewBody"]) == ("سلمى", why)
    assert (review["reviewRating"]["ratingValue"], review["itemReviewed"]["@id"].split("/")[-1]) == (4, id)
    assert "not Tawatur's" not in run("doctor", "c").stdout


def test_a_finding_stays_with_the_words_when_the_claim_grows_and_goes_when_it_is_withdrawn(run: Run) -> None:
    id = claim_about("الجسر", run)
    run("rate", id, "--as", "false", "--by", "سلمى", "--corpus", "c")
    more = {"id": "d3", "text": "وكالة النهر قالت إن الجسر أغلق.", "outlet": "موقع التل", "published": "2024-05-05"}
    Path("more.jsonl").write_text(json.dumps(more, ensure_ascii=False), encoding="utf-8")
    run("read", "more.jsonl", "--corpus", "c")
    assert claim_about("الجسر", run) != id
    assert [review["reviewRating"]["ratingValue"] for review in reviews(run)] == [1]
    run("rate", claim_about("الجسر", run), "--as", "withdrawn", "--by", "سلمى", "--corpus", "c")
    assert reviews(run) == []


def test_a_claim_that_is_not_there_is_not_rated(run: Run, corpus: Path) -> None:
    done = run("rate", "c0", "--as", "true", "--by", "سلمى", "--corpus", "c")
    assert (done.exit_code, done.stderr) == (1, "tawatur: there is no claim c0\n")
    assert not (corpus / "findings.jsonl").exists()
