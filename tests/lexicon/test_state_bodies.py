"""Arms of a state, told by their names."""

import pytest

from tawatur.lexicon.state_bodies import state_of


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("الحرس الثوري الإيراني", "إيران"),
        ("الحكومة اللبنانية", "لبنان"),
        ("وزارة الدفاع الروسية", "روسيا"),
        ("القوات الخاصة المصرية", "مصر"),
        ("الجيش السوداني", "السودان"),
        ("الجيش السوري الحر", None),
        ("المعارضة الإيرانية", None),
        ("حزب الله", None),
        ("إيران", None),
        ("", None),
    ],
)
def test_the_state_whose_arm_it_is(name: str, state: str | None) -> None:
    assert state_of(name) == state
