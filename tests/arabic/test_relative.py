"""Units of the calendar reckoned from a day."""

import datetime

import pytest

from tawatur.arabic import relative

ANCHOR = datetime.date(2025, 3, 12)


@pytest.mark.parametrize(
    ("unit", "by", "value"),
    [
        ("day", -1, "2025-03-11"),
        ("week", 0, "2025-03-10/2025-03-16"),
        ("week", 1, "2025-03-17/2025-03-23"),
        ("weekend", -1, "2025-03-08/2025-03-09"),
        ("month", -3, "2024-12"),
        ("quarter", 0, "2025-01/2025-03"),
        ("quarter", -1, "2024-10/2024-12"),
        ("half", 1, "2025-07/2025-12"),
        ("year", -1, "2024"),
        ("decade", -1, "2010/2019"),
        ("century", -1, "1900/1999"),
        ("sporting_season", 0, "2024/2025"),
        ("sporting_season", 1, "2025/2026"),
        ("period", 0, "None"),
    ],
)
def test_a_unit_beside_a_day(unit: str, by: int, value: str) -> None:
    assert str(relative.unit(unit, ANCHOR, by)) == value


@pytest.mark.parametrize(
    ("unit", "count", "half", "value"),
    [
        ("hour", -3, False, "2025-03-12"),
        ("day", -3, False, "2025-03-09"),
        ("week", 2, False, "2025-03-26"),
        ("month", -1, False, "2025-02"),
        ("year", -1, False, "2024-03"),
        ("year", -4, False, "2021"),
        ("year", -5, True, "2019-09"),
        ("year", 1, True, "2026-09"),
        ("decade", -2, False, "2005"),
        ("century", -1, False, "1925"),
        ("week end", 1, False, "None"),
    ],
)
def test_a_distance_is_as_precise_as_its_unit(unit: str, count: int, half: bool, value: str) -> None:
    assert str(relative.distance(unit, ANCHOR, count, half=half)) == value


def test_a_stretch_begins_or_ends_with_its_day() -> None:
    assert str(relative.stretch(ANCHOR, -3)) == "2025-03-10/2025-03-12"
    assert str(relative.stretch(ANCHOR, 3)) == "2025-03-12/2025-03-14"
    assert str(relative.stretch(ANCHOR, 1)) == "2025-03-12/2025-03-12"


@pytest.mark.parametrize(("unit", "count"), [("year", -8000), ("month", -99999), ("day", 10**9), ("week", 10**12)])
def test_nothing_lies_outside_the_calendar(unit: str, count: int) -> None:
    with pytest.raises((ValueError, OverflowError)):
        relative.distance(unit, ANCHOR, count)
