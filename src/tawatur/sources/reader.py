"""Everything that a path leads to, as documents; formats are told by content, not by name."""

import os
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources.files import STANDARD_INPUT, expand, opened, place_of
from tawatur.sources.jsonl import NAMES, jsonl_documents, looks_like_entry, looks_spread, mostly_entries
from tawatur.sources.limits import MAX_DOCUMENT_BYTES
from tawatur.sources.lines import ByteStream, Line, lines
from tawatur.sources.text import text_document, too_large


def documents(
    paths: Iterable[str | Path],
    *,
    skip: Path | None = None,
    advance: Callable[[int], None] = lambda size: None,
) -> Iterator[Document | InputError]:
    """Every document that the paths, folders or `-` hold, in a stable order, and an error for each that cannot be read.

    Folders are read with all below them, without hidden files and the folder `skip`. `advance` is told the bytes
    as they are read.
    """
    for path in expand((os.fspath(path) for path in paths), skip):
        if isinstance(path, InputError):
            yield path
            continue
        try:
            with opened(path) as stream:
                yield from _documents(_Metered(stream, advance), path)
        except InputError as error:
            yield error


class _Metered:
    """A stream that tells how many bytes were read."""

    def __init__(self, stream: ByteStream, advance: Callable[[int], None]) -> None:
        self._stream = stream
        self._advance = advance

    def read(self, size: int = -1, /) -> bytes:
        return self._told(self._stream.read(size))

    def readline(self, size: int | None = -1, /) -> bytes:
        return self._told(self._stream.readline(size))

    def _told(self, data: bytes) -> bytes:
        self._advance(len(data))
        return data


def _documents(stream: ByteStream, path: str) -> Iterator[Document | InputError]:
    place = place_of(path)
    coming = lines(stream, MAX_DOCUMENT_BYTES)
    head: list[Line] = []
    for line in coming:
        head.append(line)
        if line.data.strip():
            break
    first = head[-1].data if head else b""
    if path.endswith(NAMES) or looks_like_entry(first):
        yield from jsonl_documents(chain(head, coming), place)
    elif looks_spread(first):
        yield InputError(place, "JSON, but not JSON Lines: each document must stand on a line of its own")
    else:
        yield from _whole(b"".join(line.data for line in head), stream, path)


def _whole(head: bytes, stream: ByteStream, path: str) -> Iterator[Document | InputError]:
    """The document of a stream that holds one, or JSON Lines whose first line is broken."""
    place = place_of(path)
    data = head + stream.read(max(0, MAX_DOCUMENT_BYTES + 1 - len(head)))
    if len(data) > MAX_DOCUMENT_BYTES:
        yield too_large(_size(path), place)
    elif mostly_entries(data):
        yield from jsonl_documents(lines(BytesIO(data), MAX_DOCUMENT_BYTES), place)
    else:
        yield text_document(data, place)


def _size(path: str) -> int | None:
    """Size of a regular file in bytes; None for a pipe, which has none."""
    file = Path(path)
    return file.stat().st_size if path != STANDARD_INPUT and file.is_file() else None
