"""What a user picks by days, which the command line gives as times."""

from datetime import datetime

import pytest

from tawatur.cli.selection import within_days

SIXTH = datetime(2024, 12, 6)


@pytest.mark.parametrize(
    ("edtf", "inside"), [("2024-12-06", True), ("2024-12", True), ("2024-12-07", False), ("XXXX-12-06", False)]
)
def test_the_first_and_the_last_day_asked_for_are_within(edtf: str, inside: bool) -> None:
    assert within_days(edtf, SIXTH, SIXTH) is inside


def test_all_lies_within_where_no_days_are_asked_for() -> None:
    assert within_days(None, None, None)
