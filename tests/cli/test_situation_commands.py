"""`figures`, `explain`, `sources`, `terms`, `timeline`: what a corpus says together, in both languages and as JSON."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from typer.testing import Result

from tawatur.model import Cause, Document, Entity, Event, Figure, Link, Record, Span, Statement, Term
from tawatur.model.decision import Words, decided
from tawatur.reading.pipeline import Reader
from tawatur.store.reviews import add_reviews

Run = Callable[..., Result]

COMMANDS = ["figures", "explain", "sources", "terms", "timeline", "claims"]
TOLLS = {"d1": ("2024-03-01", 14), "d2": ("2024-03-02", 19)}


def _read(reader: Reader, document: Document) -> Record:
    """A mayor gives a toll, an event, its cause and an actor with a term; other texts say nothing."""
    if document.id not in TOLLS:
        return Record(id=document.id, digest=document.digest, reader=reader.name)

    def span(words: str) -> Span:
        at = document.text.index(words)
        return Span.cut(document.text, at, at + len(words))

    day, toll = TOLLS[document.id]
    said = document.text[document.text.index("حصيلة") : -1]
    mayor = Link(source=span("رئيس البلدية"), name="هاني سمعان", kind="person", named=True)
    return Record(
        id=document.id,
        digest=document.digest,
        reader=reader.name,
        entities=(
            Entity(id="e1", label="ORG", name_ar="شركة السد", mentions=(span("شركة السد"),)),
            Entity(id="e2", label="GPE", name_ar="الوديان", mentions=(span("الوديان"),)),
        ),
        statements=(
            Statement(id="s1", cue=None, content=(span(said),), mode="indirect", cue_class="say", chain=(mayor,)),
        ),
        figures=(Figure(text=span(str(toll)), low=toll, high=toll, unit="person", of=None, kind="killed"),),
        events=(Event(id="v1", trigger=span("انهيار"), type="ASSAULT", time=day, actor_entity="e1", statement="s1"),),
        terms=(Term(term=span("عصابة"), target="e1", by="author", tone="hostile"),),
        causes=(
            Cause(cause=span("إهمال عصابة شركة السد"), effect=span("انهيار سد الوديان"), cue=None, statement="s1"),
        ),
    )


@pytest.fixture(autouse=True)
def corpus(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A corpus of two reports of one mayor, of which the second gives a higher toll."""
    monkeypatch.setattr(Reader, "read", _read)
    rows = [
        {
            "id": id,
            "published": day,
            "outlet": f"صحيفة {id}",
            "text": f"قال رئيس البلدية إن حصيلة انهيار سد الوديان بلغت {toll} قتيلا بسبب إهمال عصابة شركة السد.",
        }
        for id, (day, toll) in TOLLS.items()
    ]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    Path("reports.jsonl").write_text(lines, encoding="utf-8")
    assert run("read", "reports.jsonl").exit_code == 0


def test_figures_show_least_latest_and_greatest_with_who_gives_which(run: Run) -> None:
    shown = run("figures").stdout
    assert "brought up to date · killed · least 14 · latest 19 · greatest 19" in shown
    assert "2024-03-02 · 19 · هاني سمعان · d2" in shown
    assert "none found" in run("figures", "--relation", "conflict").stdout
    assert len(json.loads(run("figures", "--relation", "update", "--json").stdout)) == 1


def test_what_people_decided_is_heeded_before_anything_is_published(run: Run) -> None:
    voices = {m["doc"]: m["quote"] for claim in json.loads(run("claims", "--json").stdout) for m in claim["members"]}
    one, other = (Words(doc, msgspec.convert(voices[doc], Span)) for doc in ("d1", "d2"))
    at = datetime.datetime(2024, 3, 3, tzinfo=datetime.UTC)
    add_reviews(Path("tawatur-corpus"), [decided("claim", "same", one, "محررة", at, other=other)])
    together = [{m["doc"] for m in claim["members"]} for claim in json.loads(run("claims", "--json").stdout)]
    assert {"d1", "d2"} in together


def test_explanations_show_each_cause_with_its_voices(run: Run) -> None:
    shown = run("explain").stdout
    assert "انهيار سد الوديان" in shown
    assert "إهمال عصابة شركة السد" in shown
    assert "brings it about · independent origins: 1" in shown
    rivals = json.loads(run("explain", "إنهيار سد", "--json").stdout)["answer"]["hypotheses"]
    assert len(rivals) == 1, "whatever its spelling"


@pytest.mark.parametrize(
    "asked",
    [
        ("claims", "--about", "شركة السدد"),
        ("terms", "--about", "شركة السدد"),
        ("timeline", "--about", "شركة السدد"),
        ("network", "--about", "شركة السدد"),
        ("explain", "شركة السدد"),
        ("explain", "انهيار", "--about", "شركة السدد"),
        ("paths", "شركة السدد", "الوديان"),
        ("whatif", "--without", "شركة السدد"),
    ],
)
def test_a_name_that_nobody_has_is_said_by_every_command_alike(run: Run, asked: tuple[str, ...]) -> None:
    result = run(*asked)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(
        "tawatur: the reports name nobody and nothing «شركة السدد»; most like it: شركة السد"
    )
    assert "أقرب الأسماء إليه: شركة السد" in run(*asked, "--lang", "ar").stderr


def test_sources_are_counted_and_show_their_terms(run: Run) -> None:
    shown = run("sources").stdout
    assert "Counts, never a verdict." in shown
    assert "شركة السد: «عصابة» (hostile), times: 1" in shown
    assert {p["name"] for p in json.loads(run("sources", "--role", "speaker", "--json").stdout)} == {"هاني سمعان"}


def test_terms_show_who_uses_them_and_when(run: Run) -> None:
    shown = run("terms").stdout
    assert "«عصابة» (hostile), times: 1 · صحيفة d1 · 2024-03-01" in shown
    assert len(json.loads(run("terms", "--about", "شركة السد", "--json").stdout)) == 2
    assert json.loads(run("terms", "--about", "الوديان", "--json").stdout) == []


def test_the_timeline_can_be_cut_by_days_and_actor(run: Run) -> None:
    shown = run("timeline").stdout
    assert "2024-03-01 · assault · independent origins: 1" in shown
    assert "انهيار · شركة السد · هاني سمعان · d1" in shown
    for option, days in (("--since", ["2024-03-02"]), ("--until", ["2024-03-01"])):
        found = json.loads(run("timeline", option, days[0], "--json").stdout)
        assert [moment["edtf"] for moment in found] == days
    assert json.loads(run("timeline", "--about", "الوديان", "--json").stdout) == []


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ((), 2),
        (("--place", "الوديان"), 2),
        (("--place", "شركة السد"), 0),
        (("--actor", "شركة السد"), 2),
        (("--actor", "الوديان"), 0),
        (("--about", "الوديان"), 2),
        (("--since", "2024-03-02"), 1),
        (("--until", "2024-02-29"), 0),
    ],
)
def test_claims_by_actor_place_and_time(run: Run, options: tuple[str, ...], count: int) -> None:
    assert len(json.loads(run("claims", *options, "--json").stdout)) == count


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("figures", "\x1b[1;36mbrought up to date"),
        ("sources", "\x1b[36mfigures updated: 1"),
        ("sources", "denied by others: 0"),
    ],
)
def test_on_a_terminal_what_stands_so_is_coloured(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, words: str
) -> None:
    monkeypatch.setattr("rich.console.Console.is_terminal", True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert words in run(command).stdout
    assert "\x1b[36m" not in run(command, "--no-color").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_in_arabic_nothing_is_left_in_english(run: Run, command: str) -> None:
    result = run(command, "--lang", "ar")
    assert result.exit_code == 0
    assert "[" not in result.stdout
    assert not {"killed", "hostile", "outlet", "origins", "assault"} & set(result.stdout.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_no_corpus_is_one_line_and_status_1(run: Run, command: str) -> None:
    result = run(command, "--corpus", "nowhere")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("tawatur: there is no corpus at nowhere")
