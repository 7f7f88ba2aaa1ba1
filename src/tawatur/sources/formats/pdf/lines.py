"""Lines of a PDF page: letters that stand on one baseline, put into the order in which they are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tawatur.sources.formats.pdf.letters import Letter
from tawatur.sources.formats.pdf.order import is_rtl, logical

# Shares of the font's size.
_SAME_LINE = 0.5
_WORD_GAP = 0.2
_SAME_PLACE = 0.12
_ALEFS = "اأإآ"
_LAM = "ل"


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text as it is read, its edges, its baseline and the usual size of its letters in points."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    rtl: bool


def lines_of(letters: Sequence[Letter]) -> Iterator[Line]:
    """The lines in the order in which the file draws them, which keeps columns apart."""
    rtl = is_rtl("".join(letter.text for letter in letters))
    for group in _groups(letters):
        placed = _once(sorted(group, key=lambda letter: letter.position))
        bases = [letter for letter in placed if not letter.mark]
        if any(letter.text.strip() for letter in bases):
            yield _line(bases, [letter for letter in placed if letter.mark], rtl)


def _groups(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Letters that follow each other on about one baseline."""
    group: list[Letter] = []
    for letter in letters:
        if group and not letter.mark and abs(letter.baseline - group[0].baseline) > _SAME_LINE * group[0].size:
            yield group
            group = []
        group.append(letter)
    if group:
        yield group


def _once(letters: Sequence[Letter]) -> list[Letter]:
    """The letters without those drawn again at about the same place, as programs do to make them bold."""
    kept: list[Letter] = []
    for letter in letters:
        again = any(
            other.text == letter.text and abs(letter.left - other.left) < _SAME_PLACE * letter.size
            for other in kept[-4:]
        )
        if not again:
            kept.append(letter)
    return kept


def _line(bases: Sequence[Letter], marks: Sequence[Letter], rtl: bool) -> Line:
    size = median(letter.size for letter in bases)
    shown = "".join(_shown(_in_order(bases), marks, size))
    inked = [letter for letter in bases if letter.text.strip()]
    return Line(
        " ".join(logical(shown, rtl).split()),
        min(letter.left for letter in inked),
        max(letter.right for letter in inked),
        median(letter.baseline for letter in bases),
        size,
        rtl,
    )


def _in_order(bases: Sequence[Letter]) -> list[Letter]:
    """From left to right; of a lam-alef, which is drawn as one, the alef first, as it is read last."""
    letters = list(bases)
    for index, (left, right) in enumerate(pairwise(bases)):
        if left.start == right.start and left.text == _LAM and right.text in _ALEFS:
            letters[index : index + 2] = [right, left]
    return letters


def _shown(bases: Sequence[Letter], marks: Sequence[Letter], size: float) -> Iterator[str]:
    """The letters from left to right, each after its marks, with spaces where there are gaps."""
    borne = _borne(bases, marks)
    end = bases[0].left
    for index, letter in enumerate(bases):
        if letter.left - end > _WORD_GAP * size:
            yield " "
        yield "".join(borne.get(index, [])) + letter.text[::-1]
        end = max(end, letter.right)


def _borne(bases: Sequence[Letter], marks: Sequence[Letter]) -> dict[int, list[str]]:
    """The marks by the index of the letter that bears them."""
    found: dict[int, list[str]] = {}
    for mark in marks:
        bearer = min(range(len(bases)), key=lambda index: abs(sum(bases[index].position) - sum(mark.position)))
        found.setdefault(bearer, []).insert(0, mark.text)
    return found
