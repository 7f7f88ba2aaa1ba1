"""Web pages: the article of a page by trafilatura, its date by htmldate or by the line that prints it."""

import datetime
import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from htmldate import find_date
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extracted

from tawatur.arabic.normal import fold
from tawatur.errors import InputError
from tawatur.lexicon.bylines import byline_words
from tawatur.sources.datelines import date_in, dateline
from tawatur.sources.decoding import Decoded, decode
from tawatur.sources.formats.article import Article
from tawatur.sources.formats.markup import parse_page, visible_text
from tawatur.sources.formats.telegram_pages import is_telegram, telegram_posts
from tawatur.sources.original import Original

_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_HEAD_BYTES = 4096
# Paragraphs that belong to the page and not to its article.
_PARAGRAPHS = "//p[not(ancestor::nav or ancestor::footer or ancestor::aside or ancestor::form or ancestor::header)]"
_FOOTER = "//footer[not(ancestor::article)] | //*[@id='footer' or @class='footer' or contains(@class, 'copyright')]"
_LEAST_PARAGRAPH = 40
_MIN_COVERED = 0.5
# The day in the header of the site is today.
_DATED = (
    "//*[self::time or contains(@class, 'date') or contains(@class, 'time') or contains(@class, 'publish')"
    " or contains(@id, 'date') or contains(@itemprop, 'date')][not(ancestor::header[not(ancestor::article)])]"
)
_LONGEST_DATED = 120
_DATED_ELEMENTS = 40


def page_articles(original: Original) -> Iterator[Article]:
    """The article of a page, or each post of a Telegram channel's page; InputError where there is no text."""
    decoded = decode(original.data, original.place, original.charset or _declared(original.data))
    tree = parse_page(decoded.text, original.place)
    if is_telegram(tree):
        yield from telegram_posts(tree, decoded)
    else:
        yield _article(tree, decoded, original)


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_HEAD_BYTES])
    return match[1].decode("ascii") if match else None


def _article(tree: HtmlElement, decoded: Decoded, original: Original) -> Article:
    _drop_footer(tree)
    # Extraction takes the tree apart, so what else is wanted of it is taken first.
    seen = visible_text(tree)
    paragraphs = _paragraphs(tree)
    published = _date(tree, original.url)
    extracted = _extract(tree, original.url)
    text = _whole(extracted, paragraphs) or seen
    if not text:
        raise InputError(original.place, "empty: there is no text on this page")
    return Article(
        text=text,
        title=_given(extracted, "title"),
        author=_author(_given(extracted, "author")),
        outlet=_given(extracted, "sitename") or _host(original.url),
        published=published or dateline(text.splitlines()),
        url=original.url or _given(extracted, "url"),
        encoding=decoded.encoding,
        notes=decoded.notes,
    )


def _extract(tree: HtmlElement, url: str | None) -> Extracted | None:
    found = bare_extraction(tree, url=url, include_comments=False, with_metadata=True)
    return found if isinstance(found, Extracted) else None


def _whole(extracted: Extracted | None, paragraphs: list[str]) -> str:
    """The extracted text; the page's paragraphs where the extraction lost most of them without a word."""
    text = (extracted.text or "") if extracted else ""
    long = dict.fromkeys(paragraph for paragraph in paragraphs if len(paragraph) >= _LEAST_PARAGRAPH)
    return text if len(text) >= _MIN_COVERED * sum(map(len, long)) else "\n".join(paragraphs)


def _paragraphs(tree: HtmlElement) -> list[str]:
    return [text for element in tree.xpath(_PARAGRAPHS) if (text := visible_text(element))]


def _given(extracted: Extracted | None, name: str) -> str | None:
    return getattr(extracted, name, None) or None


def _drop_footer(tree: HtmlElement) -> None:
    """Drop what stands under the page: its years and days are not the article's."""
    for element in tree.xpath(_FOOTER):
        if element.getparent() is not None:
            element.drop_tree()


def _author(name: str | None) -> str | None:
    """The name without the word for `written by`."""
    words = name.replace(":", " ").split(maxsplit=1) if name else []
    return words[1] if len(words) > 1 and fold(words[0]) in byline_words() else name


def _host(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


def _date(tree: HtmlElement, url: str | None) -> datetime.date | None:
    """The day by the page's metadata, or by what its elements for dates print."""
    found = find_date(tree, extensive_search=False, original_date=True, url=url, deferred_url_extractor=True)
    if found:
        return datetime.date.fromisoformat(found)
    texts = (visible_text(element) for element in islice(tree.xpath(_DATED), _DATED_ELEMENTS))
    return next((day for text in texts if len(text) <= _LONGEST_DATED and (day := date_in(text))), None)
