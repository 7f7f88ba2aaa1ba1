"""Bytes become text only where the encoding is certain."""

import codecs

import pytest

from tawatur.errors import InputError
from tawatur.sources.decoding import decode

ARABIC = "أعلنت الوزارة فتح الطريق.\r\nوقال شاهد: «نعم»"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (ARABIC.encode(), "utf-8"),
        (codecs.BOM_UTF8 + ARABIC.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + ARABIC.encode("utf-16-be"), "utf-16"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be"],
)
def test_known_encodings_give_the_text_without_its_mark(data: bytes, encoding: str) -> None:
    decoded = decode(data, "x.txt")
    assert (decoded.text, decoded.encoding) == (ARABIC, encoding)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (ARABIC.encode("cp1256"), "unknown encoding: byte 0xC3 at offset 0 is not UTF-8; save it as UTF-8"),
        (
            ARABIC.encode("iso8859-6", "replace"),
            "unknown encoding: byte 0xC3 at offset 0 is not UTF-8; save it as UTF-8",
        ),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "binary data, not text"),
        (codecs.BOM_UTF16_LE + b"\x41", "unknown encoding: byte 0x41 at offset 2 is not UTF-16; save it as UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary data, not text"),
        ("نص".encode() + b"\0", "binary data, not text"),
        ("السلام عليكم".encode("utf-16-le"), "binary data, not text"),
    ],
    ids=["windows-1256", "iso-8859-6", "half a pair", "half a unit", "picture", "nul", "utf-16 without mark"],
)
def test_anything_else_is_refused_never_garbled(data: bytes, why: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "x.txt")
    assert str(caught.value) == f"x.txt: {why}"
