"""Dates of any precision against the days that a user asks for."""

from datetime import datetime

import pytest

from tawatur.cli.selection import within_days


@pytest.mark.parametrize(
    ("edtf", "since", "until", "inside"),
    [
        ("2024-12-06", "2024-12-06", "2024-12-06", True),
        ("2024-12-06", "2024-12-07", None, False),
        ("2024-12", "2024-12-20", None, True),
        ("2024", None, "2023-12-31", False),
        ("2024-11-27/2024-12-07", "2024-12-01", "2024-12-02", True),
        ("2024-11-27/2024-12-07", "2024-12-08", None, False),
        ("2024-11-27/..", "2030-01-01", None, True),
        ("../2024-11-27", None, "1990-01-01", True),
        ("XXXX-12-06", "2024-12-06", None, False),
        ("", "2024-12-06", None, False),
        ("", None, None, True),
    ],
)
def test_a_date_lies_within_where_any_of_its_days_does(
    edtf: str, since: str | None, until: str | None, inside: bool
) -> None:
    first, last = (datetime.fromisoformat(day) if day else None for day in (since, until))
    assert within_days(edtf, first, last) is inside
