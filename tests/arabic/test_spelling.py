"""Spelling: one word under several hands, and two words that only folding takes for one."""

import pytest

from tawatur.arabic.spelling import spells


@pytest.mark.parametrize(
    ("written", "listed", "same"),
    [
        ("ايران", "إيران", True),
        ("إيران", "إيران", True),
        ("القاهره", "القاهرة", True),
        ("سـوريا", "سوريا", True),
        ("أفاد", "آفاد", False),
        ("وإلا", "والا", False),
        ("أمام", "إمام", False),
        ("حلب", "حماة", False),
    ],
)
def test_a_missing_hamza_is_a_slip_and_a_wrong_one_another_word(written: str, listed: str, same: bool) -> None:
    assert spells(written, listed) is same
