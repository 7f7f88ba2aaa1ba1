"""A thousand files: each text in each encoding, whatever it is declared to be."""

import codecs
import itertools
import json
from pathlib import Path

from tawatur.sources.decoding import decode

CORPUS = Path(__file__).parents[2] / "corpus" / "documents"
FILES = 1000
LEAST = 200
DECLARED = (None, "utf-8", "windows-1256", "iso-8859-1", "iso-8859-6")
# How each encodes, and what it has no characters for is left out of the text that must come back.
ENCODINGS = (
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-16-le", b""),
    ("utf-16-be", b""),
    ("cp1256", b""),
    ("iso8859-6", b""),
    ("mac-arabic", b""),
)
MIN_EXACT = 0.99


def stretches() -> list[str]:
    """Stretches of 200 to 2,000 characters of the corpus's documents."""
    texts = (json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(CORPUS.glob("*.json")))
    sizes = itertools.cycle((LEAST, 300, 500, 2000))
    return [text[start : start + size] for text in texts for start, size in ((0, next(sizes)),) if len(text) >= size]


def test_at_least_99_of_100_files_come_back_exactly_and_no_wrong_one_unflagged() -> None:
    cases = itertools.islice(zip(itertools.cycle(stretches()), itertools.cycle(ENCODINGS), strict=False), FILES)
    exact, silent = 0, []
    for number, (text, (codec, mark)) in enumerate(cases):
        data = text.encode(codec, "ignore")
        meant = data.decode(codec)
        decoded = decode(mark + data, str(number), DECLARED[number % len(DECLARED)])
        exact += decoded.text == meant
        if decoded.text != meant and not decoded.notes:
            silent.append((number, codec, decoded.encoding))
    assert exact >= MIN_EXACT * FILES
    assert silent == []
