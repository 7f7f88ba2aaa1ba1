"""Nouns tell their number and gender by the lexicon, else by their shape."""

import pytest

from tawatur.arabic.normal import fold
from tawatur.lexicon.noun_agreement import feminine, masculine_name, plural


@pytest.mark.parametrize("noun", ["مدارس", "جنود", "أطفال", "خبراء", "عاملون", "ناشطات", "أحزاب"])
def test_a_plural(noun: str) -> None:
    assert plural(fold(noun))


@pytest.mark.parametrize("noun", ["محافظ", "مجلس", "رئيس", "مدينة", "بنك", "وزير"])
def test_a_singular(noun: str) -> None:
    assert not plural(fold(noun))


@pytest.mark.parametrize(("noun", "is_feminine"), [("حرب", True), ("مدينة", True), ("صحراء", True), ("مجلس", False)])
def test_gender(noun: str, is_feminine: bool) -> None:
    assert feminine(fold(noun)) is is_feminine


@pytest.mark.parametrize(("name", "is_masculine"), [("العراق", True), ("لبنان", True), ("سوريا", False)])
def test_few_countries_are_masculine(name: str, is_masculine: bool) -> None:
    assert masculine_name(fold(name)) is is_masculine
