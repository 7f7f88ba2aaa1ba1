"""Bytes to text: UTF-8, or UTF-16 with a byte-order mark. Anything else is refused, never guessed."""

import codecs
from dataclasses import dataclass

from tawatur.errors import InputError

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WHITE_CONTROLS = frozenset("\t\n\v\f\r")
_MAX_CONTROL_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without byte-order mark, and the name of its encoding."""

    text: str
    encoding: str


def decode(data: bytes, place: str) -> Decoded:
    """The text of `data`; InputError where the encoding is unknown or the bytes are no text at all."""
    encoding = "utf-16" if data.startswith(_UTF16_MARKS) else "utf-8"
    try:
        text = data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise InputError(place, "binary data, not text") from None
        raise InputError(
            place,
            "unknown encoding: byte 0x{byte:02X} at offset {offset} is not {encoding}; save it as UTF-8",
            byte=data[error.start],
            offset=error.start,
            encoding=encoding.upper(),
        ) from None
    if _is_binary(text):
        raise InputError(place, "binary data, not text")
    return Decoded(text, encoding)


def _is_binary(text: str) -> bool:
    """Whether control characters stand where text has none; UTF-16 without its mark shows so too."""
    if "\0" in text:
        return True
    controls = sum(map(text.count, map(chr, range(1, 32)))) - sum(map(text.count, _WHITE_CONTROLS))
    return controls > _MAX_CONTROL_SHARE * len(text)
