"""JSON Lines: one document a line, with `text` and, optionally, id, published, outlet, author, title and url."""

import codecs
import datetime
import re
from collections.abc import Iterable, Iterator

import msgspec

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources.admission import admit
from tawatur.sources.limits import MAX_DOCUMENT_BYTES, megabytes
from tawatur.sources.lines import Line

NAMES = (".jsonl", ".ndjson")
"""File names that promise JSON Lines."""

_OBJECT = re.compile(rb"\s*\{\s*\"")
_SPREAD = re.compile(rb"\s*(?:\{|\[|\[\s*\{.*)\s*")


class _Entry(msgspec.Struct):
    text: str
    id: str | int | None = None
    published: str | None = None
    outlet: str | None = None
    author: str | None = None
    title: str | None = None
    url: str | None = None


_DECODER = msgspec.json.Decoder(_Entry)


def looks_like_entry(line: bytes) -> bool:
    """Whether a line begins as a JSON object with a key does."""
    return bool(_OBJECT.match(line.removeprefix(codecs.BOM_UTF8)))


def looks_spread(line: bytes) -> bool:
    """Whether a file that begins with this line is JSON, but over several lines or in a list."""
    return bool(_SPREAD.fullmatch(line.removeprefix(codecs.BOM_UTF8)))


def mostly_entries(data: bytes) -> bool:
    """Whether at least half of the lines that are not blank begin as JSON objects do."""
    filled = [line for line in data.splitlines() if line.strip()]
    return 2 * sum(map(looks_like_entry, filled)) >= len(filled) > 0


def jsonl_documents(lines: Iterable[Line], place: str) -> Iterator[Document | InputError]:
    """A document or an error for each line that is not blank; errors name `place` and the line."""
    empty = True
    for line in lines:
        if not line.data.removeprefix(codecs.BOM_UTF8).strip():
            continue
        empty = False
        try:
            yield _document(line, f"{place}:{line.number}")
        except InputError as error:
            yield error
    if empty:
        yield InputError(place, "empty: there is no text in it")


def _document(line: Line, place: str) -> Document:
    if not line.whole:
        limit = megabytes(MAX_DOCUMENT_BYTES)
        raise InputError(place, "too large: more than {limit} in one line", limit=limit)
    entry = _entry(line.data.removeprefix(codecs.BOM_UTF8), place)
    admit(entry.text, place)
    return Document.of(
        entry.text,
        id=None if entry.id is None else str(entry.id),
        published=_date(entry.published, place),
        outlet=entry.outlet,
        author=entry.author,
        title=entry.title,
        url=entry.url,
        encoding="utf-8",
    )


def _entry(data: bytes, place: str) -> _Entry:
    try:
        return _DECODER.decode(data)
    except msgspec.ValidationError as error:
        raise InputError(place, "a field is missing or wrong: {reason}", reason=error) from None
    except UnicodeDecodeError:
        raise InputError(place, "the line is not UTF-8; JSON Lines must be") from None
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(place, "not valid JSON: {reason}", reason=error) from None


def _date(value: str | None, place: str) -> datetime.date | None:
    """The day of an ISO date or date and time."""
    if not value:
        return None
    try:
        return datetime.datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise InputError(
            place, "published is {value!r}, not an ISO date such as 2024-12-07", value=value[:40]
        ) from None
