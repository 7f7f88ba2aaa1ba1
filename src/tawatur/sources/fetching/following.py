"""From a URL to what is to be read: the page itself, or the pages that the items of a feed lead to."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from functools import partial
from itertools import islice
from typing import Protocol, TypeVar
from urllib.parse import urljoin

from tawatur.errors import InputError
from tawatur.sources.fetching.fetched import Fetched, Validators
from tawatur.sources.fetching.fetcher import Fetcher
from tawatur.sources.formats.feeds import FeedItem, feed_items
from tawatur.sources.kinds import Kind
from tawatur.sources.limits import MAX_FEED_LINKS
from tawatur.sources.original import Original, Part, Spoilt
from tawatur.sources.reader import contents

P = TypeVar("P")


class Aside(Protocol):
    """Who does work on an Original that may hang or die; where it does, the Original comes back as spoilt."""

    def __call__(self, work: Callable[[], Iterable[P]], original: Original, /) -> Iterator[P | Spoilt]: ...


def here(work: Callable[[], Iterable[P]], original: Original, /) -> Iterator[P | Spoilt]:
    """Does the work in this process, which is not proof against it."""
    return iter(work())


@dataclass(frozen=True, slots=True)
class Arrival:
    """What has come; `published` and `outlet` are what the feed says of it, for a page that says neither itself."""

    item: Part
    published: datetime.date | None = None
    outlet: str | None = None


@dataclass(slots=True)
class Follower:
    """Fetches a URL and, of a feed, the items that are `wanted` by their address; it notes what became of each.

    What was fetched is taken apart `aside`.
    `validators` are those of the pages that came, without a feed some of whose items did not; `unchanged` are the
    addresses of pages that are known; `items` tells of each item that was followed whether it came.
    """

    fetcher: Fetcher
    wanted: Callable[[str], bool] = lambda address: True
    aside: Aside = here
    validators: dict[str, Validators] = field(default_factory=dict)
    unchanged: list[str] = field(default_factory=list)
    items: dict[str, bool] = field(default_factory=dict)

    def arrivals(self, address: str) -> Iterator[Arrival]:
        """All that the URL leads to, and an error for each part that cannot be had."""
        feeds = []
        for part in self._parts(address):
            if isinstance(part, Original) and part.kind is Kind.feed:
                feeds.append(part)
            else:
                yield Arrival(part)
        for feed in feeds:
            yield from self._feed(feed, address)

    def _parts(self, address: str) -> Iterator[Part]:
        try:
            fetched = self.fetcher.fetch(address)
        except InputError as error:
            yield error
            return
        if fetched is None:
            self.unchanged.append(address)
            return
        self.validators[fetched.url] = fetched.validators
        file = Original(
            place=fetched.url,
            data=fetched.data,
            kind=Kind.file,
            charset=_charset(fetched),
            url=fetched.url,
            fetched=fetched.fetched,
        )
        yield from self._aside(partial(contents, file), file)

    def _feed(self, feed: Original, address: str) -> Iterator[Arrival]:
        """The pages of its items; the feed itself where none has a link."""
        try:
            parts = list(self._aside(partial(feed_items, feed), feed))
        except InputError as error:
            yield Arrival(error)
            return
        yield from (Arrival(part) for part in parts if isinstance(part, Spoilt))
        items = [part for part in parts if isinstance(part, FeedItem)]
        linked = {_absolute(feed.url or address, item.url.strip()): item for item in items if item.url}
        if not linked and items == parts:
            yield Arrival(feed)
        if len(linked) > MAX_FEED_LINKS:
            yield Arrival(_too_many(feed, len(linked)))
        for link, item in islice(linked.items(), MAX_FEED_LINKS):
            if self.wanted(link):
                yield from self._item(link, item, feed)

    def _aside(self, work: Callable[[], Iterable[P]], original: Original) -> Iterator[P | Spoilt]:
        """What the work on the page gives; one that is spoilt is asked for again."""
        for part in self.aside(work, original):
            if isinstance(part, Spoilt):
                self.validators.pop(original.url or "", None)
            yield part

    def _item(self, link: str, item: FeedItem, feed: Original) -> Iterator[Arrival]:
        self.items[link] = True
        for part in self._parts(link):
            if not isinstance(part, Original):
                self.items[link] = False
                self.validators.pop(feed.url or "", None)
            yield Arrival(part, item.published, item.outlet)


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
