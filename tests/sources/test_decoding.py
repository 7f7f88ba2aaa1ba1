"""Bytes become text by what they are, not by what they are said to be; what is uncertain is said."""

import codecs

import pytest

from tawatur.errors import InputError
from tawatur.sources.decoding import decode

ARABIC = "أعلنت الوزارة فتح الطريق أمام السيارات.\r\nوقال شاهد: «نعم، رأيت ذلك بعيني في المدينة»"
PLAIN = "أعلنت الوزارة فتح الطريق أمام السيارات، وقال شاهد إنه رأى ذلك في المدينة."
RUSSIAN = "Министр сказал, что дорога открыта для всех машин."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (ARABIC.encode(), "utf-8"),
        (codecs.BOM_UTF8 + ARABIC.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + ARABIC.encode("utf-16-be"), "utf-16"),
        (ARABIC.encode("utf-16-le"), "utf-16-le"),
        (ARABIC.encode("utf-16-be"), "utf-16-be"),
        (ARABIC.encode("cp1256"), "windows-1256"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "utf-16-le bare", "utf-16-be bare", "windows-1256"],
)
def test_the_text_comes_back_without_its_mark(data: bytes, encoding: str) -> None:
    decoded = decode(data, "x.txt")
    assert (decoded.text, decoded.encoding, decoded.notes) == (ARABIC, encoding, ())


@pytest.mark.parametrize(("codec", "encoding"), [("iso8859-6", "iso-8859-6"), ("mac-arabic", "mac-arabic")])
def test_the_older_one_byte_encodings_are_known_by_the_words(codec: str, encoding: str) -> None:
    decoded = decode(PLAIN.encode(codec), "x.txt")
    assert (decoded.text, decoded.encoding, decoded.notes) == (PLAIN, encoding, ())


def test_arabic_utf16_without_its_mark_is_not_taken_for_utf8_although_it_is_valid_utf8() -> None:
    word = "السلام عليكم"
    word.encode("utf-16-le").decode("utf-8")
    assert decode(word.encode("utf-16-le"), "x.txt").text == word


@pytest.mark.parametrize(
    "declared",
    ["utf-8", "iso-8859-1", "windows-1252", "no-such-thing", "utf-16", "unicode_escape", "hex", "x\0", "", None],
)
def test_a_declaration_that_lies_is_not_believed(declared: str | None) -> None:
    assert decode(PLAIN.encode("cp1256"), "x.txt", declared).text == PLAIN
    assert decode(PLAIN.encode(), "x.txt", declared).text == PLAIN


def test_a_declaration_counts_where_the_bytes_do_not_tell() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "x.txt", "windows-1251").text == RUSSIAN


@pytest.mark.parametrize("declared", ["unicode_escape", "utf-7", "hex", "x\0", "no-such-thing"])
def test_what_no_text_is_encoded_in_does_not_count(declared: str) -> None:
    assert decode(RUSSIAN.encode("cp1251"), "x.txt", declared).encoding != declared


@pytest.mark.parametrize(("declared", "notes"), [("iso-8859-1", 0), ("windows-1252", 0), (None, 1)])
def test_accents_among_latin_letters_are_western(declared: str | None, notes: int) -> None:
    text = "Le café de la rivière est fermé."
    decoded = decode(text.encode("cp1252"), "x.txt", declared)
    assert (decoded.text, len(decoded.notes)) == (text, notes)


def test_what_is_uncertain_is_said() -> None:
    decoded = decode("زجاج".encode("cp1256") + b"\xc1", "x.txt")
    assert decoded.notes == ("the encoding is uncertain: read as windows-1256",)


def test_a_broken_character_costs_only_itself_and_is_said() -> None:
    decoded = decode(PLAIN.encode() + b"\xff" + PLAIN.encode(), "x.txt")
    assert decoded.text == f"{PLAIN}\ufffd{PLAIN}"
    assert decoded.notes == ("broken characters in the source, shown as \ufffd: 1",)


@pytest.mark.parametrize("codec", ["cp1252", "cp1256", "latin-1"])
def test_text_that_was_encoded_twice_is_put_right_and_that_is_said(codec: str) -> None:
    once = PLAIN.encode()
    shown = "".join(_shown(byte, codec) for byte in once)
    decoded = decode(shown.encode(), "x.txt")
    assert decoded.text == PLAIN
    assert decoded.notes == ("the text was encoded twice and has been put right",)


def _shown(byte: int, codec: str) -> str:
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "نص".encode() + b"\0",
        bytes(range(256)),
        b"\0" * 100,
        b"\x06" * 100,
    ],
    ids=["half a pair", "picture", "nul", "all bytes", "zeros", "one byte"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "x.bin")
    assert str(caught.value) == "x.bin: binary data, not text"
