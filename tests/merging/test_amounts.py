"""Whether two figures can be one number."""

import pytest

from tawatur.merging.amounts import comparable, compatible, equal, far_apart, told_in
from tawatur.model import Figure, Span


def figure(low: float | None, high: float | None, approx: bool = False, unit: str = "person") -> Figure:
    kind = "killed" if unit == "person" else "other"
    return Figure(text=Span("x", 0, 1), low=low, high=high, unit=unit, of=None, kind=kind, approx=approx)


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


@pytest.mark.parametrize(
    ("a", "b", "are_one"),
    [
        (figure(1500, 1500, unit="kilogram"), figure(1.5, 1.5, unit="ton"), True),
        (figure(340, 340, unit="hectare"), figure(3400, 3400, unit="dunam"), True),
        (figure(90, 90, unit="minute"), figure(1.5, 1.5, unit="hour"), True),
        (figure(12, 12, unit="rocket"), figure(12, 12, unit="missile"), True),
        (figure(340, 340, unit="hectare"), figure(340, 340, unit="dunam"), False),
        (figure(12, 12, unit="rocket"), figure(12, 12, unit="house"), False),
    ],
)
def test_units_of_one_family_measure_one_quantity(a: Figure, b: Figure, are_one: bool) -> None:
    assert (comparable(a, b) and equal(a, b)) == are_one


def test_what_is_far_apart_in_words_may_be_near_in_size() -> None:
    assert not far_apart(figure(1500, 1500, unit="kilogram"), figure(2, 2, unit="ton"))
    assert far_apart(figure(2, 2, unit="kilogram"), figure(2, 2, unit="ton"))


def test_a_number_is_told_in_another_unit_of_its_family() -> None:
    assert told_in("hectare", figure(3400, None, unit="dunam")) == (340, None)
    assert told_in("dunam", figure(3400, None, unit="dunam")) == (3400, None)
