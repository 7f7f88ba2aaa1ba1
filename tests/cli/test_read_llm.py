"""`tawatur read --reader llm`: asked for by options that go together, told in the summary, and paid for once."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
import stamina
from loopback import Site, serving
from typer.testing import Result

from tawatur.intake.readers import Choice
from tawatur.llm.settings import Settings
from tawatur.model import Record
from tawatur.store import Corpus

Run = Callable[..., Result]
TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."
PARTS = ("entities", "statements", "figures", "times", "events", "relations", "terms", "causes")


@pytest.fixture
def site() -> Iterator[Site]:
    stamina.set_testing(True, attempts=1)
    with serving() as site:
        site.page("/v1/models", b'{"data": [{"id": "small"}]}')
        Path("a.txt").write_text(TEXT, encoding="utf-8")
        yield site
    stamina.set_testing(False)


def answers(site: Site, times: list[str]) -> str:
    found = [{"text": {"quote": words, "before": ""}, "edtf": "2024"} for words in times]
    content = json.dumps({**{part: [] for part in PARTS}, "times": found})
    body = {"choices": [{"message": {"content": content}, "finish_reason": "stop"}], "usage": {"total_tokens": 70}}
    site.page("/v1/chat/completions", json.dumps(body).encode())
    return site.root + "/v1"


def test_what_it_cost_and_brought_is_told(run: Run, site: Site) -> None:
    url = answers(site, ["أُغلق", "يوم الجمعة"])
    result = run("read", "a.txt", "--reader", "llm", "--llm-url", url)
    assert result.exit_code == 0
    assert "left out of what the language model says, not in the text: 1 («يوم الجمعة»)" in result.stderr
    assert result.stderr.splitlines()[-1] == (
        "language model · requests: 1 · tokens: 70 · had before: 0 · findings agreed: 0 · read otherwise: 0 · "
        "added: 1 · left out: 1 · parts not read: 0"
    )
    ((_, record),) = Corpus.open("tawatur-corpus").pairs()
    assert "+llm-small-" in record.reader
    assert [time.text.text for time in record.times] == ["أُغلق"]


def test_the_answers_stay_beside_the_corpus_and_are_no_input(run: Run, site: Site) -> None:
    url = answers(site, [])
    run("read", ".", "--reader", "llm", "--llm-url", url)
    result = run("read", ".", "--reader", "llm", "--llm-url", url, "--corpus", "tawatur-corpus")
    assert (result.exit_code, len(site.posted)) == (0, 1)
    assert "read: 1 · new: 0 · not read: 0" in result.stderr
    result = run("read", ".", "--reader", "llm", "--llm-url", url, "--to", "jsonl")
    assert (msgspec.json.decode(result.stdout_bytes, type=Record).times, len(site.posted)) == ((), 1)
    assert "had before: 1" in result.stderr


def test_what_was_not_answered_is_asked_in_the_next_run(run: Run, site: Site) -> None:
    url = answers(site, ["أُغلق"])
    result = run("read", "a.txt", "--reader", "llm", "--llm-url", url, "--llm-requests", "0")
    assert result.exit_code == 0
    assert "parts not read: 1" in result.stderr
    assert not site.posted
    result = run("read", "a.txt", "--reader", "llm", "--llm-url", url)
    assert "read: 1 · new: 1" in result.stderr
    ((_, record),) = Corpus.open("tawatur-corpus").pairs()
    assert [time.edtf for time in record.times] == ["2024"]


def test_workers_ask_too_and_share_the_bounds(run: Run, site: Site) -> None:
    url = answers(site, [])
    lines = (json.dumps({"id": f"e{number}", "text": f"{TEXT} {number}"}) + "\n" for number in range(20))
    Path("b.jsonl").write_text("".join(lines), encoding="utf-8")
    options = ("--reader", "llm", "--llm-url", url, "--llm-requests", "15", "--workers", "2", "--tagger", "none")
    result = run("read", "b.jsonl", *options)
    assert (result.exit_code, "read: 20" in result.stderr) == (0, True)
    assert 14 <= len(site.posted) <= 15
    assert f"requests: {len(site.posted)} ·" in result.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--reader", "llm"], "--reader llm needs --llm-url"),
        (["--llm-url", "http://localhost/v1"], "the options --llm-… go with --reader llm"),
        (["--llm-requests", "3"], "the options --llm-… go with --reader llm"),
    ],
)
def test_options_that_do_not_go_together(run: Run, options: list[str], message: str) -> None:
    result = run("read", "a.txt", *options)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_server_that_cannot_be_asked_ends_the_run_before_it_begins(run: Run, site: Site) -> None:
    result = run("read", "a.txt", "--reader", "llm", "--llm-url", "ftp://a", "--lang", "ar")
    assert result.exit_code == 1
    assert "لا يمكن سؤاله" in result.stderr
    assert not Path("tawatur-corpus").exists()


def test_a_worker_is_given_the_time_that_all_requests_may_take() -> None:
    settings = Settings("http://localhost/v1", Path("a"), Path("b"), requests=10, seconds=30.0)
    assert Choice(llm=settings).patience == 10 * (30.0 + 60.0)
    assert Choice().patience == 0.0


def test_nothing_of_it_is_loaded_unless_it_is_asked_for() -> None:
    code = (
        "import sys; from tawatur.cli.app import app; import tawatur.cli.intake; from tawatur.intake.readers import *; "
        "load(Choice('none')); print([m for m in sys.modules if m.startswith('tawatur.llm')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
