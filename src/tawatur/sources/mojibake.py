"""Text that was encoded as UTF-8, read as something else and encoded again: put right where that is certain."""

from functools import cache

_CODECS = ("cp1252", "cp1256", "mac-roman")
# The lead bytes of Arabic in UTF-8 (D8 to DB) as each of these encodings shows them: half of all letters.
_MIN_LEADS = 0.25
_SAMPLE = 2_000


def undo_double_encoding(text: str) -> str | None:
    """The text as it was before its second encoding, or None where it was encoded once."""
    for codec in _CODECS:
        leads = _leads(codec)
        sample = [character for character in text[:_SAMPLE] if character.isalpha() or character in leads]
        if sum(map(leads.__contains__, sample)) > _MIN_LEADS * len(sample) > 0:
            try:
                return text.translate(_table(codec)).encode("latin-1").decode("utf-8")
            except UnicodeError:
                continue
    return None


@cache
def _back(codec: str) -> dict[str, str]:
    """Each character by the byte, as a Latin-1 character, that the encoding shows so; holes stand for themselves."""
    shown = {}
    for byte in range(0x80, 0x100):
        try:
            shown[bytes([byte]).decode(codec)] = chr(byte)
        except UnicodeDecodeError:
            shown[chr(byte)] = chr(byte)
    return shown


@cache
def _leads(codec: str) -> frozenset[str]:
    return frozenset(character for character, byte in _back(codec).items() if 0xD8 <= ord(byte) <= 0xDB)


@cache
def _table(codec: str) -> dict[int, str]:
    return str.maketrans(_back(codec))
