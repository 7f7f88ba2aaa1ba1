"""The body of an answer, decompressed as it comes and never larger than allowed."""

import zlib
from collections.abc import Iterable, Iterator

from tawatur.errors import InputError
from tawatur.sources.limits import megabytes
from tawatur.sources.streams import CUT, check_expansion, damaged

ACCEPTED = "gzip"
"""The one compression that is asked for."""

_PLAIN = ("", "identity")
_GZIP = ("gzip", "x-gzip")
_GZIP_WINDOW = zlib.MAX_WBITS | 16
_PIECE = 2**20


def read_body(chunks: Iterable[bytes], coding: str, limit: int, place: str) -> bytes:
    """The whole body; InputError where it is larger than `limit` bytes, damaged or coded in a way not asked for."""
    body = bytearray()
    for chunk in _decoded(chunks, coding.strip().lower(), place):
        body += chunk
        if len(body) > limit:
            raise too_large(limit, place)
    return bytes(body)


def read_head(chunks: Iterable[bytes], coding: str, limit: int, place: str) -> bytes:
    """The first `limit` bytes of the body; InputError as for `read_body`, but for its size."""
    body = bytearray()
    for chunk in _decoded(chunks, coding.strip().lower(), place):
        body += chunk
        if len(body) >= limit:
            break
    return bytes(body[:limit])


def too_large(limit: int, place: str) -> InputError:
    """The error for a body over the limit."""
    return InputError(place, "too large: more than {limit}", limit=megabytes(limit))


def _decoded(chunks: Iterable[bytes], coding: str, place: str) -> Iterator[bytes]:
    if coding in _PLAIN:
        return iter(chunks)
    if coding in _GZIP:
        return _gunzipped(chunks, place)
    raise InputError(place, "compressed as {coding}, which is not known", coding=coding)


def _gunzipped(chunks: Iterable[bytes], place: str) -> Iterator[bytes]:
    """The pieces unpacked, each bounded; InputError where they swell beyond reason, are damaged or end too early."""
    member = zlib.decompressobj(_GZIP_WINDOW)
    packed = unpacked = 0
    for chunk in chunks:
        packed += len(chunk)
        rest, full = chunk, False
        while rest or full:
            if member.eof:
                member = zlib.decompressobj(_GZIP_WINDOW)
            piece = _inflate(member, rest, place)
            unpacked += len(piece)
            check_expansion(unpacked, packed, place)
            yield piece
            rest = member.unconsumed_tail or member.unused_data
            full = len(piece) == _PIECE and not member.eof
    if packed and not member.eof:
        raise InputError(place, "damaged: {reason}", reason=CUT)


def _inflate(member: "zlib._Decompress", data: bytes, place: str) -> bytes:
    try:
        return member.decompress(data, _PIECE)
    except zlib.error as error:
        raise damaged(place, error) from None
