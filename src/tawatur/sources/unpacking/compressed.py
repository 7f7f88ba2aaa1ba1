"""Compressed streams and HTTP bodies: gzip, bzip2, xz, zstd, deflate and brotli, none of them beyond its limits."""

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable, Iterator

import brotli
import zstandard

from tawatur.errors import InputError
from tawatur.sources.kinds import Kind
from tawatur.sources.limits import HEAD_BYTES, MAX_FILE_BYTES, megabytes
from tawatur.sources.streams import CUT, Readable, Unpacked, buffered, check_expansion, damaged
from tawatur.sources.unpacking.frames import xz_frames, zstd_frames
from tawatur.sources.unpacking.parcel import Parcel

_FAULTS = (OSError, EOFError, zlib.error, lzma.LZMAError, zstandard.ZstdError)


# Members, streams or frames that follow each other are one stream.
_SOURCES: dict[Kind | None, Callable[[io.BufferedReader], Readable]] = {
    Kind.gzip: lambda stream: gzip.GzipFile(fileobj=stream),
    Kind.bzip2: bz2.BZ2File,
    Kind.xz: xz_frames,
    Kind.zstd: zstd_frames,
}


def unpacked(parcel: Parcel) -> Iterator[Parcel]:
    """What the compressed stream holds."""
    source = _SOURCES[parcel.kind](parcel.stream)
    yield parcel.inner(buffered(Unpacked(source, parcel.place, parcel.budget, _FAULTS)), parcel.place)


def decompress(data: bytes, codings: str, place: str) -> bytes:
    """An HTTP body out of its content codings (`gzip, br`), the last one first; InputError over the limits."""
    for coding in reversed([name.strip().lower() for name in codings.split(",")]):
        if coding not in ("", "identity"):
            data = _decompress(data, coding, place)
    return data


def _decompress(data: bytes, coding: str, place: str) -> bytes:
    whole = bytearray()
    try:
        for part in _parts(data, coding, place):
            whole += part
            check_expansion(len(whole), len(data), place)
            if len(whole) > MAX_FILE_BYTES:
                raise InputError(place, "too large: it unpacks to more than {limit}", limit=megabytes(MAX_FILE_BYTES))
    except (*_FAULTS, brotli.error) as error:
        raise damaged(place, error) from None
    return bytes(whole)


def _parts(data: bytes, coding: str, place: str) -> Iterator[bytes]:
    """The body in parts that are each bounded."""
    match coding:
        case "gzip" | "x-gzip":
            yield from _read(gzip.GzipFile(fileobj=io.BytesIO(data)))
        case "deflate":
            yield from _inflated(data)
        case "zstd":
            yield from _read(zstd_frames(io.BytesIO(data)))
        case "br":
            yield from _unbrotlied(data)
        case _:
            raise InputError(place, "compressed as {coding}, which is not known", coding=coding)


def _read(source: Readable) -> Iterator[bytes]:
    while part := source.read(HEAD_BYTES):
        yield part


def _inflated(data: bytes) -> Iterator[bytes]:
    """Deflate with its zlib header or, as some servers send it, without."""
    try:
        zlib.decompressobj().decompress(data, 1)
        inflater = zlib.decompressobj()
    except zlib.error:
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    rest = data
    while part := inflater.decompress(rest, HEAD_BYTES):
        rest = inflater.unconsumed_tail
        yield part
    if not inflater.eof:
        raise EOFError(CUT)


def _unbrotlied(data: bytes) -> Iterator[bytes]:
    decompressor = brotli.Decompressor()
    part = decompressor.process(data, output_buffer_limit=HEAD_BYTES)
    while part:
        yield part
        part = decompressor.process(b"", output_buffer_limit=HEAD_BYTES)
    if not decompressor.is_finished():
        raise EOFError(CUT)
