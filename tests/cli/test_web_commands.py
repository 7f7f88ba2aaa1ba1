"""`tawatur read URL…` and `tawatur watch FEED…`, against a real web server on loopback."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import stamina
from loopback import Site, serving
from typer.testing import Result

from tawatur.store import Corpus

Run = Callable[..., Result]

WEB = ("--allow-private", "--workers", "0", "--tagger", "none")
TEXTS = {
    "a": "أعلنت البلدية فتح الطريق الساحلي أمام السيارات بعد انتهاء أعمال الصيانة.",
    "b": "قالت وزارة الصحة إن حملة التلقيح تبدأ يوم الأحد في جميع المحافظات.",
    "c": "أفاد مصدر ملاحي بأن الميناء استأنف العمل صباح اليوم بعد هدوء العاصفة.",
}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site with three pages; nobody waits between requests to it."""
    monkeypatch.setattr("tawatur.sources.fetching.pace.Pace.wait", lambda pace, host, pause=0.0: None)
    stamina.set_testing(True, attempts=1)
    with serving() as site:
        for name, text in TEXTS.items():
            site.page(f"/{name}", text.encode(), ETag=f'"{name}"', Content_Type="text/plain; charset=utf-8")
        yield site
    stamina.set_testing(False)


def feed(site: Site, *names: str, path: str = "/feed") -> str:
    """A feed whose items lead to these pages of the site."""
    items = "".join(
        f"<item><title>{name}</title><link>{site.root}/{name}</link>"
        "<pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate></item>"
        for name in names
    )
    body = f"<rss version='2.0'><channel><title>صحيفة الساحل</title>{items}</channel></rss>"
    return site.page(path, body.encode(), ETag=f'"{"".join(names)}"')


def not_modified(site: Site, *paths: str) -> None:
    """From now on these pages are as they were."""
    for path in paths:
        site.page(path, status=304)


def texts(folder: Path) -> set[str]:
    return {document.text for document in Corpus.open(folder).documents()}


def test_pages_named_by_url_and_in_a_file_come_into_the_corpus(run: Run, site: Site, here: Path) -> None:
    (here / "urls.txt").write_text(f"# الصفحات\n\n{site.root}/b\n  {site.root}/c  \n", encoding="utf-8")
    result = run("read", f"{site.root}/a", "--urls", "urls.txt", "--corpus", "c", *WEB)
    assert result.exit_code == 0, result.output
    assert texts(here / "c") == set(TEXTS.values())
    assert {document.url for document in Corpus.open("c").documents()} == {f"{site.root}/{name}" for name in TEXTS}


def test_without_permission_nothing_private_is_asked(run: Run, site: Site, here: Path) -> None:
    result = run("read", f"{site.root}/a", "--corpus", "c", "--workers", "0", "--tagger", "none")
    assert result.exit_code == 1
    assert "is asked only with --allow-private" in result.output
    assert site.requests == []
    assert not (here / "c").exists()


def test_a_page_that_cannot_be_had_is_named_and_the_others_are_read(run: Run, site: Site, here: Path) -> None:
    result = run("read", f"{site.root}/none", f"{site.root}/a", "--corpus", "c", *WEB)
    assert result.exit_code == 1
    assert f"not read: {site.root}/none: the server answered 404" in result.output
    assert texts(here / "c") == {TEXTS["a"]}


def test_a_page_that_has_not_changed_is_not_sent_again(run: Run, site: Site, here: Path) -> None:
    run("read", f"{site.root}/a", "--corpus", "c", *WEB)
    not_modified(site, "/a")
    result = run("read", f"{site.root}/a", "--corpus", "c", *WEB)
    assert result.exit_code == 0, result.output
    assert "not changed since they were read: 1" in result.output
    assert site.requests[-1][1]["if-none-match"] == '"a"'


def test_another_corpus_has_yet_to_read_the_page(run: Run, site: Site, here: Path) -> None:
    run("read", f"{site.root}/a", "--corpus", "c", *WEB)
    run("read", f"{site.root}/a", "--corpus", "d", *WEB)
    assert "if-none-match" not in site.requests[-1][1]
    assert texts(here / "d") == {TEXTS["a"]}


def test_neither_paths_nor_urls_is_wrong_usage(run: Run) -> None:
    assert run("read").exit_code == 2


def test_a_file_of_urls_that_is_not_there_is_named(run: Run) -> None:
    result = run("read", "--urls", "none.txt")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        1,
        "tawatur: none.txt: cannot be read: No such file or directory",
    )


def test_what_is_fetched_leaves_the_corpus_sound(run: Run, site: Site) -> None:
    run("read", f"{site.root}/a", "--corpus", "c", *WEB)
    result = run("doctor", "c")
    assert result.exit_code == 0, result.output
    assert "visits.json" not in result.output


def test_only_what_is_new_in_a_feed_is_read(run: Run, site: Site, here: Path) -> None:
    first = run("watch", feed(site, "a"), "--once", "--corpus", "c", *WEB)
    assert first.exit_code == 0, first.output
    assert texts(here / "c") == {TEXTS["a"]}
    second = run("watch", feed(site, "b", "a"), "--once", "--corpus", "c", *WEB)
    assert "new: 1" in second.output
    assert texts(here / "c") == {TEXTS["a"], TEXTS["b"]}
    assert site.asked("/a") == 1
    (a, *_) = (document for document in Corpus.open("c").documents() if document.text == TEXTS["a"])
    assert (str(a.published), a.outlet) == ("2024-05-03", "صحيفة الساحل")


def test_a_feed_that_has_not_changed_costs_one_request(run: Run, site: Site) -> None:
    url = feed(site, "a")
    run("watch", url, "--once", "--corpus", "c", *WEB)
    not_modified(site, "/feed")
    before = len(site.requests)
    assert run("watch", url, "--once", "--corpus", "c", *WEB).exit_code == 0
    assert [path for path, _ in site.requests[before:]] == ["/robots.txt", "/feed"]


def test_a_feed_that_fails_does_not_stop_the_others(run: Run, site: Site, here: Path) -> None:
    bad = site.page("/broken", b"<rss version='2.0'><channel>")
    result = run("watch", f"{site.root}/none", bad, feed(site, "a"), "--once", "--corpus", "c", *WEB)
    assert result.exit_code == 1
    assert f"{site.root}/none: the server answered 404" in result.output
    assert f"not read: {bad}: " in result.output
    assert texts(here / "c") == {TEXTS["a"]}


def test_an_item_that_cannot_be_had_is_tried_in_three_passes(run: Run, site: Site) -> None:
    url = feed(site, "none", "a")
    for _ in range(5):
        run("watch", url, "--once", "--corpus", "c", *WEB)
    assert (site.asked("/none"), site.asked("/a")) == (3, 1)


def test_a_channel_brings_its_new_posts(run: Run, site: Site, here: Path) -> None:
    def channel(*names: str) -> str:
        posts = "".join(
            f"<div class='tgme_widget_message js-widget_message' data-post='sahel/{name}'>"
            f"<a class='tgme_widget_message_owner_name'>قناة الساحل</a>"
            f"<div class='tgme_widget_message_text js-message_text' dir='auto'>{TEXTS[name]}</div>"
            f"<time datetime='2024-05-03T10:00:00+00:00'></time></div>"
            for name in names
        )
        return site.page("/s/sahel", f"<!DOCTYPE html><html><body>{posts}</body></html>".encode())

    assert run("watch", channel("a", "b"), "--once", "--corpus", "c", *WEB).exit_code == 0
    result = run("watch", channel("b", "c"), "--once", "--corpus", "c", *WEB)
    assert "new: 1" in result.output
    assert texts(here / "c") == set(TEXTS.values())


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_watching_with_a_summary(site: Site, here: Path, stop: signal.Signals) -> None:
    command = [sys.executable, "-c", "from tawatur.cli import main; main()"]
    with subprocess.Popen(
        [*command, "watch", feed(site, "a"), "--corpus", "c", *WEB],
        stderr=subprocess.PIPE,
        env={**os.environ, "LANG": "en_GB.UTF-8"},
    ) as process:
        assert process.stderr is not None
        line = process.stderr.readline().decode()
        process.send_signal(stop)
        rest = process.stderr.read()
    assert "looking again in 15 min" in line
    assert rest.decode().startswith("watched · read: 1 · new: 1 · not read: 0 · corpus: c")
    assert process.returncode == 0
    assert texts(here / "c") == {TEXTS["a"]}


def test_for_services_all_is_told_as_json(run: Run, site: Site) -> None:
    result = run("watch", feed(site, "a", "none"), "--once", "--json", "--corpus", "c", *WEB)
    lines = [json.loads(line) for line in result.stderr.splitlines()]
    assert [line["event"] for line in lines if line["event"] in ("started", "failed", "kept", "finished")] == [
        *("started", "failed", "kept", "finished"),
    ]
    assert lines[-1]["new"] == 1
