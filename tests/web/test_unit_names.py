"""Units of figures in the language of the page."""

import pytest

from tawatur.web.units import unit_name


@pytest.mark.parametrize(
    ("unit", "arabic", "english"),
    [
        ("vehicle", "آلية", "vehicle"),
        ("day", "يوم", "day"),
        ("USD", "دولار أمريكي", "US Dollar"),
        ("person", "شخص", "person"),
        ("percent", "في المئة", "percent"),
        ("thing that nobody counts", "thing that nobody counts", "thing that nobody counts"),
    ],
)
def test_a_unit_is_called_as_people_call_it(unit: str, arabic: str, english: str) -> None:
    assert (unit_name(unit, "ar"), unit_name(unit, "en")) == (arabic, english)
