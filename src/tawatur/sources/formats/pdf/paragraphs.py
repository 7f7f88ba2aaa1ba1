"""Paragraphs of a PDF: lines that go on from each other, without what every page repeats."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from tawatur.sources.formats.pdf.lines import Line

_ENDS = tuple('.!?؟:؛»”"…')
_HYPHEN = re.compile(r"[A-Za-z]-$")
_NUMBER = re.compile(r"[\W\d]+")
_MIN_REPEATED = 3
# Shares of the usual distance of lines, of a line's size, and of the width of the column.
_WIDE_STEP = 1.35
_OTHER_SIZE = 0.15
_SHORT = 0.12
_VERY_SHORT = 0.35
# How many lines before and after show how wide a column is.
_NEAR = 1


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The text of each paragraph, over the ends of lines, columns and pages."""
    repeated = _repeated(pages)
    lines = [line for page in pages for line in _body(page, repeated)]
    if not lines:
        return
    step = _usual_step(lines)
    text = lines[0].text
    for index, (before, line) in enumerate(pairwise(lines)):
        if _breaks(before, line, step, lines[max(0, index - _NEAR) : index + 2 + _NEAR]):
            yield text
            text = line.text
        else:
            text = _joined(text, line.text)
    yield text


def _repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    """Lines, without their numbers, that stand at the edge of three pages and more."""
    edges = Counter(_form(line) for page in pages for line in {*page[:2], *page[-2:]})
    return {form for form, count in edges.items() if count >= _MIN_REPEATED and count * 2 >= len(pages)}


def _body(page: Sequence[Line], repeated: set[str]) -> list[Line]:
    """The page without its header, footer and number."""
    edges = {*page[:2], *page[-2:]}
    return [line for line in page if line not in edges or (_form(line) and _form(line) not in repeated)]


def _form(line: Line) -> str:
    return _NUMBER.sub(" ", line.text).strip()


def _usual_step(lines: Sequence[Line]) -> float:
    """The usual distance between the baselines of two lines, as a share of their size."""
    steps = [(before.baseline - line.baseline) / line.size for before, line in pairwise(lines) if line.size]
    return median([step for step in steps if 0 < step < 3] or [1.0])


def _breaks(before: Line, line: Line, step: float, near: Sequence[Line]) -> bool:
    """Whether a paragraph ends between the two lines, by the lines that are near them."""
    if abs(before.size - line.size) > _OTHER_SIZE * line.size:
        return True
    distance = before.baseline - line.baseline
    if distance > 0:
        return distance > _WIDE_STEP * step * line.size or _ends_short(before, near)
    # At the top of the next column or page only the words can tell.
    return before.text.endswith(_ENDS)


def _ends_short(line: Line, near: Sequence[Line]) -> bool:
    """Whether the line ends well before the edge that the lines near it in its column reach."""
    column = [other for other in near if other.left < line.right and other.right > line.left]
    edge = min(other.left for other in column) if line.rtl else max(other.right for other in column)
    width = max(other.right for other in column) - min(other.left for other in column)
    missing = (line.left - edge if line.rtl else edge - line.right) / width if width else 0.0
    return missing > (_SHORT if line.text.endswith(_ENDS) else _VERY_SHORT)


def _joined(text: str, line: str) -> str:
    """Two lines of a paragraph, over a hyphen that divides a Latin word."""
    if _HYPHEN.search(text) and line[:1].islower():
        return text[:-1] + line
    return f"{text} {line}"
