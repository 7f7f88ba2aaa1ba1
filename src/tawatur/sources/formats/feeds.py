"""RSS and Atom feeds: their items as far as the feed itself tells them. Linked pages are left to be fetched."""

import datetime
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import feedparser

from tawatur.errors import InputError
from tawatur.sources.datelines import date_in
from tawatur.sources.decoding import Decoded, decode
from tawatur.sources.formats.article import Article
from tawatur.sources.formats.markup import check_entities, text_of_html
from tawatur.sources.original import Original
from tawatur.sources.streams import damaged

# Tells the parser, against whatever the XML declares, how the text that it is given is encoded.
_HEADERS = {"content-type": "application/xml; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An item of a feed; `text` is what the feed has of it, often only its beginning."""

    text: str
    url: str | None
    title: str | None
    author: str | None
    outlet: str | None
    published: datetime.date | None


def feed_items(original: Original) -> Iterator[FeedItem]:
    """Each item that has a title or a text; InputError where the feed is damaged."""
    return _items(decode(original.data, original.place, original.charset), original.place)


def feed_articles(original: Original) -> Iterator[Article]:
    """Each item as an article."""
    decoded = decode(original.data, original.place, original.charset)
    for number, item in enumerate(_items(decoded, original.place), 1):
        yield Article(
            text=item.text,
            place=item.url or str(number),
            title=item.title,
            author=item.author,
            outlet=item.outlet,
            published=item.published,
            url=item.url,
            encoding=decoded.encoding,
            notes=decoded.notes,
        )


def _items(decoded: Decoded, place: str) -> Iterator[FeedItem]:
    check_entities(decoded.text, place)
    feed = _parsed(decoded.text, place)
    empty = True
    for entry in feed.entries:
        if item := _item(entry, feed.feed.get("title"), place):
            empty = False
            yield item
    if empty and feed.bozo:
        raise damaged(place, feed.bozo_exception)


def _parsed(text: str, place: str) -> Any:
    try:
        return feedparser.parse(io.BytesIO(text.encode()), response_headers=_HEADERS)
    except Exception as error:
        # Over tags that cross each other the parser stumbles in ways of its own, with errors of any kind.
        raise InputError(place, "damaged: {reason}", reason=f"{type(error).__name__}: {error}") from error


def _item(entry: Any, feed_title: str | None, place: str) -> FeedItem | None:
    # A feed may have any of these without a value.
    title = text_of_html(entry.get("title") or "", place)
    contents = [content.get("value") or "" for content in entry.get("content", ())] or [entry.get("summary") or ""]
    text = text_of_html(max(contents, key=len), place) or title
    if not text:
        return None
    return FeedItem(
        text=text,
        url=entry.get("link") or None,
        title=title or None,
        author=entry.get("author") or None,
        outlet=entry.get("source", {}).get("title") or feed_title,
        published=_day(entry),
    )


def _day(entry: Any) -> datetime.date | None:
    """The day of publication, else of the last change; dates in Arabic words are read too."""
    for name in ("published", "updated"):
        if moment := entry.get(f"{name}_parsed"):
            return datetime.date(*moment[:3])
        if day := date_in(entry.get(name) or ""):
            return day
    return None
