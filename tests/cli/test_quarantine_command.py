"""`tawatur quarantine`: what was given up is listed with its reason, tried again, or let go."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from tawatur.intake.unit import Unit
from tawatur.sources import Original
from tawatur.sources.kinds import Kind
from tawatur.store import Corpus
from tawatur.store.ledger import Entry

Run = Callable[..., Result]

UNIT = Unit(
    original=Original(
        place="bad.html", data="<p>قال الناطق إن الجسر أُغلق أمام السيارات منذ الصباح.</p>".encode(), kind=Kind.page
    )
)
REASON = "it takes longer than 30 s"


@pytest.fixture
def held(here: Path) -> str:
    """The key of a unit in the quarantine of corpus `c`."""
    entry = Entry(UNIT.key, "quarantined", "r", "bad.html", UNIT.sha256, UNIT.known(), reason=REASON)
    Corpus.create(here / "c").add((), [(entry, UNIT.original.data)])
    return UNIT.key


def test_it_lists_what_was_given_up_and_why(run: Run, held: str) -> None:
    assert run("quarantine", "list", "--corpus", "c").stdout == f"{held}  bad.html: {REASON}\n"
    arabic = run("quarantine", "list", "--corpus", "c", "--lang", "ar").stdout
    assert arabic == f"{held}  bad.html: يستغرق أكثر من 30 ثانية\n"
    (entry,) = json.loads(run("quarantine", "list", "--corpus", "c", "--json").stdout)
    assert (entry["unit"], entry["place"], entry["reason"]) == (held, "bad.html", REASON)


def test_another_try_reads_it(run: Run, held: str) -> None:
    result = run("quarantine", "retry", held, "--corpus", "c")
    assert (result.exit_code, result.stderr) == (0, "tried again: 1 · read now: 1 · given up again: 0\n")
    assert run("quarantine", "list", "--corpus", "c").stdout == "nothing is in quarantine\n"
    (document,) = Corpus.open("c").documents()
    assert document.text == "قال الناطق إن الجسر أُغلق أمام السيارات منذ الصباح."


def test_what_is_released_is_no_longer_listed(run: Run, held: str) -> None:
    result = run("quarantine", "release", "--corpus", "c")
    assert result.stderr == "released: 1 · the next reading tries them anew\n"
    assert run("quarantine", "list", "--corpus", "c").stdout == "nothing is in quarantine\n"


@pytest.mark.parametrize("command", ["retry", "release"])
def test_a_name_that_is_not_there_is_one_line(run: Run, held: str, command: str) -> None:
    result = run("quarantine", command, "u0", "--corpus", "c")
    assert (result.exit_code, result.stderr) == (1, "tawatur: c: nothing in quarantine is called u0\n")
