"""Weekdays, months and the Islamic calendar."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic import calendars

WEDNESDAY = datetime.date(2025, 3, 12)


@pytest.mark.parametrize(
    ("weekday", "on_or_before", "before", "after"),
    [
        (1, "2025-03-10", "2025-03-10", "2025-03-17"),
        (3, "2025-03-12", "2025-03-05", "2025-03-19"),
        (4, "2025-03-06", "2025-03-06", "2025-03-13"),
        (7, "2025-03-09", "2025-03-09", "2025-03-16"),
    ],
)
def test_weekdays_around_a_wednesday(weekday: int, on_or_before: str, before: str, after: str) -> None:
    assert str(calendars.weekday_on_or_before(WEDNESDAY, weekday)) == on_or_before
    assert str(calendars.weekday_before(WEDNESDAY, weekday)) == before
    assert str(calendars.weekday_after(WEDNESDAY, weekday)) == after


@given(st.dates(datetime.date(2, 1, 1), datetime.date(9998, 1, 1)), st.integers(1, 7))
def test_a_weekday_is_found_within_a_week(anchor: datetime.date, weekday: int) -> None:
    before, after = calendars.weekday_before(anchor, weekday), calendars.weekday_after(anchor, weekday)
    assert before.isoweekday() == after.isoweekday() == weekday
    assert 1 <= (anchor - before).days <= 7
    assert 1 <= (after - anchor).days <= 7


@pytest.mark.parametrize(
    ("start", "by", "end"),
    [((2024, 12), 1, (2025, 1)), ((2025, 1), -1, (2024, 12)), ((2024, 6), 0, (2024, 6)), ((2021, 1), -66, (2015, 7))],
)
def test_months_are_shifted_over_the_turn_of_the_year(start: tuple[int, int], by: int, end: tuple[int, int]) -> None:
    assert calendars.shift_month(*start, by) == end


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        ((1446, 9, 1), "2025-03-01"),
        ((1446, 9, 23), "2025-03-23"),
        ((1446, 10, 1), "2025-03-30"),
        ((1447, 1, 1), "2025-06-26"),
        ((1343, 1, 1), "1924-08-01"),
        ((1500, 12, 1), "2077-10-18"),
        ((1446, 9, 30), "2025-03-29"),  # a month of 29 days: the last one stands for its thirtieth
    ],
)
def test_hijri_days_follow_umm_al_qura(hijri: tuple[int, int, int], gregorian: str) -> None:
    assert str(calendars.hijri_day(*hijri)) == gregorian


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        ((1, 1, 1), "0622-07-19"),
        ((61, 1, 10), "0680-10-13"),
        ((1300, 1, 1), "1882-11-12"),
        ((1600, 1, 1), "2173-12-06"),
    ],
)
def test_hijri_days_outside_umm_al_qura_are_tabular(hijri: tuple[int, int, int], gregorian: str) -> None:
    found = calendars.hijri_day(*hijri)
    assert found is not None
    assert abs(found - datetime.date.fromisoformat(gregorian)) <= datetime.timedelta(days=2)


@pytest.mark.parametrize("hijri", [(0, 1, 1), (1446, 13, 1), (1446, 0, 1), (1446, 1, 31), (99999, 1, 1)])
def test_there_is_no_such_hijri_day(hijri: tuple[int, int, int]) -> None:
    assert calendars.hijri_day(*hijri) is None


def test_a_hijri_month_ends_the_day_before_the_next() -> None:
    assert calendars.hijri_month(1446, 9) == (datetime.date(2025, 3, 1), datetime.date(2025, 3, 29))
    assert calendars.hijri_month(1446, 12) == (datetime.date(2025, 5, 28), datetime.date(2025, 6, 25))
    assert calendars.hijri_month(1446, 13) is None


@given(st.dates(datetime.date(700, 1, 1), datetime.date(2400, 1, 1)))
def test_a_day_lies_in_its_hijri_year(date: datetime.date) -> None:
    year = calendars.hijri_year_of(date)
    first, after = calendars.hijri_day(year, 1, 1), calendars.hijri_day(year + 1, 1, 1)
    assert first is not None and after is not None
    slack = datetime.timedelta(days=3)  # where the tabular calendar takes over from Umm al-Qura
    assert first - slack <= date < after + slack


@pytest.mark.parametrize(
    ("tense", "found"), [("", "2025-01-01"), ("past", "2025-01-01"), ("future", "2026-01-01"), ("near", "2025-01-01")]
)
def test_the_nearest_new_year(tense: str, found: str) -> None:
    assert str(calendars.nearest_date(WEDNESDAY, 1, 1, tense)) == found


@pytest.mark.parametrize(("tense", "found"), [("", "2025-03-30"), ("past", "2024-04-10"), ("future", "2025-03-30")])
def test_the_nearest_end_of_the_fast(tense: str, found: str) -> None:
    assert str(calendars.nearest_hijri(WEDNESDAY, 10, 1, tense)) == found


def test_a_leap_day_is_found_only_where_a_year_around_has_one() -> None:
    assert str(calendars.nearest_date(WEDNESDAY, 2, 29)) == "2024-02-29"
    assert calendars.nearest_date(datetime.date(2022, 3, 1), 2, 29) is None
