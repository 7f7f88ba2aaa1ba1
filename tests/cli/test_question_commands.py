"""`network`, `paths`, `whatif`, `explain EVENT` and `terms --drift`, in both languages and as JSON."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from annotated import Pair, report
from cli.dam import CAUSE, NEGLECT
from msgspec.structs import replace
from typer.testing import Result

from tawatur.cli.network import TieType
from tawatur.model import Document
from tawatur.model.relation import RelationType
from tawatur.situation.edges import EVENTS
from tawatur.store import Corpus

Run = Callable[..., Result]

ARMS = report(
    "d1",
    "قال مركز نون إن دولة ألف ترسل السلاح إلى حركة باء عبر الممر الجبلي.",
    says=(("مركز نون", "دولة ألف ترسل السلاح إلى حركة باء عبر الممر الجبلي"),),
    ties=(("دولة ألف", "arms", "حركة باء", "دولة ألف ترسل السلاح إلى حركة باء"),),
)
SUPPLIES = report(
    "d2",
    "تمد حركة باء كتيبة جيم بالوقود.",
    published="2024-03-05",
    ties=(("حركة باء", "supplies", "كتيبة جيم", "تمد حركة باء كتيبة جيم بالوقود"),),
)


def named(id: str, published: str, term: str, tone: str) -> Pair:
    terms = ((term, "حركة باء", "author", tone),)
    return report(id, f"دخل {term} البلدة، وحركة باء صامتة.", published=published, outlet="صحيفة الأفق", terms=terms)


NAMES = [
    named("d5", "2024-03-01", "عصابة باء", "hostile"),
    named("d6", "2024-03-09", "مقاتلو باء", "neutral"),
]


@pytest.fixture
def corpus() -> str:
    Corpus.create("c").add([ARMS, SUPPLIES, CAUSE, *NAMES])
    return "c"


@pytest.fixture(params=["merged", "published"])
def questioned(request: pytest.FixtureRequest, run: Run, corpus: str) -> str:
    """A corpus whose Situation is published, and one whose Situation is made for each question."""
    if request.param == "published":
        assert run("merge", "--corpus", corpus, "--workers", "1").exit_code == 0
    return corpus


def answer(result: Result) -> dict[str, object]:
    assert result.exit_code == 0, result.output
    found: dict[str, object] = json.loads(result.stdout)["answer"]
    return found


def test_the_network_shows_nodes_and_ties_with_their_sentences(run: Run, questioned: str) -> None:
    shown = run("network", "--corpus", questioned).stdout
    assert "حركة باء · backs 1 · backed by 1 · on " in shown
    assert "without it the network falls apart" in shown
    assert "دولة ألف → حركة باء · arms" in shown
    assert "2024-03-01 · مركز نون · d1" in shown
    assert "هذا حساب لما تقوله التقارير" in run("network", "--corpus", questioned, "--lang", "ar").stdout


def test_the_network_of_one_type_day_and_name(run: Run, questioned: str) -> None:
    found = answer(run("network", "--type", "arms", "--corpus", questioned, "--json"))
    assert [edge["type"] for edge in found["edges"]] == ["arms"]  # type: ignore[attr-defined, index]
    assert answer(run("network", "--at", "2024-02-01", "--corpus", questioned, "--json"))["edges"] == []
    about = answer(run("network", "--about", "كتيبة جيم", "--corpus", questioned, "--json"))
    assert [edge["type"] for edge in about["edges"]] == ["supplies"]  # type: ignore[attr-defined, index]


def test_what_changed_since_a_day(run: Run, questioned: str) -> None:
    shown = run("network", "--since", "2024-03-02", "--corpus", questioned).stdout
    assert "What came (1)" in shown
    assert "حركة باء → كتيبة جيم · supplies" in shown
    assert "now hold the network together: حركة باء" in shown


def test_paths_show_the_ways_and_what_cuts_them(run: Run, questioned: str) -> None:
    shown = run("paths", "دولة ألف", "كتيبة جيم", "--corpus", questioned).stdout
    assert "دولة ألف → حركة باء → كتيبة جيم" in shown
    assert "  without حركة باء\n" in shown
    assert "without the way through الممر الجبلي" in shown
    assert "none found" in run("paths", "كتيبة جيم", "دولة ألف", "--corpus", questioned).stdout


def test_whatif_says_who_loses_what_with_which_sentence_and_on_whose_word(run: Run, questioned: str) -> None:
    shown = run("whatif", "--without", "دولة ألف", "--from", "2024-03-01", "--corpus", questioned).stdout
    assert "no forecast" in shown
    assert "loses: arms" in shown
    assert "دولة ألف ترسل السلاح إلى حركة باء عبر الممر الجبلي" in shown
    assert "stands if one believes: all that is reported, only what nobody contests, only مركز نون" in shown
    assert "does not stand if one believes: only what several independent origins state" in shown
    assert "at risk: حركة باء, who gives it, has lost support" in shown


def test_whatif_tells_each_sentence_once_under_its_number(run: Run, questioned: str) -> None:
    shown = run("whatif", "--without", "دولة ألف", "--corpus", questioned).stdout
    losses, sentences = shown.split("\nSentences (")
    numbers = re.findall(r"^\[(\d+)\]", sentences, re.MULTILINE)
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    assert set(re.findall(r"\[(\d+)\]", losses)) == set(numbers)
    assert sentences.count("تمد حركة باء كتيبة جيم بالوقود.") <= 1 < shown.count("حركة باء")


def test_whatif_of_a_route(run: Run, questioned: str) -> None:
    shown = run("whatif", "--without", "الممر الجبلي", "--corpus", questioned, "--lang", "ar").stdout
    assert "من دون أرض الممر الجبلي وطرقها" in shown
    assert "الجملة التي تذكره تسمي المكان" in shown


def test_the_json_of_whatif_can_be_read_alone(run: Run, questioned: str) -> None:
    found = json.loads(run("whatif", "--without", "دولة ألف", "--corpus", questioned, "--json").stdout)
    things, sentences = found["legend"]["things"], found["legend"]["sentences"]
    loss = found["answer"]["outcomes"][0]["fallout"]["losses"][0]
    assert things[loss["thing"]] == "حركة باء"
    assert any("عبر الممر الجبلي" in words["text"] for doc in sentences.values() for words in doc.values())


def test_a_name_that_nobody_has_and_one_that_several_share_are_said(run: Run, corpus: str) -> None:
    unknown = run("whatif", "--without", "جزيرة ظاء", "--corpus", corpus)
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert "the reports name nobody and nothing «جزيرة ظاء»" in unknown.stderr
    several = run("paths", "ة", "كتيبة جيم", "--corpus", corpus, "--lang", "ar")
    assert several.exit_code == 1
    assert "قد يكون «ة» أكثر من واحد" in several.stderr


def test_explain_weighs_rivals_and_keeps_marks(run: Run, questioned: str) -> None:
    shown = run("explain", "انهيار", "--corpus", questioned).stdout
    assert f"H1  {NEGLECT}" in shown
    assert "given by: نقابة المهندسين · origins against it: 0 · rank 1" in shown
    marked = run("explain", "انهيار", "--mark", "E1:H1=II", "--by", "سلمى", "--corpus", questioned)
    assert "origins against it: 2" in marked.stdout
    assert "H1 II*" in run("explain", "انهيار", "--corpus", questioned).stdout
    assert "[" not in run("explain", "انهيار", "--corpus", questioned, "--lang", "ar").stdout


def test_explain_as_csv(run: Run, questioned: str) -> None:
    rows = list(csv.reader(io.StringIO(run("explain", "انهيار", "--to", "csv", "--corpus", questioned).stdout)))
    assert rows[0][6:] == ["H1"]
    assert rows[1][6:] == [NEGLECT]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--about", "نقابة المهندسين"), 1),
        (("--about", "حركة باء"), 0),
        (("--since", "2024-03-01"), 1),
        (("--since", "2024-03-02"), 0),
    ],
)
def test_explain_only_what_names_something_or_is_of_some_days(
    run: Run, questioned: str, options: tuple[str, ...], count: int
) -> None:
    found = answer(run("explain", "انهيار", *options, "--corpus", questioned, "--json"))
    assert len(found["hypotheses"]) == count  # type: ignore[arg-type]


@pytest.mark.parametrize("mark", ["E1:H1=X", "H1:E1=I", "E9:H1=I", "E0:H1=I", "E1:H1"])
def test_a_mark_that_is_none_is_refused_and_nothing_is_kept(run: Run, corpus: str, mark: str) -> None:
    result = run("explain", "انهيار", "--mark", mark, "--by", "سلمى", "--corpus", corpus)
    assert result.exit_code == 1
    assert f"«{mark}»" in result.stderr
    assert not Path(corpus, "marks.jsonl").exists() or not Path(corpus, "marks.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("انهيار", "--mark", "E1:H1=I"), "--mark needs --by"),
        (("--mark", "E1:H1=I", "--by", "سلمى"), "--mark and --to go with an EVENT"),
        (("--to", "csv"), "--mark and --to go with an EVENT"),
    ],
)
def test_what_explain_cannot_do_is_refused(run: Run, corpus: str, options: tuple[str, ...], said: str) -> None:
    result = run("explain", *options, "--corpus", corpus)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert not Path(corpus, "marks.jsonl").exists()


@pytest.mark.parametrize(
    ("options", "count"),
    [((), 1), (("--about", "نقابة المهندسين"), 1), (("--about", "حركة باء"), 0), (("--since", "2024-03-02"), 0)],
)
def test_all_explanations_can_be_cut_by_name_and_days_too(
    run: Run, questioned: str, options: tuple[str, ...], count: int
) -> None:
    assert len(json.loads(run("explain", *options, "--corpus", questioned, "--json").stdout)) == count


@pytest.mark.parametrize(
    "asked", [("network",), ("paths", "دولة ألف", "حركة باء"), ("explain", "انهيار"), ("explain",), ("claims",)]
)
def test_reports_that_have_no_id_are_called_by_their_titles(run: Run, asked: tuple[str, ...]) -> None:
    titled = []
    for (document, record), title in ((ARMS, "شحنة السلاح"), (CAUSE, "انهيار السد")):
        bare = Document.of(document.text, published=document.published, title=title)
        titled.append((bare, replace(record, id=bare.id, digest=bare.digest)))
    Corpus.create("u").add(titled)
    shown = run(*asked, "--corpus", "u").stdout
    assert any(title in shown.split(" · ", 1)[1] for title in ("شحنة السلاح", "انهيار السد"))
    assert not [bare.id for bare, _ in titled if bare.id in shown]


def test_drift_shows_from_when_on_an_outlet_names_otherwise(run: Run, questioned: str) -> None:
    shown = run("terms", "--drift", "--corpus", questioned).stdout
    assert "حركة باء · صحيفة الأفق" in shown
    assert "turns in tone between 2024-03-01 and 2024-03-09" in shown
    assert (
        "تنقلب النبرة بين 2024-03-01 و2024-03-09"
        in run("terms", "--drift", "--corpus", questioned, "--lang", "ar").stdout
    )


def test_every_type_of_tie_can_be_asked_for() -> None:
    assert {str(type) for type in TieType} == {*get_args(RelationType), *EVENTS}


@pytest.mark.parametrize(
    "command",
    [("network",), ("paths", "أ", "ب"), ("whatif", "--without", "أ"), ("explain", "انهيار"), ("watchlist", "check")],
)
def test_no_corpus_is_one_line_and_status_1(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("tawatur: there is no corpus at tawatur-corpus")
