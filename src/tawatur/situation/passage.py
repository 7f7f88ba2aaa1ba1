"""The sentence around a span, for showing it: cut at line ends and sentence marks, without reading the text anew."""

import re

from tawatur.model import Span

_REACH = 400
_BREAK = re.compile(r"[\n\r]|[.!?؟…](?=[\s\"”»)\]]|$)")
_EDGES = ' \t\n\r\v\f.…"”»)]'


def passage(text: str, span: Span) -> Span:
    """The sentence of `text` that holds the span, at most 400 code points to each side."""
    floor = max(0, span.start - _REACH)
    ends = [match.end() for match in _BREAK.finditer(text, floor, span.start)]
    start = ends[-1] if ends else floor
    following = _BREAK.search(text, span.end, min(len(text), span.end + _REACH))
    end = following.end() if following else min(len(text), span.end + _REACH)
    while start < span.start and text[start] in _EDGES:
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span.cut(text, start, end)
