"""Classes of characters and how they fold for matching."""

import unicodedata

# Marks that carry no letter: harakat, Quranic signs, tatweel, zero-width and bidi controls, soft hyphen.
_SILENT_RANGES = (
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E4),
    (0x06E7, 0x06E8),
    (0x06EA, 0x06ED),
    (0x0640, 0x0640),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2064),
    (0x2066, 0x2069),
    (0x061C, 0x061C),
    (0xFEFF, 0xFEFF),
    (0x00AD, 0x00AD),
)

# Letters that writers interchange, and look-alikes from Persian and Urdu keyboards, each to one letter.
_FOLDED = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ٲ": "ا",
    "ٳ": "ا",
    "ؤ": "ء",
    "ئ": "ء",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ے": "ي",
    "ۍ": "ي",
    "ة": "ه",
    "ہ": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ھ": "ه",
    "ۃ": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "ګ": "ك",
}


def _presentation_forms() -> dict[int, str]:
    """Letters of the two presentation-form blocks, by compatibility decomposition."""
    forms = {}
    for block in (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFF)):
        for code in block:
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain != chr(code):
                forms[code] = plain
    return forms


def _table() -> dict[int, str]:
    table = {ord(letter): base for letter, base in _FOLDED.items()}
    for start, end in _SILENT_RANGES:
        table.update(dict.fromkeys(range(start, end + 1), ""))
    for zero in (0x0660, 0x06F0):
        table.update({zero + digit: str(digit) for digit in range(10)})
    for code, plain in _presentation_forms().items():
        table[code] = plain.translate(table).replace(" ", "")
    return table


FOLDING: dict[int, str] = _table()
"""Translation table of matching: code point to what stands for it (nothing, a letter, the letters of a ligature)."""

SILENT = "".join(chr(c) for start, end in _SILENT_RANGES for c in range(start, end + 1))
"""Characters that a match ignores."""
