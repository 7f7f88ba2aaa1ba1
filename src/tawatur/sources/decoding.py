"""Bytes to text. What a page declares is only a hint: the bytes decide, and what stays uncertain is said."""

import codecs
import re
from dataclasses import dataclass

from tawatur.errors import InputError
from tawatur.sources.encodings import Guess, guess_encoding
from tawatur.sources.mojibake import undo_double_encoding

_WHITE_CONTROLS = frozenset("\t\n\v\f\r")
# Random bytes have a tenth; of a text with every fifth letter damaged by any byte these are a fiftieth.
_MAX_CONTROL_SHARE = 0.05
_MAX_BROKEN_SHARE = 0.5
_REPLACEMENT = "\ufffd"
_C1 = re.compile(r"[\x80-\x9f]")
UNCERTAIN = "the encoding is uncertain: read as {encoding}"
BROKEN = "broken characters in the source, shown as \ufffd: {count}"
DOUBLE = "the text was encoded twice and has been put right"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text without byte-order mark, the name of its encoding, and what is uncertain about it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, place: str, declared: str | None = None) -> Decoded:
    """The text of `data`, whatever it is `declared` to be; InputError where the bytes are no text at all."""
    guess = guess_encoding(data, declared)
    text = data.decode(guess.codec, "replace")
    repaired = undo_double_encoding(text)
    text = repaired or text
    if _is_binary(text):
        raise InputError(place, "binary data, not text")
    text = text.replace("\0", _REPLACEMENT)
    return Decoded(text, guess.name, tuple(_notes(text, guess, repaired is not None)))


def decode_head(head: bytes) -> str:
    """The text of a beginning, which may be cut anywhere; never fails."""
    decoder = codecs.getincrementaldecoder(guess_encoding(head).codec)("replace")
    return decoder.decode(head)


def _notes(text: str, guess: Guess, repaired: bool) -> list[str]:
    notes = []
    if not guess.certain:
        notes.append(UNCERTAIN.format(encoding=guess.name))
    if broken := text.count(_REPLACEMENT):
        notes.append(BROKEN.format(count=broken))
    if repaired:
        notes.append(DOUBLE)
    return notes


def _is_binary(text: str) -> bool:
    """Whether control characters stand where text has none, or hardly anything could be decoded."""
    if text.count(_REPLACEMENT) > _MAX_BROKEN_SHARE * len(text):
        return True
    controls = sum(map(text.count, map(chr, range(32)))) - sum(map(text.count, _WHITE_CONTROLS))
    return controls + len(_C1.findall(text)) > _MAX_CONTROL_SHARE * len(text)
