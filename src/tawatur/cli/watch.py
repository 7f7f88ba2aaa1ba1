"""`tawatur watch`: new reports of feeds and channels as they come, until it is stopped."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tawatur.cli.grouped import grouped
from tawatur.cli.interface import Interface, interface
from tawatur.cli.options import DEFAULT_CORPUS, Corpus, Fetching, Lang, Log, Reading, Workers

if TYPE_CHECKING:
    from tawatur.cli.intake import Taking


@grouped
def watch(
    *,
    feeds: Annotated[
        list[str], typer.Argument(metavar="FEED", help="URLs of feeds, of channels (t.me/s/…), of pages.")
    ],
    corpus: Corpus = DEFAULT_CORPUS,
    every: Annotated[int, typer.Option("--every", min=1, metavar="MINUTES", help="How often each is asked.")] = 15,
    once: Annotated[bool, typer.Option("--once", help="Ask each once, then end.")] = False,
    reading: Reading,
    fetching: Fetching,
    workers: Workers = None,
    log: Log = False,
    lang: Lang = None,
) -> None:
    """Read what feeds and channels bring, as it comes, into a corpus, until stopped; what was seen is passed over."""
    from tawatur.cli.intake import Request, taking

    ui = interface(lang)
    request = Request(feeds, corpus, reading.choice(), policy=fetching.policy, workers=workers, log=log)
    with taking(request, ui) as work:
        work.web.recall(corpus, work.intake.greeting().reader)
        with _until_stopped():
            _pass(work, corpus)
            while not once:
                if not log:
                    _say(ui, "watch.waiting", work, corpus, minutes=every)
                time.sleep(every * 60)
                _pass(work, corpus)
    if not log:
        _say(ui, "watch.done", work, corpus)
    if once and work.tally.failed:
        raise typer.Exit(1)


def _pass(work: "Taking", corpus: Path) -> None:
    """Ask each feed once; what is new of one is kept before the next is asked."""
    for feed in work.request.paths:
        work.intake.keep(work.web.units(feed, work.request.defaults, only_new=True), corpus)
        work.web.remember(corpus)


@contextmanager
def _until_stopped() -> Iterator[None]:
    """What is in it ends at once when the user or the system asks for it."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with suppress(KeyboardInterrupt):
            yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _say(ui: Interface, key: str, work: "Taking", corpus: Path, **values: object) -> None:
    from tawatur.cli.output import complain

    tally = work.tally
    complain(ui.say(key, read=tally.read, new=tally.new, failed=tally.failed, folder=corpus, **values))
