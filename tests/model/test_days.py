"""The days that a date in EDTF means, what lies in them, and the order of dates."""

import datetime

import pytest

from tawatur.model.days import closed_days, days, in_order, within

LAST = datetime.date.max.isoformat()
FIRST = datetime.date.min.isoformat()


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-12-02", "2024-12-02", "2024-12-02"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2012~", "2012-01-01", "2012-12-31"),
        ("2024-11-27/2024-12-08", "2024-11-27", "2024-12-08"),
        ("2024-12-02T10:30", "2024-12-02", "2024-12-02"),
        ("../2024-12", FIRST, "2024-12-31"),
        ("2024-12/..", "2024-12-01", LAST),
        ("2024-12/", "2024-12-01", LAST),
    ],
)
def test_the_days_of_a_date(edtf: str, first: str, last: str) -> None:
    found = days(edtf)
    assert found
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert closed_days(edtf) == (found if first != FIRST and last != LAST else None)


@pytest.mark.parametrize("edtf", ["XXXX-12-02", "XXXX-12-02/2024-01-03", "2024-13", "", "..", "2024-02-30", "soon"])
def test_a_date_without_days(edtf: str) -> None:
    assert days(edtf) is None
    assert closed_days(edtf) is None


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
        ("XXXX-12-06", None, None, True),
        ("", "2024-12-06", None, False),
        (None, None, "2024-12-06", False),
        (None, None, None, True),
    ],
)
def test_a_date_lies_within_where_any_of_its_days_does(
    edtf: str | None, since: str | None, until: str | None, inside: bool
) -> None:
    first, last = (datetime.date.fromisoformat(day) if day else None for day in (since, until))
    assert within(edtf, first, last) is inside


def test_dates_sort_by_their_beginnings_and_what_has_no_year_comes_last() -> None:
    in_their_order = ("2023", "../2023-06", "2023-07-01/2024", "2024-01", "2024-01-05", "XXXX-01-01")
    assert tuple(sorted(set(in_their_order), key=in_order)) == in_their_order
    assert in_order("2023~") == in_order("2023")
