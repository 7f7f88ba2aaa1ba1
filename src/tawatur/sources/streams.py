"""Byte streams that tell how much was read of them, and that end in an error where they unpack to too much."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from tawatur.errors import InputError
from tawatur.sources.limits import FREE_EXPANSION_BYTES, HEAD_BYTES, MAX_ARCHIVE_BYTES, MAX_EXPANSION, megabytes

CUT = "the data ends before its end"
"""Why data is damaged that was not transferred or stored to its end."""

# Decompressors fail without what they have: small steps lose little of it.
_STEP = 4096


class Readable(Protocol):
    """What reading needs of a stream."""

    def read(self, size: int, /) -> bytes: ...


class Writable(Protocol):
    """What copying needs of a file."""

    def write(self, data: bytes, /) -> int | None: ...


class Metered(io.RawIOBase):
    """A stream that tells how many bytes were read; `total` has them all."""

    def __init__(self, source: Readable, advance: Callable[[int], None] = lambda size: None) -> None:
        self.total = 0
        self._source = source
        self._advance = advance
        self._failure: InputError | None = None

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return isinstance(self._source, io.IOBase) and self._source.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if not isinstance(self._source, io.IOBase):
            raise io.UnsupportedOperation("seek")
        return self._source.seek(offset, whence)

    # Fills the buffer as far as the source goes, so that whoever peeks sees a whole head; what came before a failure is
    # given out before it.
    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # Buffer is a memoryview in practice
        if self._failure:
            raise self._failure
        filled = 0
        try:
            while filled < len(buffer) and (data := self._next(len(buffer) - filled)):
                buffer[filled : filled + len(data)] = data
                filled += len(data)
        except InputError as error:
            self._failure = error
            if not filled:
                raise
        self._advance(filled)
        return filled

    def _next(self, size: int) -> bytes:
        data = self._source.read(size)
        self.total += len(data)
        return data


class Budget:
    """What all streams out of one file may unpack to together, by how much of the file was read so far."""

    def __init__(self, file: Metered, place: str) -> None:
        self._file = file
        self._place = place
        self._spent = 0

    def spend(self, size: int) -> None:
        """Count so many bytes more; OverflowingError where they are too many."""
        self._spent += size
        check_expansion(self._spent, self._file.total, self._place)


class Unpacked(Metered):
    """What comes out of compressed data; InputError where it is damaged or more than the file's budget."""

    def __init__(self, source: Readable, place: str, budget: Budget, faults: tuple[type[Exception], ...]) -> None:
        super().__init__(source)
        self._place = place
        self._budget = budget
        self._faults = faults

    def seekable(self) -> bool:
        return False

    def _next(self, size: int) -> bytes:
        try:
            data = super()._next(min(size, _STEP))
        except self._faults as error:
            raise damaged(self._place, error) from None
        self._budget.spend(len(data))
        return data


class OverflowingError(InputError):
    """A file that unpacks to far more than it is: no part of it is read on."""


def check_expansion(unpacked: int, packed: int, place: str) -> None:
    """OverflowingError where so many bytes are too many to come out of so few."""
    if unpacked > FREE_EXPANSION_BYTES + MAX_EXPANSION * packed:
        raise OverflowingError(place, "it unpacks to more than {times} times its size; refused", times=MAX_EXPANSION)


def damaged(place: str, error: BaseException) -> InputError:
    """What a library says of broken data as an error that names the place."""
    return InputError(place, "damaged: {reason}", reason=str(error) or type(error).__name__)


def copy(stream: Readable, to: Writable, place: str) -> None:
    """Copy what is to be had, up to the limit of an archive; InputError beyond it."""
    total = 0
    while data := stream.read(HEAD_BYTES):
        total += len(data)
        if total > MAX_ARCHIVE_BYTES:
            limit = megabytes(MAX_ARCHIVE_BYTES)
            raise InputError(place, "too large: more than {limit} in one archive", limit=limit)
        to.write(data)


def buffered(stream: io.RawIOBase) -> io.BufferedReader:
    """The stream with a buffer that holds a whole head to be peeked at."""
    return io.BufferedReader(stream, HEAD_BYTES)


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its end; `number` counts from 1; `data` is cut after `limit` bytes where `whole` is False."""

    number: int
    data: bytes
    whole: bool


def lines(stream: io.BufferedIOBase, limit: int) -> Iterator[Line]:
    """All lines; of a line over `limit` bytes the rest is passed over unread when the next one is asked for."""
    number = 0
    while data := stream.readline(limit + 1):
        number += 1
        whole = len(data) <= limit or data.endswith(b"\n")
        yield Line(number, data, whole)
        while not whole:
            rest = stream.readline(limit)
            whole = not rest or rest.endswith(b"\n")
