"""Wordings compared, hidden controls shown, amounts written."""

import pytest

from tawatur.web.amounts import amount
from tawatur.web.controls import runs, without_controls
from tawatur.web.differences import differences, likeness


def marked(wording: str, other: str) -> str:
    return "".join(f"[{stretch.text}]" if stretch.differs else stretch.text for stretch in differences(wording, other))


@pytest.mark.parametrize(
    ("wording", "other", "shown"),
    [
        ("قتل 12 مدنيا في القصف", "قتل 15 مدنيا في القصف", "قتل [12] مدنيا في القصف"),
        ("قُتل أربعة في إنهيار الجسر", "قتل اربعة في انهيار الجسر", "قُتل أربعة في إنهيار الجسر"),
        ("وصل الوفد اليوم.", "وصل الوفد", "وصل الوفد [اليوم]."),
        ("وصل الوفد", "وصل الوفد اليوم", "وصل الوفد"),
        ("وصل", "غادر", "[وصل]"),
    ],
)
def test_what_differs_is_marked_and_spelling_is_not(wording: str, other: str, shown: str) -> None:
    assert marked(wording, other) == shown


def test_likeness_counts_words_in_order() -> None:
    assert likeness("وصل الوفد اليوم", "وصل الوفد اليوم") == 1
    assert likeness("وصل الوفد", "غادر الوزير") == 0


def test_a_hidden_direction_mark_is_shown_by_its_name() -> None:
    assert [tuple(run) for run in runs("قال\u202eالوزير")] == [("قال", False), ("RLO", True), ("الوزير", False)]
    assert without_controls("\u2067قال\u2069") == "قال"


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [(12, 12, "12"), (200, 999, "200–999"), (30000, None, "≥30,000"), (None, 5, "≤5"), (None, None, "?"), (0, 0, "0")],
)
def test_amounts_say_their_bounds(low: float | None, high: float | None, shown: str) -> None:
    assert amount(low, high) == shown
