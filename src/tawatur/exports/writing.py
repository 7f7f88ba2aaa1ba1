"""Values to bytes, as the text formats share it."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

Json = dict[str, Any]

_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0x7F, 0xFFFE, 0xFFFF))
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, *CSV injection*)."""


def json_lines(values: Iterable[Json]) -> Iterator[bytes]:
    """One value a line."""
    return (msgspec.json.encode(value) + b"\n" for value in values)


def json_document(head: Json, key: str, items: Iterable[Json]) -> Iterator[bytes]:
    """One object: the head, and under `key` the items, a line each."""
    yield msgspec.json.encode(head)[:-1] + b"," + msgspec.json.encode(key) + b":"
    yield from json_array(items)
    yield b"}\n"


def json_array(items: Iterable[Json]) -> Iterator[bytes]:
    """An array of the items, a line each."""
    before = b"[\n"
    for item in items:
        yield before + msgspec.json.encode(item)
        before = b",\n"
    yield b"[]" if before == b"[\n" else b"\n]"


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
    """A heading and the rows (RFC 4180); what would be a formula in a spreadsheet is led by an apostrophe."""
    line = io.StringIO(newline="")
    writer = csv.DictWriter(line, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: _harmless(value) for column, value in row.items()})
        yield _taken(line)
    yield _taken(line)


def _harmless(value: object) -> object:
    return "'" + value if isinstance(value, str) and value.startswith(_FORMULA) else value


def _taken(line: io.StringIO) -> bytes:
    taken = line.getvalue().encode()
    line.seek(0)
    line.truncate()
    return taken


def without_controls(text: str) -> str:
    """The text without the characters that XML 1.0 and iCalendar cannot hold; line ends and tabs stay."""
    return text.translate(_CONTROLS)


def filled(value: Json) -> Json:
    """The object without the keys that hold nothing."""
    return {key: held for key, held in value.items() if held not in (None, "", [], (), {})}
