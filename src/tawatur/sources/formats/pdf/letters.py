"""The letters of a PDF page with their boxes, in the order in which the file draws them."""

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_PRESENTATION_FORMS = (("\ufb50", "\ufdff"), ("\ufe70", "\ufefc"))
_GENERATED = 1
# What PDFium makes of a hyphen at the end of a line.
_LINE_HYPHEN = 2


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with its edges, the point of the baseline at which it was drawn, and its font's size, all in points."""

    text: str
    left: float
    right: float
    start: float
    baseline: float
    size: float

    @property
    def position(self) -> tuple[float, float]:
        """Where it comes from left to right; parts of a ligature start at one point."""
        return self.start, self.left + self.right

    @property
    def mark(self) -> bool:
        """Whether it stands above or below another letter."""
        return bool(unicodedata.combining(self.text[0]))


def letters_of(page: pdfium.PdfPage) -> Iterator[Letter]:
    """Each letter that the file itself draws; PDFium's own guesses at spaces and line ends are left out."""
    with closing(page.get_textpage()) as text:
        for index in range(text.count_chars()):
            code = raw.FPDFText_GetUnicode(text.raw, index)
            if raw.FPDFText_IsGenerated(text.raw, index) != _GENERATED and _is_text(code):
                letter = _letter(text, index, "-" if code == _LINE_HYPHEN else chr(code))
                # A space without width is a guess too.
                if not letter.text.isspace() or letter.right > letter.left:
                    yield letter


def _is_text(code: int) -> bool:
    return (
        (code >= 0x20 or code == _LINE_HYPHEN)
        and not 0x7F <= code < 0xA0
        and not 0xD800 <= code < 0xE000
        and code not in (0xFFFE, 0xFFFF)
    )


def _letter(text: pdfium.PdfTextPage, index: int, character: str) -> Letter:
    left, _, right, _ = text.get_charbox(index, loose=True)
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text.raw, index, x, y)
    return Letter(_plain(character), left, right, x.value, y.value, _size(text, index))


def _size(text: pdfium.PdfTextPage, index: int) -> float:
    """The font's size as it is seen on the page."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text.raw, index, matrix)
    return float(raw.FPDFText_GetFontSize(text.raw, index) * math.hypot(matrix.c, matrix.d))


def _plain(character: str) -> str:
    """A letter for each of its presentation forms."""
    if any(first <= character <= last for first, last in _PRESENTATION_FORMS):
        return unicodedata.normalize("NFKC", character).strip() or character
    return character
