"""JSON Lines and tables: each row an Original of its own."""

import codecs
import csv
import io
from collections.abc import Iterator

import msgspec

from tawatur.errors import InputError
from tawatur.sources.decoding import decode_head
from tawatur.sources.encodings import guess_encoding
from tawatur.sources.kinds import Kind
from tawatur.sources.limits import HEAD_BYTES, MAX_DOCUMENT_BYTES, megabytes
from tawatur.sources.original import Original
from tawatur.sources.streams import lines
from tawatur.sources.tables import delimiter_of
from tawatur.sources.unpacking.parcel import Parcel


def entries(parcel: Parcel) -> Iterator[Original | InputError]:
    """Each line that is not blank; errors name the line."""
    for line in lines(parcel.stream, MAX_DOCUMENT_BYTES):
        place = f"{parcel.place}:{line.number}"
        data = line.data.removeprefix(codecs.BOM_UTF8)
        if not line.whole:
            limit = megabytes(MAX_DOCUMENT_BYTES)
            yield InputError(place, "too large: more than {limit} in one line", limit=limit)
        elif data.strip():
            yield parcel.original(_renamed(data, parcel), Kind.entry, place)


def _renamed(data: bytes, parcel: Parcel) -> bytes:
    """The line with the user's columns under our names; what is no JSON object stays for the reader to refuse."""
    if not parcel.columns.names:
        return data
    try:
        row = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return data
    return msgspec.json.encode(parcel.columns.rename(row)) if isinstance(row, dict) else data


def table_rows(parcel: Parcel) -> Iterator[Original | InputError]:
    """Each row of the table as a JSON row, encoded however its head is; errors name the line where the row ends."""
    head = parcel.stream.peek(HEAD_BYTES)
    csv.field_size_limit(MAX_DOCUMENT_BYTES)
    text = io.TextIOWrapper(parcel.stream, guess_encoding(head, parcel.charset).codec, errors="replace", newline="")
    rows = csv.reader(_bounded(text, parcel.place), delimiter=delimiter_of(decode_head(head)) or ",")
    try:
        headings = [heading.strip().removeprefix("\ufeff") for heading in next(rows)]
        fields = parcel.columns.of_headings(headings)
        if "text" not in fields.values():
            yield _without_text(headings, parcel.place)
            return
        for row in filter(None, rows):
            found = {fields[name]: cell for name, cell in zip(headings, row, strict=False) if name in fields and cell}
            yield parcel.original(msgspec.json.encode(found), Kind.entry, f"{parcel.place}:{rows.line_num}")
    except csv.Error as error:
        yield InputError(f"{parcel.place}:{rows.line_num}", "not a valid table: {reason}", reason=error)


def _bounded(text: io.TextIOWrapper, place: str) -> Iterator[str]:
    """The lines; InputError at one that is longer than is safe to hold in memory."""
    while line := text.readline(MAX_DOCUMENT_BYTES):
        if len(line) == MAX_DOCUMENT_BYTES:
            limit = megabytes(MAX_DOCUMENT_BYTES)
            raise InputError(place, "too large: more than {limit} in one line", limit=limit)
        yield line


def _without_text(headings: list[str], place: str) -> InputError:
    return InputError(
        place,
        "no column is known to hold the text; name it with --columns text=COLUMN. The columns are: {names}",
        names=", ".join(headings),
    )
