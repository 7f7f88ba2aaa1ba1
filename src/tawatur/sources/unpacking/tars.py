"""Tar archives, member by member as they come: nothing is sought, and nothing but names is held."""

from collections.abc import Iterator
from functools import reduce
from pathlib import PurePosixPath

from tawatur.errors import InputError
from tawatur.sources.limits import HEAD_BYTES, MAX_EXTENSION_BYTES, MAX_MEMBERS
from tawatur.sources.streams import CUT, Metered, buffered, damaged
from tawatur.sources.tar_headers import BLOCK, EXTENSIONS, Header, Type, header_of
from tawatur.sources.unpacking.names import check_name, hidden
from tawatur.sources.unpacking.parcel import Parcel

_EMPTY = bytes(BLOCK)


def tar_members(parcel: Parcel) -> Iterator[Parcel | InputError]:
    """Each file, open until the next is asked for, and an error for each link, device, and name that leads out."""
    empty = True
    try:
        for header, body in _bodies(parcel):
            if header.type is not Type.folder and not hidden(header.name):
                empty = False
                yield _member(parcel, header, body)
    except ValueError as error:
        yield damaged(parcel.place, error)
        return
    if empty:
        yield InputError(parcel.place, "the archive holds no files")


class _Body:
    """What a member holds; InputError where the archive fails, or ends, before the member does."""

    def __init__(self, parcel: Parcel, size: int) -> None:
        self.failed = False
        self._parcel = parcel
        self._left = size
        self._padding = -size % BLOCK

    def read(self, size: int, /) -> bytes:
        data = self._read(min(size, self._left))
        self._left -= len(data)
        return data

    def skip(self) -> None:
        """Pass over what is left of it, and over what it was filled up with."""
        self._left += self._padding
        while self._left:
            self.read(HEAD_BYTES)

    def _read(self, size: int) -> bytes:
        try:
            data = self._parcel.stream.read1(size) if size else b""
            if size and not data:
                raise damaged(self._parcel.place, EOFError(CUT))
        except InputError:
            self.failed = True
            raise
        return data


def _bodies(parcel: Parcel) -> Iterator[tuple[Header, _Body]]:
    """Each member's header and what it holds; ValueError where a header is malformed."""
    extensions: list[tuple[Type, bytes]] = []
    for header in _headers(parcel):
        if header.type in EXTENSIONS:
            body = _Body(parcel, header.size)
            extensions = [*extensions[1 - len(EXTENSIONS) :], (header.type, _extension(body, header.size))]
        else:
            whole = reduce(lambda known, extension: known.extended(*extension), extensions, header)
            extensions = []
            body = _Body(parcel, whole.size)
            yield whole, body
        if body.failed:
            return
        body.skip()


def _headers(parcel: Parcel) -> Iterator[Header]:
    """Every header. Empty blocks are passed over: they end an archive, but another one may follow."""
    count = 0
    while block := parcel.stream.read(BLOCK):
        if len(block) < BLOCK:
            raise damaged(parcel.place, EOFError(CUT))
        if block == _EMPTY:
            continue
        count += 1
        if count > MAX_MEMBERS:
            raise InputError(parcel.place, "more than {limit:,} files in one archive", limit=MAX_MEMBERS)
        yield header_of(block)


def _extension(body: _Body, size: int) -> bytes:
    if size > MAX_EXTENSION_BYTES:
        raise ValueError("its header is malformed")
    data = b""
    while len(data) < size:
        data += body.read(size)
    return data


def _member(parcel: Parcel, header: Header, body: _Body) -> Parcel | InputError:
    place = f"{parcel.place}/{PurePosixPath(header.name)}"
    try:
        check_name(header.name, place)
        if header.type is not Type.file:
            raise InputError(place, "a link, a device or another special file, which is not read")
        return parcel.inner(buffered(Metered(body)), place, header.size)
    except InputError as error:
        return error
