"""What is fuzzed. A target takes any bytes and raises where the program does what it must never do."""

import datetime
from collections.abc import Callable

from tawatur.arabic.text import analyse
from tawatur.errors import InputError
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document
from tawatur.reading import figures, times
from tawatur.reading.draft import Draft
from tawatur.sources import read, unpack
from tawatur.sources.datelines import date_in
from tawatur.sources.decoding import decode
from tawatur.sources.tar_headers import BLOCK

# How a failure of a parser that we did not foresee is told from one that we did.
_UNFORESEEN = ("cannot be parsed as", "cannot be taken apart")
_DAY = datetime.date(2024, 12, 7)
# Each byte of the input picks one: what numbers and dates are made of, and what stands between them.
_FRAGMENTS = (
    *("ثلاثة", "خمسين", "مئة", "ألف", "آلاف", "مليون", "نصف", "ثلث", "بضع", "عشر", "و", "أو", "إلى", "بين", "نحو"),
    *("0", "1", "7", "12", "31", "99", "2024", "1446", "٣", "٢٠", "1.5", "1,250", "1/2", "%", "-", "/", ":", ".", "،"),
    *(
        "يناير",
        "كانون الأول",
        "رمضان",
        "جمادى الآخرة",
        "السبت",
        "أمس",
        "غدا",
        "منذ",
        "قبل",
        "بعد",
        "خلال",
        "حتى",
        "عام",
    ),
    *(
        "القرن",
        "العشرين",
        "أيام",
        "أسبوع",
        "الماضي",
        "المقبل",
        "من",
        "في",
        "قتيلا",
        "دولار",
        "شخصا",
        "هـ",
        "م",
        "\n",
        "\u200f",
    ),
)


class BrokenPromiseError(Exception):
    """Something came back that must not."""


def decoding(data: bytes) -> None:
    """Bytes become text or an InputError; what is decoded without a doubt is what was encoded."""
    try:
        decoded = decode(data, "x", "windows-1256" if data[:1] > b"\x80" else None)
    except InputError:
        return
    if (
        decoded.encoding == "utf-8"
        and not decoded.notes
        and decoded.text.encode() != data.removeprefix(b"\xef\xbb\xbf")
    ):
        raise BrokenPromiseError(decoded)


def pages(data: bytes) -> None:
    """HTML, with what Telegram, feeds and Markdown make of it."""
    _everything(b"<html><body>" + data)


def feeds(data: bytes) -> None:
    """RSS and Atom."""
    _everything(b"<rss><channel><title>x</title>" + data)


def warcs(data: bytes) -> None:
    """Web archives."""
    _everything(b"WARC/1.0\r\n" + data)


def archives(data: bytes) -> None:
    """Tar archives, of which the header fits so that more is seen of them, and mailboxes."""
    _everything(_headed(data))
    _everything(b"From a@b.example Sat Dec  7 10:00:00 2024\nFrom: a\nDate: x\n" + data)


def _headed(data: bytes) -> bytes:
    """The first block with the checksum that makes it a header."""
    block = bytearray(data[:BLOCK].ljust(BLOCK, b"\0"))
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block) + data[BLOCK:]


def rows(data: bytes) -> None:
    """JSON Lines, tables, and whatever else the bytes look like."""
    _everything(data)
    _everything(b'{"text": ' + data)


def numbers(data: bytes) -> None:
    """Numerals, figures and dates: every span is the text at its place."""
    text = "".join(_FRAGMENTS[byte % len(_FRAGMENTS)] + (" " if byte & 0x80 else "") for byte in data[:200])
    date_in(text)
    draft = Draft(Document.of(text, published=_DAY), analyse(text, vocabulary()), None, True)
    for stage in (times.STAGE, figures.STAGE):
        draft = draft.with_part(stage.gives, stage.run(draft))
    for part in (*draft.times, *draft.figures):
        if text[part.text.start : part.text.end] != part.text.text:
            raise BrokenPromiseError(part)


def _everything(data: bytes) -> None:
    items = [item for original in unpack(data, "x") for item in _read(original)]
    if not items:
        raise BrokenPromiseError("nothing came of it")
    for item in items:
        if isinstance(item, InputError) and item.template.startswith(_UNFORESEEN):
            raise BrokenPromiseError(str(item))


def _read(original: object) -> list[Document | InputError]:
    return [original] if isinstance(original, InputError) else list(read(original))  # type: ignore[arg-type]


TARGETS: dict[str, Callable[[bytes], None]] = {
    "decoding": decoding,
    "pages": pages,
    "feeds": feeds,
    "warcs": warcs,
    "archives": archives,
    "rows": rows,
    "numbers": numbers,
}
