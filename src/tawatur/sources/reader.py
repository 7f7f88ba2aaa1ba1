"""Everything that a path leads to: Originals first, then the Documents that they hold."""

import datetime
import io
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources.admission import admit
from tawatur.sources.columns import USUAL_COLUMNS, Columns
from tawatur.sources.files import expand, opened, place_of, size_of
from tawatur.sources.formats import articles
from tawatur.sources.kinds import Kind
from tawatur.sources.original import Original
from tawatur.sources.unpacking import Parcel, originals_of


def originals(
    paths: Iterable[str | Path],
    *,
    skip: Path | None = None,
    advance: Callable[[int], None] = lambda size: None,
    columns: Columns = USUAL_COLUMNS,
) -> Iterator[Original | InputError]:
    """Every Original that the paths, patterns, folders or `-` hold, in a stable order, and an error for each failure.

    Folders are read with all below them, without hidden files and the folder `skip`. `advance` is told the bytes
    as they are read.
    """
    for path in expand((os.fspath(path) for path in paths), skip):
        if isinstance(path, InputError):
            yield path
        else:
            yield from parts_of(path, place_of(path), advance=advance, columns=columns)


def parts_of(
    path: str,
    place: str,
    *,
    advance: Callable[[int], None] = lambda size: None,
    columns: Columns = USUAL_COLUMNS,
) -> Iterator[Original | InputError]:
    """Every Original that the file of the path holds, which messages call `place`."""
    try:
        with opened(path) as stream:
            yield from originals_of(Parcel.of(stream, place, advance=advance, columns=columns, size=size_of(path)))
    except InputError as error:
        yield error


def unpack(
    data: bytes,
    place: str,
    *,
    charset: str | None = None,
    url: str | None = None,
    fetched: datetime.datetime | None = None,
    columns: Columns = USUAL_COLUMNS,
) -> Iterator[Original | InputError]:
    """Every Original that the bytes hold: themselves, or what is archived, compressed or listed in them."""
    parcel = Parcel.of(
        io.BytesIO(data), place, columns=columns, size=len(data), charset=charset, url=url, fetched=fetched
    )
    yield from originals_of(parcel)


def contents(file: Original) -> Iterator[Original | InputError]:
    """As `unpack`, of an Original that nobody has looked at yet."""
    return unpack(file.data, file.place, charset=file.charset, url=file.url, fetched=file.fetched)


def read(original: Original) -> Iterator[Document | InputError]:
    """The Documents that the Original holds, and an error for each that cannot be read."""
    if original.kind is Kind.file:
        for part in contents(original):
            yield from (part,) if isinstance(part, InputError) else read(part)
        return
    try:
        for article in articles(original):
            try:
                yield admit(article, original)
            except InputError as error:
                yield error
    except InputError as error:
        yield error


def documents(
    paths: Iterable[str | Path],
    *,
    skip: Path | None = None,
    advance: Callable[[int], None] = lambda size: None,
    columns: Columns = USUAL_COLUMNS,
) -> Iterator[Document | InputError]:
    """Every Document of every Original of the paths, parsed in this process."""
    for original in originals(paths, skip=skip, advance=advance, columns=columns):
        if isinstance(original, InputError):
            yield original
        else:
            yield from read(original)
