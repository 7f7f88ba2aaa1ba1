"""An anchor points to what its scores favour, near or far, or to nothing."""

import numpy as np
import pytest

from tawatur.tagger.labels import ROLES
from tawatur.tagger.linking import BUCKETS, Linker, buckets

ENDS = 2 * len(ROLES)
UNITS = 6


def linker_for(first: int, last: int) -> Linker:
    """With one-hot vectors: in every role, any anchor favours these two units as first and last."""
    target = np.zeros((ENDS, UNITS), dtype=np.float32)
    target[0::2, first] = target[1::2, last] = 50
    ones = np.ones((ENDS, UNITS), dtype=np.float32)
    zeros = np.zeros(ENDS, dtype=np.float32)
    return Linker(ones, zeros, target, zeros, np.zeros((BUCKETS, ENDS), dtype=np.float32))


@pytest.mark.parametrize(("first", "last"), [(2, 4), (0, 0), (5, 5)])
def test_the_favoured_stretch_is_found_in_every_role(first: int, last: int) -> None:
    (links,) = linker_for(first, last).link(np.eye(UNITS, dtype=np.float32), [1], ROLES)
    assert [(s.first, s.last, s.kind) for s in links if s] == [(first, last + 1, role) for role in ROLES]


def test_an_anchor_that_points_to_itself_points_to_nothing() -> None:
    assert linker_for(1, 1).link(np.eye(UNITS, dtype=np.float32), [1], ROLES) == [(None,) * len(ROLES)]


def test_several_anchors_and_some_roles_are_asked_at_once() -> None:
    links = linker_for(2, 3).link(np.eye(UNITS, dtype=np.float32), [0, 2, 5], ("content", "actor"))
    assert [[s and s.kind for s in each] for each in links] == [
        ["content", "actor"],
        [None, None],
        ["content", "actor"],
    ]


def test_ends_are_in_order() -> None:
    (links,) = linker_for(4, 2).link(np.eye(UNITS, dtype=np.float32), [1], ROLES)
    assert all(s.first < s.last for s in links if s)


def test_distances_are_told_apart_near_and_grouped_afar() -> None:
    near, far = buckets(0, 17), buckets(0, 2000)
    assert len(set(near)) == 17
    assert far[40] == far[60] and far[1999] == BUCKETS - 1
    assert (buckets(1999, 2000) >= 0).all()
