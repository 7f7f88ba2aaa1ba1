"""`--json`: whatever a command answers, a program need not read prose."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from test_help import COMMANDS
from typer.core import TyperCommand
from typer.testing import Result

from tawatur.intake.unit import Unit
from tawatur.sources import Original
from tawatur.sources.kinds import Kind
from tawatur.store import Corpus
from tawatur.store.ledger import Entry

Run = Callable[..., Result]

SAID = "البلدية قالت إن الجسر أغلق."


@pytest.fixture
def corpus(run: Run) -> str:
    """A corpus of one report."""
    Path("a.jsonl").write_text(json.dumps({"id": "d1", "text": SAID, "outlet": "صحيفة"}), encoding="utf-8")
    run("read", "a.jsonl", "--corpus", "c")
    return "c"


def answered(result: Result) -> Any:
    """The one value on standard output; nothing else is said."""
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.count("\n") == 1
    return json.loads(result.stdout)


def test_every_command_that_does_something_answers_in_json() -> None:
    commands = [command for command in COMMANDS.values() if isinstance(command, TyperCommand)]
    assert len(commands) > 25
    lacking = [c.name for c in commands if not isinstance(c, typer.core.TyperGroup) and not _takes(c, "--json")]
    assert lacking == []


def _takes(command: TyperCommand, option: str) -> bool:
    return any(option in one.opts for one in command.params)


def test_a_rating_is_told_with_the_claim_and_what_was_found(run: Run, corpus: str) -> None:
    (claim,) = json.loads(run("claims", "--json", "--corpus", corpus).stdout)
    told = answered(run("rate", claim["id"], "--as", "mixed", "--by", " سلمى ", "--json", "--corpus", corpus))
    assert told["claim"] == claim["id"]
    assert (told["finding"]["rating"], told["finding"]["by"]) == ("mixed", "سلمى")


def test_a_rating_needs_a_name(run: Run, corpus: str) -> None:
    refused = run("rate", "c0", "--as", "mixed", "--by", " ", "--corpus", corpus)
    assert (refused.exit_code, "a finding needs somebody's name" in refused.stderr) == (2, True)


def test_a_dossier_is_told_with_where_it_is(run: Run, corpus: str) -> None:
    told = answered(run("dossier", "d1", "--json", "--corpus", corpus))
    assert told == {"path": "dossier-d1.html", "id": "d1", "bytes": Path("dossier-d1.html").stat().st_size}


def test_a_dossier_that_cannot_be_written_is_one_line(run: Run, corpus: str) -> None:
    result = run("dossier", "d1", "--out", "nowhere/x.html", "--json", "--corpus", corpus)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "tawatur: nowhere/x.html: cannot be written: No such file or directory\n"


def test_files_of_an_export_are_told_one_by_one(run: Run, corpus: str) -> None:
    told = answered(run("export", "--to", "ftm", "--out", "x.ftm.json", "--json", "--corpus", corpus))
    assert [(file["path"], file["format"], file["reports"]) for file in told] == [
        ("x.ftm.json", "ftm", 1),
        ("x.offsets.jsonl", "ftm-offsets", 1),
    ]
    assert [file["bytes"] for file in told] == [Path(file["path"]).stat().st_size for file in told]
    assert run("export", "--to", "ftm", "--json", "--corpus", corpus).exit_code == 2, "it would mix with the export"


def test_corrections_are_told_with_what_was_left(run: Run, corpus: str) -> None:
    Path("notes.json").write_text("no export", encoding="utf-8")
    result = run("corrections", "notes.json", "--by", "هدى", "--json", "--corpus", corpus)
    told = json.loads(result.stdout)
    assert (result.exit_code, result.stderr, told["decisions"]) == (1, "", [])
    assert told["left"][0]["place"] == "notes.json"
    assert "not valid JSON" in told["left"][0]["reason"]


def test_a_merge_is_told_in_counts(run: Run, corpus: str) -> None:
    result = run("merge", "--json", "--corpus", corpus)
    counts = json.loads(result.stdout)
    assert (counts["reports"], counts["claims"], counts["single_origin"], counts["contested"]) == (1, 1, 1, 0)


def test_what_is_watched_from_now_on_and_no_longer(run: Run, corpus: str) -> None:
    watched = answered(run("watchlist", "add", "الجسر", "--json", "--corpus", corpus))
    assert watched["about"] == "الجسر"
    assert answered(run("watchlist", "list", "--json", "--corpus", corpus)) == [watched]
    assert answered(run("watchlist", "remove", watched["id"], "--json", "--corpus", corpus)) == {
        "removed": [watched["id"]]
    }
    told = run("watchlist", "list", "--corpus", corpus).stdout
    assert re.fullmatch(r"nothing is watched yet; tawatur watchlist add NAME --corpus c begins\n", told)


@pytest.mark.parametrize(
    ("command", "told"),
    [("retry", {"count": 1, "read": 1, "quarantined": 0}), ("release", {"released": ["KEY"]})],
)
def test_what_became_of_the_quarantine(run: Run, command: str, told: dict[str, Any]) -> None:
    unit = Unit(original=Original(place="bad.html", data=f"<p>{SAID * 3}</p>".encode(), kind=Kind.page))
    entry = Entry(
        unit.key, "quarantined", "r", "bad.html", unit.sha256, unit.known(), reason="it takes too much memory"
    )
    Corpus.create("q").add((), [(entry, unit.original.data)])
    found = answered(run("quarantine", command, "--json", "--corpus", "q"))
    assert found == ({"released": [unit.key]} if "released" in told else told)
