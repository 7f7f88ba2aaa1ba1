"""JSON rows: `text` and, optionally, id, published, outlet, author, title and url."""

import datetime
from collections.abc import Iterator

import msgspec

from tawatur.errors import InputError
from tawatur.sources.datelines import date_in
from tawatur.sources.formats.article import Article
from tawatur.sources.formats.markup import text_of_html
from tawatur.sources.kinds import Kind, kind_of_text
from tawatur.sources.original import Original


class _Entry(msgspec.Struct):
    text: str
    id: str | int | None = None
    published: str | int | None = None
    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    url: str | None = None


_DECODER = msgspec.json.Decoder(_Entry)


def entry_articles(original: Original) -> Iterator[Article]:
    """The row's document; InputError where the row is broken."""
    entry = _entry(original)
    html = kind_of_text(entry.text) is Kind.page
    yield Article(
        text=text_of_html(entry.text, original.place) if html else entry.text,
        id=None if entry.id is None else str(entry.id),
        published=_date(entry.published, original.place),
        outlet=entry.outlet,
        author=entry.author,
        title=entry.title,
        url=entry.url,
        encoding="utf-8",
    )


def _entry(original: Original) -> _Entry:
    try:
        return _DECODER.decode(original.data)
    except msgspec.ValidationError as error:
        raise InputError(original.place, "a field is missing or wrong: {reason}", reason=error) from None
    except UnicodeDecodeError:
        raise InputError(original.place, "the line is not UTF-8; JSON Lines must be") from None
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(original.place, "not valid JSON: {reason}", reason=error) from None


def _date(value: str | int | None, place: str) -> datetime.date | None:
    """The day of an ISO date or date and time, of a date in Arabic words, or of a Unix time in seconds."""
    if value in (None, ""):
        return None
    try:
        if isinstance(value, int):
            return datetime.datetime.fromtimestamp(value, datetime.UTC).date()
        return datetime.datetime.fromisoformat(str(value).strip()).date()
    except (ValueError, OverflowError, OSError):
        if day := date_in(str(value)):
            return day
        raise InputError(
            place, "published is {value!r}, not an ISO date such as 2024-12-07", value=str(value)[:40]
        ) from None
