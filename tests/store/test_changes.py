"""What was changed between two versions, in words and in the places of both texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.store.changes import changes, count

OLD = "قال الوزير إن الجسر مغلق منذ أمس."


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (OLD, []),
        ("قال الوزير  إن الجسر\nمغلق منذ أمس.", []),
        ("قال الوزير إن الجسر مفتوح منذ أمس.", [("مغلق", "مفتوح")]),
        ("قال الوزير إن الجسر مغلق.", [("مغلق منذ أمس.", "مغلق.")]),
        ("أكد: قال الوزير إن الجسر مغلق منذ أمس.", [(None, "أكد:")]),
        ("", [(OLD, None)]),
    ],
)
def test_words_that_went_and_came(new: str, told: list[tuple[str | None, str | None]]) -> None:
    found = [(c.removed.text if c.removed else None, c.added.text if c.added else None) for c in changes(OLD, new)]
    assert found == told


@given(old=st.lists(st.sampled_from("أبجده"), max_size=12), new=st.lists(st.sampled_from("أبجده"), max_size=12))
def test_the_spans_lead_to_the_words_of_both_texts(old: list[str], new: list[str]) -> None:
    before, after = " ".join(old), " ".join(new)
    balance = 0
    for change in changes(before, after):
        for span, text in ((change.removed, before), (change.added, after)):
            assert span is None or text[span.start : span.end] == span.text
        balance += count(change.added) - count(change.removed)
    assert balance == len(new) - len(old)
