"""Labels are decoded so that every inside continues its own type."""

import numpy as np
import pytest

from tawatur.tagger.bio import decode
from tawatur.tagger.labels import Head

HEAD = Head("toy", ("A", "B"), 1)
LABELS = ("O", "B-A", "I-A", "B-B", "I-B")


def logits(*rows: dict[str, float]) -> np.ndarray:
    """Rows with one foreign column before the head's own."""
    return np.array([[9.0, *(row.get(label, 0.0) for label in LABELS)] for row in rows], dtype=np.float32)


@pytest.mark.parametrize(
    ("rows", "spans"),
    [
        ([{"O": 5}, {"O": 5}], []),
        ([{"B-A": 5}, {"I-A": 5}, {"O": 5}], [(0, 2, "A")]),
        ([{"B-A": 5}, {"B-A": 5}], [(0, 1, "A"), (1, 2, "A")]),
        ([{"O": 5}, {"B-B": 5}, {"I-B": 5}], [(1, 3, "B")]),
        # An inside of another type yields to what the whole sequence makes most probable.
        ([{"B-A": 5}, {"I-B": 3, "I-A": 2}], [(0, 2, "A")]),
        ([{"O": 5, "B-A": 4}, {"I-A": 5}], [(0, 2, "A")]),
        ([{"O": 5}, {"I-A": 3, "O": 2}], []),
    ],
)
def test_spans(rows: list[dict[str, float]], spans: list[tuple[int, int, str]]) -> None:
    assert [(s.first, s.last, s.kind) for s in decode(logits(*rows), HEAD)] == spans


def test_the_score_is_the_mean_probability() -> None:
    (found,) = decode(logits({"B-A": 50}, {"I-A": 0.0, "O": -50, "B-A": -50, "B-B": -50, "I-B": -50}), HEAD)
    assert found.score == 1.0
