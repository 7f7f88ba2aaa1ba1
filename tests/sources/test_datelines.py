"""Dates as Arabic pages print them."""

import datetime

import pytest

from tawatur.sources.datelines import date_in, dateline

DAY = datetime.date(2024, 12, 7)


@pytest.mark.parametrize(
    "text",
    [
        "7 ديسمبر 2024",
        "٧ ديسمبر ٢٠٢٤",
        "السبت، 07 كانون الأول 2024",
        "السبت 7 كانون الأول/ديسمبر 2024 - 10:30",
        "7 كانون الأول (ديسمبر) 2024م",
        "7 من ديسمبر من عام 2024",
        "نشر في 2024-12-07",
        "2024/12/07 10:30",
        "07/12/2024",
        "7-12-2024",
        "آخر تحديث: 7 ديسمبر، 2024",
    ],
)
def test_a_day_is_read_in_every_usual_form(text: str) -> None:
    assert date_in(text) == DAY


def test_the_islamic_calendar_is_read() -> None:
    assert date_in("6 جمادى الآخرة 1446هـ") in (DAY, DAY + datetime.timedelta(days=1))


@pytest.mark.parametrize(
    "text", ["32 ديسمبر 2024", "7 ديسمبر", "ديسمبر 2024", "99/99/2024", "12 قتيلا في 2024", "", "7 12"]
)
def test_what_is_no_whole_day_is_none(text: str) -> None:
    assert date_in(text) is None


def test_only_a_short_line_at_the_top_dates_a_text() -> None:
    story = "وفي 3 آذار 2011 خرجت أول مظاهرة في المدينة."
    assert dateline(["عنوان الخبر", "دمشق - 7 ديسمبر 2024", story]) == DAY
    assert dateline(["عنوان الخبر", story]) is None
    assert dateline(["سطر"] * 20 + ["7 ديسمبر 2024"]) is None
