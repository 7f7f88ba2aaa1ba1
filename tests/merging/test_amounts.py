"""Whether two figures can be one number."""

import pytest

from tawatur.merging.amounts import compatible, equal
from tawatur.model import Figure, Span


def figure(low: float | None, high: float | None, approx: bool = False) -> Figure:
    return Figure(text=Span("x", 0, 1), low=low, high=high, unit="person", of=None, kind="killed", approx=approx)


@pytest.mark.parametrize(
    ("a", "b", "can", "is_one"),
    [
        (figure(9, 9), figure(9, 9), True, True),
        (figure(9, 9), figure(10, 10), False, False),
        (figure(9, None), figure(9, 9), True, True),
        (figure(9, None), figure(21, 21), True, False),
        (figure(9, None), figure(80, None), True, False),
        (figure(None, 30), figure(85, 85), False, False),
        (figure(200, 999), figure(400, 400), True, False),
        (figure(400, 400, approx=True), figure(410, 410), True, False),
        (figure(400, 400, approx=True), figure(410, 410, approx=True), True, True),
        (figure(400, 400, approx=True), figure(500, 500), False, False),
    ],
)
def test_two_figures(a: Figure, b: Figure, can: bool, is_one: bool) -> None:
    assert (compatible(a, b), equal(a, b)) == (can, is_one)
    assert (compatible(b, a), equal(b, a)) == (can, is_one)
