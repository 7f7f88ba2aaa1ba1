"""Words that differ only in how they are written meet; the way back to the original stays exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.normal import fold, normalise

SAME = [
    ("إيران", "ايران"),
    ("أُفيد", "افيد"),
    ("مُؤكِّداً", "مؤكدا"),
    ("الميـــادين", "الميادين"),
    ("مسئول", "مسؤول"),
    ("على", "علي"),
    ("مدينة", "مدينه"),
    ("الزینبیة", "الزينبية"),
    ("کرکوک", "كركوك"),
    ("ﻻ", "لا"),
    ("ﷲ", "الله"),
    ("حزب\u200f الله", "حزب الله"),
    ("١٢٣", "123"),
    ("۴۵۶", "456"),
    ("CNN", "cnn"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_variants_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("باب", "ناب"), ("سوريا", "سورية اليوم"), ("گل", "جل")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_offset_map_leads_back_to_the_original_characters() -> None:
    text = "قال «ﻻ» مُؤكِّداً"
    normal = normalise(text)
    start = normal.text.index("مءكدا")
    first, last = normal.original(start, start + 5)
    assert text[first:last] == "مُؤكِّداً"[:-1] or text[first:last] == "مُؤكِّداً"


def test_a_stretch_outside_is_refused() -> None:
    with pytest.raises(ValueError, match="no stretch"):
        normalise("نص").original(1, 9)


@given(st.text())
def test_every_folded_character_has_an_origin_in_order(text: str) -> None:
    normal = normalise(text)
    assert len(normal.origins) == len(normal.text) + 1
    assert list(normal.origins) == sorted(normal.origins)
    assert normal.text == fold(text)


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةؤئء ًٌَُ"))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
