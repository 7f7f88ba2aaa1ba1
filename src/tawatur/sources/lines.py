"""Lines of a byte stream, none of them longer than is safe to hold in memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


class ByteStream(Protocol):
    """What reading needs of a stream."""

    def read(self, size: int = -1, /) -> bytes: ...
    def readline(self, size: int | None = -1, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its end; `number` counts from 1; `data` is cut after `limit` bytes where `whole` is False."""

    number: int
    data: bytes
    whole: bool


def lines(stream: ByteStream, limit: int) -> Iterator[Line]:
    """All lines; of a line over `limit` bytes the rest is passed over unread when the next one is asked for."""
    number = 0
    while data := stream.readline(limit + 1):
        number += 1
        whole = len(data) <= limit or data.endswith(b"\n")
        yield Line(number, data, whole)
        while not whole:
            rest = stream.readline(limit)
            whole = not rest or rest.endswith(b"\n")
