"""Zstd data frame by frame: where the data is cut, the library's own stream would end as if it were whole."""

import zstandard

from tawatur.sources.limits import MAX_WINDOW_BYTES
from tawatur.sources.streams import CUT, Readable

# What a few packed bytes unpack to stays in memory: a block of three may give 128 kB.
_STEP = 1024


class Frames:
    """A stream of what the frames hold; ZstdError where they are damaged, EOFError where the last one is cut."""

    def __init__(self, source: Readable) -> None:
        self._source = source
        self._decompressor = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW_BYTES)
        self._frame: zstandard.ZstdDecompressionObj | None = None
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
        frame = self._frame or self._decompressor.decompressobj()
        self._ready = memoryview(frame.decompress(packed))
        self._frame = None if frame.eof else frame
        self._packed = frame.unused_data if frame.eof else b""
