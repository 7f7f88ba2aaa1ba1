"""Quotations: paired quotation marks, also mixed, mismatched or left open, within one paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.arabic.tokens import Token

_GUILLEMETS = {"«": 1, "»": -1, "‹": 1, "›": -1}
# Nobody nests deeper; more opening marks are a slip of the typist.
_DEEPEST = 4
_DOUBLE = frozenset('"“”„‟″＂')


@dataclass(frozen=True, slots=True)
class Quotation:
    """`first` and `last` index the tokens of the marks; `closed` is False where the closing mark is missing.

    `start` and `end` bound the words inside (code points); `depth` is 0 for an outermost quotation.
    """

    first: int
    last: int
    start: int
    end: int
    closed: bool
    depth: int


def quotations(tokens: Sequence[Token], breaks: frozenset[int]) -> tuple[Quotation, ...]:
    """All quotations, by place; `breaks` holds the token indices at which a new paragraph starts."""
    found: list[Quotation] = []
    open_marks: list[int] = []
    for token in tokens:
        if token.index in breaks:
            found += _unclosed(tokens, open_marks, token.index - 1)
            open_marks = []
        if token.kind != "mark":
            continue
        opens = _opens(tokens, token, open_marks)
        if opens is None:
            continue
        if opens and len(open_marks) < _DEEPEST:
            open_marks.append(token.index)
        elif not opens and open_marks:
            first = open_marks.pop()
            found.append(_quotation(tokens, first, token.index, True, len(open_marks)))
    found += _unclosed(tokens, open_marks, len(tokens) - 1)
    return tuple(sorted((q for q in found if q.start < q.end), key=lambda q: (q.start, -q.end)))


def _opens(tokens: Sequence[Token], token: Token, open_marks: list[int]) -> bool | None:
    """True where the mark opens, False where it closes, None where it is no quotation mark."""
    inner = tokens[open_marks[-1]].text if open_marks else ""
    if token.text in _GUILLEMETS:
        return not (inner in _GUILLEMETS and token.text != inner) and (_GUILLEMETS[token.text] > 0 or not open_marks)
    if token.text in _DOUBLE:
        return inner not in _DOUBLE
    return None


def _quotation(tokens: Sequence[Token], first: int, last: int, closed: bool, depth: int) -> Quotation:
    end = tokens[last].start if closed else tokens[last].end
    inside = tokens[first + 1 : last if closed else last + 1]
    if inside:
        return Quotation(first, last, inside[0].start, inside[-1].end, closed, depth)
    return Quotation(first, last, end, end, closed, depth)


def _unclosed(tokens: Sequence[Token], open_marks: list[int], last: int) -> list[Quotation]:
    """Quotations whose paragraph ended first: they run to its end, unless another quotation opens before."""
    return [_quotation(tokens, first, last, False, depth) for depth, first in enumerate(open_marks)]
