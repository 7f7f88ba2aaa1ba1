"""Rate and remaining time."""

import time

import pytest

from tawatur.intake.tally import Tally


def test_rate_and_remaining_time_go_by_what_is_done() -> None:
    tally = Tally(total=400, taken=100, read=20, started=time.monotonic() - 10)
    assert tally.rate == pytest.approx(2, rel=0.05)
    assert tally.remaining == pytest.approx(30, rel=0.05)


@pytest.mark.parametrize(("total", "taken"), [(None, 10), (400, 0), (0, 0)])
def test_the_remaining_time_is_unknown_where_nothing_tells_it(total: int | None, taken: int) -> None:
    assert Tally(total=total, taken=taken).remaining is None


def test_it_is_never_negative() -> None:
    assert Tally(total=10, taken=20).remaining == 0
