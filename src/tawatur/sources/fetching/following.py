"""From a URL to what is to be read: the page itself, or the pages that the items of a feed lead to."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from itertools import islice
from urllib.parse import urljoin

from tawatur.errors import InputError
from tawatur.sources.fetching.fetched import Fetched, Validators
from tawatur.sources.fetching.fetcher import Fetcher
from tawatur.sources.formats.feeds import FeedItem, feed_items
from tawatur.sources.kinds import Kind
from tawatur.sources.limits import MAX_FEED_LINKS
from tawatur.sources.original import Original
from tawatur.sources.reader import unpack


@dataclass(frozen=True, slots=True)
class Arrival:
    """What has come; `published` and `outlet` are what the feed says of it, for a page that says neither itself."""

    item: Original | InputError
    published: datetime.date | None = None
    outlet: str | None = None


@dataclass(slots=True)
class Follower:
    """Fetches a URL and, of a feed, the items that are `wanted` by their address; it notes what became of each.

    `validators` are those of the pages that came, without a feed some of whose items did not; `unchanged` are the
    addresses of pages that are known; `items` tells of each item that was followed whether it came.
    """

    fetcher: Fetcher
    wanted: Callable[[str], bool] = lambda address: True
    validators: dict[str, Validators] = field(default_factory=dict)
    unchanged: list[str] = field(default_factory=list)
    items: dict[str, bool] = field(default_factory=dict)

    def arrivals(self, address: str) -> Iterator[Arrival]:
        """All that the URL leads to, and an error for each part that cannot be had."""
        for item in self._originals(address):
            if isinstance(item, Original) and item.kind is Kind.feed:
                yield from self._feed(item, address)
            else:
                yield Arrival(item)

    def _originals(self, address: str) -> Iterator[Original | InputError]:
        try:
            fetched = self.fetcher.fetch(address)
        except InputError as error:
            yield error
            return
        if fetched is None:
            self.unchanged.append(address)
            return
        self.validators[fetched.url] = fetched.validators
        charset = _charset(fetched)
        yield from unpack(fetched.data, fetched.url, charset=charset, url=fetched.url, fetched=fetched.fetched)

    def _feed(self, feed: Original, address: str) -> Iterator[Arrival]:
        """The pages of its items; the feed itself where none has a link."""
        try:
            items = list(feed_items(feed))
        except InputError as error:
            yield Arrival(error)
            return
        linked = {_absolute(feed.url or address, item.url.strip()): item for item in items if item.url}
        if not linked:
            yield Arrival(feed)
        if len(linked) > MAX_FEED_LINKS:
            yield Arrival(_too_many(feed, len(linked)))
        for link, item in islice(linked.items(), MAX_FEED_LINKS):
            if self.wanted(link):
                yield from self._item(link, item, feed)

    def _item(self, link: str, item: FeedItem, feed: Original) -> Iterator[Arrival]:
        self.items[link] = True
        for original in self._originals(link):
            if isinstance(original, InputError):
                self.items[link] = False
                self.validators.pop(feed.url or "", None)
            yield Arrival(original, item.published, item.outlet)


def _absolute(base: str, link: str) -> str:
    """The link as a URL; as it stands where it is none, so that whoever fetches it says so."""
    try:
        return urljoin(base, link)
    except ValueError:
        return link


def _too_many(feed: Original, count: int) -> InputError:
    return InputError(
        feed.place, "the feed has {count} items; the first {limit} are followed", count=count, limit=MAX_FEED_LINKS
    )


def _charset(fetched: Fetched) -> str | None:
    """What the server says that the page is encoded in."""
    header = Message()
    header["content-type"] = fetched.content_type.replace("\r", "").replace("\n", "")
    charset = header.get_param("charset")
    return charset if isinstance(charset, str) else None
