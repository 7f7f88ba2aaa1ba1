"""From two base forms come the third-person forms that reports use."""

import pytest

from tawatur.arabic.inflection import past_forms, present_forms
from tawatur.arabic.normal import fold

PAST = [
    ("قال", ["قالت", "قالوا", "قالا"]),
    ("نفى", ["نفت", "نفوا"]),
    ("ادعى", ["ادعت", "ادعوا"]),
    ("دعا", ["دعت", "دعوا"]),
    ("أكد", ["أكدت", "أكدوا", "أكدا"]),
]
PRESENT = [
    ("يقول", ["تقول", "يقولون", "يقولان"]),
    ("ينفي", ["تنفي", "ينفون", "ينفيان"]),
    ("يرى", ["ترى", "يرون", "يريان"]),
    ("يدعو", ["تدعو", "يدعون"]),
    ("يؤكد", ["تؤكد", "يؤكدون", "يؤكدان"]),
]


@pytest.mark.parametrize(("past", "forms"), PAST)
def test_perfect(past: str, forms: list[str]) -> None:
    assert {fold(f) for f in forms} <= set(past_forms(past))


@pytest.mark.parametrize(("present", "forms"), PRESENT)
def test_imperfect(present: str, forms: list[str]) -> None:
    assert {fold(f) for f in forms} <= set(present_forms(present))


def test_gender_and_number_are_known() -> None:
    assert past_forms("قال")[fold("قالت")].gender == "f"
    assert past_forms("قال")[fold("قالوا")].number == "p"
