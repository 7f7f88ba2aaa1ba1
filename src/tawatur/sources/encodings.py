"""Which encoding is it? UTF-8 and UTF-16 show by their bytes, Arabic's one-byte encodings by the words they give.

UTF-16 without its mark is looked for before UTF-8, because the bytes of Arabic UTF-16LE are valid UTF-8. Damaged UTF-8
is still told by the pairs of bytes that it makes of Arabic letters: in the one-byte encodings these hardly occur.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.sources.limits import ENCODING_SAMPLE_BYTES
from tawatur.sources.plausible import known_letters

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
# Where two of them give words equally well, the earlier one is meant.
_ONE_BYTE = (("windows-1256", "cp1256"), ("iso-8859-6", "iso8859-6"), ("mac-arabic", "mac-arabic"))
_WESTERN = ("windows-1252", "cp1252")
_DECLARED_WESTERN = ("cp1252", "iso8859-1")
# Not worth a declaration: what the bytes tell by themselves, what servers declare without looking, and Python's own
# notations, which are no encodings of text.
_NEVER_DECLARED = frozenset(
    codecs.lookup(name).name
    for name in (
        *("utf-8", "cp1256", "iso8859-6", "mac-arabic", "latin-1", "cp1252", "iso8859-15"),
        *("unicode_escape", "raw_unicode_escape", "utf-7", "idna", "punycode"),
    )
)
# High bytes of the UTF-16 units of Arabic and Latin text: ASCII, Arabic, punctuation, presentation forms.
_HIGH_BYTES = frozenset((0x00, 0x06, 0x07, 0x08, 0x20, 0xFB, 0xFC, 0xFD, 0xFE))
_MIN_HIGH_BYTES = 0.9
# Of these two, text in any other encoding has next to none.
_MIN_SIGNS_OF_UTF16 = 0.15
_MAX_BROKEN_SHARE = 0.02
# Of the bytes beyond ASCII. By chance, the one-byte encodings of the corpus's texts reach 0.33 in stretches of twelve
# characters, and 0.1 in those of a hundred; UTF-8 with every fifth letter damaged keeps 0.75.
_PAIRS = re.compile(rb"(?:[\xd8-\xdb][\x80-\xbf])+")
_MIN_PAIRS = 0.4
_MAX_CHANCE_PAIRS = 0.1
_MIN_KNOWN = 0.35
_MIN_LEAD = 0.15
_TIE = 0.02
# How much of what stands before the first byte beyond ASCII is looked at with it.
_LEAD_BYTES = 100
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_BETWEEN_TAGS = re.compile(rb"[^<>]+")
_OUT_OF_PLACE = re.compile(r"[\x80-\x9f\xa4\xad\ufffd×÷]|(?<=[\u0620-\u064a])[À-ÿ\u0152\u0153\u0192]")
_WIDE_SPACE = "\xa0"
_MAX_WIDE_SPACES = 0.5


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding by its usual name and by Python's; not `certain` where another one is nearly as likely."""

    name: str
    codec: str
    certain: bool = True


def guess_encoding(data: bytes, declared: str | None = None) -> Guess:
    """The encoding of `data`; what it is `declared` to be counts only where the bytes do not tell."""
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            return Guess(name, codec)
    return _utf16(data) or _utf8(data) or _one_byte(data, declared)


def _utf16(data: bytes) -> Guess | None:
    """UTF-16 without its mark: every other byte is one of the few high bytes of our scripts."""
    sample = data[: ENCODING_SAMPLE_BYTES & ~1]
    even, odd = sample[::2], sample[1::2]
    signs = sample.count(0) + sample.count(6)
    if not odd or signs < _MIN_SIGNS_OF_UTF16 * len(sample):
        return None
    share, high, name = max((_share(half), half, name) for half, name in ((even, "utf-16-be"), (odd, "utf-16-le")))
    # A run of zeros, or of any one byte, is data.
    return Guess(name, name) if share >= _MIN_HIGH_BYTES and len(set(even) | set(odd)) > len(set(high)) else None


def _share(half: bytes) -> float:
    return sum(map(half.count, _HIGH_BYTES)) / len(half)


def _utf8(data: bytes) -> Guess | None:
    """UTF-8, also with broken characters, as pages that were cut or patched together have; uncertain with many."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
        return Guess("utf-8", "utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        foreign = len(text) - len(text.encode("ascii", "ignore"))
        few = text.count("\ufffd") <= _MAX_BROKEN_SHARE * foreign
        return Guess("utf-8", "utf-8", few) if few or _pairs(data) >= _MIN_PAIRS else None


def _pairs(data: bytes) -> float:
    """Share of the bytes beyond ASCII that stand in pairs as UTF-8 makes them of Arabic letters."""
    foreign = len(data) - len(data.decode("ascii", "ignore"))
    return sum(map(len, _PAIRS.findall(data))) / foreign if foreign else 0.0


def _one_byte(data: bytes, declared: str | None) -> Guess:
    """The encoding under which most letters stand in known words."""
    sample = b" ".join(_sample(data))
    scored = [(_score(sample.decode(codec, "replace")), Guess(name, codec)) for name, codec in _ONE_BYTE]
    best, guess = scored[0]
    for score, other in scored[1:]:
        if score > best + _TIE:
            best, guess = score, other
    if best < _MIN_KNOWN and (other_guess := _declared(data, declared)):
        return other_guess
    if _is_western(sample):
        return Guess(*_WESTERN, certain=_codec(declared) in _DECLARED_WESTERN)
    text = sample.decode(guess.codec, "replace")
    rivals = [score for score, other in scored if sample.decode(other.codec, "replace") != text]
    alone = best - max(rivals, default=0.0) >= _MIN_LEAD or _same(declared, guess.codec)
    return Guess(guess.name, guess.codec, best >= _MIN_KNOWN and alone and _pairs(data) <= _MAX_CHANCE_PAIRS)


def _sample(data: bytes) -> Iterator[bytes]:
    """Stretches beyond ASCII that stand between tags, up to the sample's size."""
    size = 0
    for match in _BETWEEN_TAGS.finditer(data):
        if first := _BEYOND_ASCII.search(match[0]):
            start = max(0, first.start() - _LEAD_BYTES)
            yield match[0][start : start + ENCODING_SAMPLE_BYTES - size]
            size += len(match[0]) - start
        if size >= ENCODING_SAMPLE_BYTES:
            return


def _score(text: str) -> float:
    """Share of the letters that stand in known words, less what is out of place in Arabic text."""
    known, letters = known_letters(text)
    strange = len(_OUT_OF_PLACE.findall(text))
    wide, spaces = text.count(_WIDE_SPACE), text.count(" ")
    strange += wide if wide > _MAX_WIDE_SPACES * (wide + spaces) else 0
    return (known - strange) / (letters + strange) if letters else 0.0


def _declared(data: bytes, declared: str | None) -> Guess | None:
    """The declared encoding, if it is another one than ours and the bytes are valid in it."""
    codec = _codec(declared)
    if codec is None or codec in _NEVER_DECLARED:
        return None
    try:
        data.decode(codec)
    except (LookupError, ValueError):
        return None
    return Guess(str(declared).lower(), codec)


def _is_western(sample: bytes) -> bool:
    """Whether bytes beyond ASCII stand singly among Latin letters, as accents do."""
    foreign = len(_BEYOND_ASCII.findall(sample))
    return len(re.findall(rb"[\x80-\xff]{2,}", sample)) * 5 < foreign and foreign < len(sample) / 4


def _same(declared: str | None, codec: str) -> bool:
    return _codec(declared) == _codec(codec)


def _codec(name: str | None) -> str | None:
    """Python's name of the encoding, or None where it knows none by that name."""
    try:
        return codecs.lookup(name).name if name else None
    except (LookupError, ValueError):
        return None
