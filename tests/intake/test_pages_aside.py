"""Feeds and pages that were fetched are taken apart elsewhere; one that is poison costs itself alone."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import knives
from loopback import serving

from tawatur.intake.cutting import Cutter
from tawatur.intake.unit import Defaults, SpoiltUnit, Unit, coming
from tawatur.sources import Columns, Original, Spoilt
from tawatur.sources.fetching.fetcher import Fetcher
from tawatur.sources.fetching.following import Follower
from tawatur.sources.fetching.policy import Policy

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."


def rss(*links: str) -> bytes:
    items = "".join(f"<item><title>{number}</title><link>{link}</link></item>" for number, link in enumerate(links))
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>س</title>{items}</channel></rss>'.encode()


def test_the_others_come_and_the_poisoned_page_is_kept_for_another_try() -> None:
    with serving() as site, Cutter(Columns(), lambda size: None) as cutter:

        def aside(work: Callable[[], Iterable[object]], original: Original) -> Iterator[object]:
            return cutter.aside(partial(knives.spoil, "dies") if "bad" in original.place else work, original)

        links = [site.page(f"/{name}", f"{TEXT} {name}".encode(), ETag=f'"{name}"') for name in ("a", "bad", "c")]
        feed = site.page("/feed.xml", rss(*links), Content_Type="application/xml", ETag='"1"')
        follower = Follower(Fetcher(Policy(allow_private=True, pause=0.0)), aside=aside)
        first, bad, last = (coming(arrival.item, Defaults()) for arrival in follower.arrivals(feed))
    assert isinstance(first, Unit)
    assert isinstance(last, Unit)
    assert [unit.original.data.decode() for unit in (first, last)] == [f"{TEXT} a", f"{TEXT} c"]
    assert isinstance(bad, SpoiltUnit)
    assert (bad.reason, bad.unit.original.data.decode()) == ("the worker ended with status 3", f"{TEXT} bad")
    assert follower.items == {links[0]: True, links[1]: False, links[2]: True}
    assert set(follower.validators) == {links[0], links[2]}


def test_a_poisoned_feed_is_kept_and_asked_for_again() -> None:
    with serving() as site, Cutter(Columns(), lambda size: None) as cutter:

        def aside(work: Callable[[], Iterable[object]], original: Original) -> Iterator[object]:
            return cutter.aside(partial(knives.spoil, "dies") if original.kind == "feed" else work, original)

        feed = site.page("/feed.xml", rss(site.root), Content_Type="application/xml", ETag='"1"')
        follower = Follower(Fetcher(Policy(allow_private=True, pause=0.0)), aside=aside)
        (arrival,) = follower.arrivals(feed)
    assert isinstance(arrival.item, Spoilt)
    assert (arrival.item.original.place, arrival.item.reason) == (feed, "the worker ended with status 3")
    assert follower.validators == {}
