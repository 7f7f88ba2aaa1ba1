"""Very many pairs are told apart by place just as one pair is."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tawatur.merging.settings import Settings

places = st.frozensets(st.integers(0, 150).map(lambda n: f"p{n}"), max_size=4)


@given(st.lists(places, min_size=2, max_size=12))
def test_two_reports_may_meet_where_they_name_a_place_in_common_or_one_names_none(
    settings: list[frozenset[str]],
) -> None:
    pairs = list(combinations(range(len(settings)), 2))
    a, b = (np.array(side, dtype=np.int64) for side in zip(*pairs, strict=True))
    apart = [bool(settings[x] and settings[y]) and settings[x].isdisjoint(settings[y]) for x, y in pairs]
    assert (~Settings(settings).may_meet(a, b)).tolist() == apart
