"""The lexicon of time expressions."""

import datetime
from collections import Counter

from tawatur.arabic.edtf import is_day
from tawatur.arabic.normal import fold
from tawatur.lexicon.feasts import feasts
from tawatur.lexicon.known_days import known_days
from tawatur.lexicon.months import gregorian_months, hijri_months
from tawatur.lexicon.ordinals import ordinals
from tawatur.lexicon.time_words import before_times, tense_cues, time_words
from tawatur.lexicon.weekdays import weekdays


def numbers_of(name: str) -> set[int]:
    return {month.number for month in gregorian_months() if fold(month.name) == fold(name)}


def test_every_country_names_twelve_months() -> None:
    assert {month.number for month in gregorian_months()} == set(range(1, 13))
    assert {month.number for month in hijri_months()} == set(range(1, 13))


def test_months_of_different_countries_are_the_same() -> None:
    for names in (
        ("آب", "أغسطس", "أوت", "غشت"),
        ("تموز", "يوليو", "جويلية", "يوليوز"),
        ("كانون الأول", "ديسمبر", "دجنبر"),
    ):
        assert len(set.union(*map(numbers_of, names))) == 1


def test_no_name_means_two_months_or_two_days() -> None:
    for months in (gregorian_months(), hijri_months()):
        assert max(Counter(fold(month.name) for month in months).values()) == 1
    assert sorted(set(weekdays().values())) == list(range(1, 8))


def test_ordinals_count_the_days_of_a_month_and_the_hours_of_a_clock() -> None:
    values = {use: {o.value for o in ordinals() if o.use == use} for use in ("day", "hour")}
    assert values == {"day": set(range(1, 32)), "hour": set(range(1, 13))}


def test_feasts_and_known_days_are_days() -> None:
    assert all(is_day(None, feast.month, feast.day) for feast in feasts())
    assert all(key == (day.date.month, day.date.day) and day.heads for key, day in known_days().items())
    assert known_days()[10, 7].date == datetime.date(2023, 10, 7)


def test_a_time_word_has_one_meaning() -> None:
    assert max(Counter(fold(word.word) for word in time_words()).values()) == 1


def test_words_around_times_are_folded() -> None:
    for table in (tense_cues(), before_times()):
        assert table and all(word == fold(word) for word in table)
