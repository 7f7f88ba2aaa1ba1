"""Windows hold whole sentences, follow on each other, and never overflow."""

from hypothesis import given
from hypothesis import strategies as st

from tawatur.tagger.windows import Window, windows


def test_sentences_share_a_window_while_they_fit() -> None:
    assert windows([1] * 6, [2, 4, 6], longest=4) == (Window(0, 4), Window(4, 6))


def test_a_sentence_that_is_too_long_is_cut_where_the_window_is_full() -> None:
    assert windows([1] * 5, [5], longest=2) == (Window(0, 2), Window(2, 4), Window(4, 5))


@given(st.lists(st.integers(1, 12), max_size=60), st.sets(st.integers(1, 60)), st.integers(12, 40))
def test_windows_partition_the_units_and_fit(sizes: list[int], stops: set[int], longest: int) -> None:
    found = windows(sizes, sorted(stops), longest)
    assert [unit for window in found for unit in range(window.first, window.last)] == list(range(len(sizes)))
    assert all(sum(sizes[window.first : window.last]) <= longest for window in found)
