"""Compressed data frame by frame: where it is cut, the libraries' own streams would end as if it were whole."""

import lzma
from collections.abc import Callable
from functools import partial
from typing import Protocol

import zstandard

from tawatur.sources.limits import MAX_WINDOW_BYTES
from tawatur.sources.streams import CUT, Readable

# What a few packed bytes unpack to stays in memory: a block of zstd of three bytes may give 128 kB.
_STEP = 1024
# What xz needs beside its window.
_XZ_BYTES = 2**21


class Frame(Protocol):
    """What unpacks one frame."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, /) -> bytes: ...


class Frames:
    """A stream of what the frames hold; EOFError where the last one is cut, the library's own where one is damaged."""

    def __init__(self, source: Readable, begin: Callable[[], Frame]) -> None:
        self._source = source
        self._begin = begin
        self._frame: Frame | None = None
        self._packed = b""
        self._ready = memoryview(b"")

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end of the last frame."""
        while not self._ready:
            packed = self._packed or self._source.read(_STEP)
            if not packed and self._frame:
                raise EOFError(CUT)
            if not packed:
                return b""
            self._unpack(packed)
        part, self._ready = self._ready[:size], self._ready[size:]
        return bytes(part)

    def _unpack(self, packed: bytes) -> None:
        # Zeros may fill up the space between two frames.
        packed = packed if self._frame else packed.lstrip(b"\0")
        if not packed:
            self._packed = b""
            return
        frame = self._frame or self._begin()
        self._ready = memoryview(frame.decompress(packed))
        self._frame = None if frame.eof else frame
        self._packed = frame.unused_data if frame.eof else b""


def zstd_frames(source: Readable) -> Frames:
    """What the zstd data holds; ZstdError where it is damaged or asks for too much memory."""
    return Frames(source, zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW_BYTES).decompressobj)


def xz_frames(source: Readable) -> Frames:
    """What the xz data holds; LZMAError where it is damaged or asks for too much memory."""
    return Frames(source, partial(lzma.LZMADecompressor, lzma.FORMAT_XZ, MAX_WINDOW_BYTES + _XZ_BYTES))
