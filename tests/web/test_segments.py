"""Overlapping annotations become flat segments that together are the text."""

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Span
from tawatur.web.layers import Mark, segments

TEXT = "قال الوزير إن الطريق مفتوح اليوم"


def mark(start: int, end: int, layer: str = "entities", kind: str = "person", statement: str | None = None) -> Mark:
    return Mark(Span.cut(TEXT, start, end), layer, kind, statement=statement)


def test_where_two_annotations_cross_there_are_three_segments() -> None:
    cut = list(segments(TEXT, [mark(4, 13), mark(8, 20, "figures", "killed")], 0, len(TEXT)))
    assert [(each.text, each.classes) for each in cut] == [
        ("قال ", ""),
        ("الوز", "entities entities-person"),
        ("ير إن", "entities entities-person figures figures-killed"),
        (" الطريق", "figures figures-killed"),
        (" مفتوح اليوم", ""),
    ]


def test_a_statement_that_goes_on_in_a_second_paragraph_begins_once() -> None:
    said = [mark(4, 20, "statements", "content", "s1")]
    assert [each.starts for each in segments(TEXT, said, 0, 10)] == [(), ("s1",)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 31))), st.integers(0, 15), st.integers(16, 32))
def test_the_segments_are_exactly_the_text(spans: list[tuple[int, int]], start: int, end: int) -> None:
    marks = [mark(a, b) for a, b in spans if a < b]
    cut = list(segments(TEXT, marks, start, end))
    assert "".join(each.text for each in cut) == TEXT[start:end]
    assert all(each.text for each in cut)
