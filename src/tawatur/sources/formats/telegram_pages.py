"""Telegram channels as HTML: pages of t.me/s/CHANNEL, and what Telegram Desktop exports as HTML."""

import datetime
from collections.abc import Iterator

from lxml.html import HtmlElement

from tawatur.sources.datelines import date_in
from tawatur.sources.decoding import Decoded
from tawatur.sources.formats.article import Article
from tawatur.sources.formats.markup import visible_text

_POSTS = "//div[@data-post and contains(@class, 'tgme_widget_message')]"
_EXPORTED = "//div[contains(@class, 'history')]/div[contains(@class, 'message') and contains(@class, 'default')]"
_BASE = "https://t.me/"


def is_telegram(tree: HtmlElement) -> bool:
    """Whether the page shows a channel's posts."""
    return bool(tree.xpath(_POSTS) or tree.xpath(_EXPORTED))


def telegram_posts(tree: HtmlElement, decoded: Decoded) -> Iterator[Article]:
    """Each post that has a text."""
    for post in tree.xpath(_POSTS):
        yield from _web_post(post, decoded)
    channel = _first(tree, "page_header")
    sender = None
    for message in tree.xpath(_EXPORTED):
        # Messages that follow each other name their sender once.
        sender = _first(message, "from_name") or sender
        yield from _exported_post(message, channel or sender, decoded)


def _web_post(post: HtmlElement, decoded: Decoded) -> Iterator[Article]:
    text = _first(post, "js-message_text") or _first(post, "tgme_widget_message_text")
    if text:
        yield Article(
            text=text,
            place=post.get("data-post"),
            author=_first(post, "tgme_widget_message_from_author") or _first(post, "forwarded_from_name"),
            outlet=_first(post, "tgme_widget_message_owner_name"),
            published=_day(post.xpath(".//time/@datetime")),
            url=_BASE + post.get("data-post"),
            encoding=decoded.encoding,
            notes=decoded.notes,
        )


def _exported_post(message: HtmlElement, outlet: str | None, decoded: Decoded) -> Iterator[Article]:
    forwarded = message.xpath(".//div[contains(@class, 'forwarded')]")
    if text := _first(message, "text"):
        yield Article(
            text=text,
            place=message.get("id"),
            author=_first(forwarded[0], "from_name") if forwarded else None,
            outlet=outlet,
            published=_day(message.xpath(".//div[contains(@class, 'date')]/@title")),
            encoding=decoded.encoding,
            notes=decoded.notes,
        )


def _first(element: HtmlElement, name: str) -> str | None:
    """The text of the first element below that has the class."""
    found = element.xpath(f".//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")
    return visible_text(found[0]) or None if found else None


def _day(values: list[str]) -> datetime.date | None:
    return next((day for value in values if (day := date_in(value[:10]))), None)
