"""A URL leads to a page, to what an archive holds, or to the pages of a feed's items."""

import gzip
from collections.abc import Callable

import pytest
from feedgen.feed import FeedGenerator
from loopback import Site

from tawatur.errors import InputError
from tawatur.sources import Original
from tawatur.sources.fetching.fetcher import Fetcher
from tawatur.sources.fetching.following import Arrival, Follower

Make = Callable[..., Fetcher]
TEXT = "أعلنت البلدية فتح الطريق الساحلي أمام السيارات."


def feed(site: Site, *links: str, path: str = "/feed.xml", kind: str = "rss") -> str:
    """A feed at the path with an item for each link; its URL."""
    made = FeedGenerator()
    made.id(site.root)
    made.title("صحيفة الساحل")
    made.link(href=site.root)
    made.description("أخبار")
    for number, link in enumerate(links):
        item = made.add_entry(order="append")
        item.id(f"{site.root}/{number}")
        item.title(f"خبر {number}")
        item.link(href=link)
        item.published("2024-05-03T10:00:00Z")
    body = made.rss_str() if kind == "rss" else made.atom_str()
    return site.page(path, body, Content_Type="application/xml", ETag=f'"{len(links)}"')


def arrivals(follower: Follower, url: str) -> list[Arrival]:
    return list(follower.arrivals(url))


def text(arrival: Arrival) -> str:
    assert isinstance(arrival.item, Original)
    return arrival.item.data.decode()


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_the_items_of_a_feed_are_fetched_with_what_the_feed_says_of_them(site, fetcher: Make, kind: str) -> None:
    links = [site.page(f"/{name}", f"{TEXT} {name}".encode()) for name in ("a", "b")]
    follower = Follower(fetcher())
    found = arrivals(follower, feed(site, *links, kind=kind))
    assert [text(arrival) for arrival in found] == [f"{TEXT} a", f"{TEXT} b"]
    assert {(str(arrival.published), arrival.outlet) for arrival in found} == {("2024-05-03", "صحيفة الساحل")}
    assert [arrival.item.url for arrival in found] == links
    assert follower.items == dict.fromkeys(links, True)


def test_an_item_that_does_not_come_leaves_the_others_and_the_feed_to_be_asked_again(site, fetcher: Make) -> None:
    good, bad = site.page("/a", TEXT.encode(), ETag='"a"'), site.root + "/none"
    follower = Follower(fetcher())
    url = feed(site, bad, good)
    found = arrivals(follower, url)
    assert [str(arrival.item) for arrival in found if isinstance(arrival.item, InputError)] == [
        f"{bad}: the server answered 404"
    ]
    assert text(found[1]) == TEXT
    assert follower.items == {bad: False, good: True}
    assert list(follower.validators) == [good]


def test_only_the_items_that_are_wanted_are_fetched(site, fetcher: Make) -> None:
    old, new = site.page("/old", TEXT.encode()), site.page("/new", TEXT.encode())
    found = arrivals(Follower(fetcher(), lambda item: item == new), feed(site, old, new))
    assert [arrival.item.url for arrival in found] == [new]
    assert site.asked("/old") == 0


def test_a_feed_whose_items_have_no_links_is_read_itself(site, fetcher: Make) -> None:
    body = f"<rss version='2.0'><channel><title>ص</title><item><description>{TEXT}</description></item></channel></rss>"
    (found,) = arrivals(Follower(fetcher()), site.page("/feed", body.encode()))
    assert TEXT in text(found)


def test_a_feed_that_names_thousands_of_pages_is_followed_to_some_and_that_is_said(site, fetcher: Make) -> None:
    url = feed(site, *(f"{site.root}/{number}" for number in range(503)))
    found = arrivals(Follower(fetcher(), lambda item: False), url)
    assert [str(arrival.item) for arrival in found] == [f"{url}: the feed has 503 items; the first 500 are followed"]


def test_a_link_that_is_no_url_costs_only_its_item(site, fetcher: Make) -> None:
    page = site.page("/a", TEXT.encode())
    bad, good = arrivals(Follower(fetcher()), feed(site, "http://[::1", page))
    assert str(bad.item) == "http://[::1: not a URL that can be fetched"
    assert text(good) == TEXT


def test_an_item_that_leads_elsewhere_than_to_the_web_is_refused(site, fetcher: Make) -> None:
    (found,) = arrivals(Follower(fetcher()), feed(site, "gopher://127.0.0.1/_INFO"))
    assert str(found.item) == "gopher://127.0.0.1/_INFO: only http and https are fetched"


def test_a_compressed_file_is_unpacked(site, fetcher: Make) -> None:
    (found,) = arrivals(Follower(fetcher()), site.page("/a.txt.gz", gzip.compress(TEXT.encode())))
    assert text(found) == TEXT


def test_the_encoding_that_the_server_names_goes_along(site, fetcher: Make) -> None:
    page = site.page("/a", TEXT.encode("cp1256"), Content_Type='text/plain; charset="windows-1256"')
    (found,) = arrivals(Follower(fetcher()), page)
    assert isinstance(found.item, Original)
    assert found.item.charset == "windows-1256"
    assert found.item.fetched is not None


def test_a_page_that_has_not_changed_is_noted_and_not_read(site, fetcher: Make) -> None:
    url = site.page("/a", TEXT.encode(), ETag='"a"')
    first = Follower(fetcher())
    arrivals(first, url)
    site.page("/a", status=304)
    again = Follower(fetcher(first.validators))
    assert (arrivals(again, url), again.unchanged) == ([], [url])
