"""`watchlist`: what came about since the last look is told once, printed or posted."""

import json
from collections.abc import Callable, Iterator

import pytest
from cli.dam import CAUSE, DENIAL
from loopback import Site, serving
from typer.testing import Result

from tawatur.store import Corpus

Run = Callable[..., Result]


@pytest.fixture
def watched(run: Run) -> str:
    """A corpus in which a dam is watched, and after that its collapse is contested."""
    Corpus.create("c").add([CAUSE])
    assert run("watchlist", "add", "سد الوديان", "--corpus", "c").exit_code == 0
    Corpus.open("c").add([DENIAL])
    return "c"


def test_the_watchlist_tells_once_what_came_about(run: Run, watched: str) -> None:
    shown = run("watchlist", "check", "--corpus", watched).stdout
    assert "سد الوديان · contested · before: from a single origin · contested" in shown
    assert run("watchlist", "check", "--corpus", watched).stdout == "nothing came about since the last check\n"


def test_what_is_watched_can_be_listed_and_removed(run: Run, watched: str) -> None:
    (condition,) = json.loads(run("watchlist", "list", "--corpus", watched, "--json").stdout)
    assert condition["about"] == "سد الوديان"
    assert "سد الوديان · صار متنازعا فيه" in run("watchlist", "list", "--corpus", watched, "--lang", "ar").stdout
    assert run("watchlist", "remove", condition["id"], "--corpus", watched).exit_code == 0
    assert run("watchlist", "check", "--corpus", watched, "--json").stdout == "[]\n"
    again = run("watchlist", "remove", condition["id"], "--corpus", watched)
    assert (again.exit_code, "nothing is watched as" in again.stderr) == (1, True)


def test_adding_twice_does_not_forget_what_was_seen(run: Run, watched: str) -> None:
    run("watchlist", "add", "سد الوديان", "--corpus", watched)
    assert len(json.loads(run("watchlist", "list", "--corpus", watched, "--json").stdout)) == 1
    assert len(json.loads(run("watchlist", "check", "--corpus", watched, "--json").stdout)) == 1


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def test_alerts_are_posted(run: Run, watched: str, site: Site) -> None:
    url = site.page("/hook", status=204)
    assert run("watchlist", "check", "--webhook", url, "--allow-private", "--corpus", watched).exit_code == 0
    (body,) = site.posted
    (alert,) = json.loads(body)["alerts"]
    assert (alert["about"], alert["when"], alert["doc"]) == ("سد الوديان", "contested", "d3")
    run("watchlist", "check", "--webhook", url, "--allow-private", "--corpus", watched)
    assert len(site.posted) == 1, "where nothing came about nothing is posted"


@pytest.mark.parametrize("options", [(), ("--allow-private",)])
def test_what_cannot_be_posted_is_said_and_comes_again(
    run: Run, watched: str, site: Site, options: tuple[str, ...]
) -> None:
    result = run("watchlist", "check", "--webhook", site.page("/hook", status=503), *options, "--corpus", watched)
    assert result.exit_code == 1
    assert result.stderr.startswith("tawatur: http://127.0.0.1")
    assert "سد الوديان" in result.stdout
    assert "سد الوديان" in run("watchlist", "check", "--corpus", watched).stdout
