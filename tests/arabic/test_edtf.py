"""EDTF values and how they are built."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic import edtf
from tawatur.arabic.edtf import Interval, PartialDate

DAY = datetime.date(2024, 12, 7)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (PartialDate(2024), "2024"),
        (PartialDate(2024, 3), "2024-03"),
        (PartialDate(2024, 3, 9), "2024-03-09"),
        (PartialDate(622), "0622"),
        (PartialDate(None, 3, 9), "XXXX-03-09"),
        (PartialDate(None, 3), "XXXX-03"),
        (PartialDate(2024, 3, approximate=True), "2024-03~"),
        (edtf.day(DAY), "2024-12-07"),
        (edtf.week(DAY), "2024-12-02/2024-12-08"),
        (edtf.week(datetime.date(2024, 12, 2)), "2024-12-02/2024-12-08"),
        (edtf.week(datetime.date(2024, 12, 8)), "2024-12-02/2024-12-08"),
        (edtf.weekend(DAY), "2024-12-07/2024-12-08"),
        (edtf.months(2019, 9, 11), "2019-09/2019-11"),
        (edtf.months(2019, 12, 2), "2019-12/2020-02"),
        (edtf.months(None, 12, 2), "XXXX-12/XXXX-02"),
        (edtf.decade(1994), "1990/1999"),
        (edtf.century(19), "1800/1899"),
        (edtf.century(21), "2000/2099"),
        (edtf.century(1), "0001/0099"),
        (edtf.years(2011, 2015), "2011/2015"),
        (edtf.days(DAY, datetime.date(2024, 12, 9)), "2024-12-07/2024-12-09"),
        (edtf.through(edtf.months(2020, 3, 5), PartialDate(2021)), "2020-03/2021"),
        (edtf.last_day(PartialDate(2024, 2)), "2024-02-29"),
        (edtf.last_day(PartialDate(None, 2)), "XXXX-02"),
        (edtf.later(PartialDate(2024, 3), -1), "2023-03"),
        (edtf.later(edtf.years(2011, 2015), 2), "2013/2017"),
    ],
)
def test_a_value_is_written_in_edtf(value: edtf.Value, written: str) -> None:
    assert str(value) == written


@pytest.mark.parametrize(
    ("parts", "real"),
    [
        ((2024, 2, 29), True),
        ((2023, 2, 29), False),
        ((None, 2, 29), True),
        ((None, 2, 30), False),
        ((2024, 13, 1), False),
        ((2024, 4, 0), False),
        ((0, 1, 1), False),
        ((10000, 1, 1), False),
    ],
)
def test_only_days_of_the_calendar_are_days(parts: tuple[int | None, int, int], real: bool) -> None:
    assert edtf.is_day(*parts) is real


def test_only_a_whole_and_real_day_is_a_date() -> None:
    assert PartialDate(2024, 12, 7).date == DAY
    assert PartialDate(2024, 12).date is None
    assert PartialDate(None, 12, 7).date is None
    assert PartialDate(2023, 2, 29).date is None


@pytest.mark.parametrize("year", [0, -44, 10000])
def test_a_year_of_more_or_less_than_four_digits_is_refused(year: int) -> None:
    with pytest.raises(ValueError, match=str(year)):
        PartialDate(year)


def test_order_is_told_as_far_as_both_are_known() -> None:
    assert edtf.precedes(PartialDate(2024, 3), PartialDate(2024, 4))
    assert not edtf.precedes(PartialDate(2024, 4), PartialDate(2024))
    assert edtf.precedes(PartialDate(None, 2), PartialDate(None, 12))
    assert edtf.precedes(Interval(PartialDate(2019), PartialDate(2020)), PartialDate(2021, 1, 1))


@given(st.dates(datetime.date(1, 1, 8), datetime.date(9999, 12, 24)))
def test_every_week_runs_from_monday_to_sunday_around_its_day(date: datetime.date) -> None:
    week = edtf.week(date)
    first, last = week.start.date, week.end.date
    assert first is not None and last is not None
    assert first <= date <= last
    assert (first.isoweekday(), last.isoweekday()) == (1, 7)
