"""Proclitics come off where they are proclitics, and names that begin with such a letter stay whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.tokens import Token, tokenise
from tawatur.lexicon.vocabulary import vocabulary


def only(text: str) -> Token:
    (token,) = tokenise(text, vocabulary())
    return token


SPLIT = [
    ("وقال", "و", "قال"),
    ("وأضافت", "و", "اضافت"),
    ("فنفى", "ف", "نفي"),
    ("بالحرب", "ب", "الحرب"),
    ("للصحيفة", "ل", "الصحيفه"),
    ("والحكومة", "و", "الحكومه"),
    ("وبحسب", "و", "بحسب"),
    ("ستحمي", "س", "تحمي"),
    ("وسيعود", "وس", "يعود"),
    ("وللمرة", "ول", "المره"),
    ("لسوريا", "ل", "سوريا"),
    ("ودمشق", "و", "دمشق"),
    ("بدمشق", "ب", "دمشق"),
    ("كالحرب", "ك", "الحرب"),
]


@pytest.mark.parametrize(("word", "proclitics", "stem"), SPLIT)
def test_proclitics_come_off(word: str, proclitics: str, stem: str) -> None:
    token = only(word)
    assert (token.proclitics, token.stem) == (proclitics, stem)


WHOLE = [
    "وليد",
    "بشار",
    "كمال",
    "لبنان",
    "فلسطين",
    "سوريا",
    "واشنطن",
    "بيروت",
    "ليبيا",
    "كركوك",
    "فيصل",
    "بغداد",
    "سعد",
    "وزير",
    "وكالة",
    "كتيبة",
    "سيطرة",
    "فصائل",
    "لقاء",
    "بلدة",
    "وقف",
    "فرنسا",
    "وزرائها",
    "وكالتهم",
]


@pytest.mark.parametrize("word", WHOLE)
def test_words_that_begin_with_such_a_letter_stay_whole(word: str) -> None:
    assert only(word).proclitics == ""


def test_a_lone_preposition_before_a_quoted_name_is_a_token() -> None:
    tokens = tokenise('لـ"رويترز"', vocabulary())
    assert [t.norm for t in tokens] == ["ل", '"', "رويترز", '"']


def test_the_stem_begins_where_it_stands_in_the_raw_text() -> None:
    text = "قالَ وَلِلصحيفةِ"
    token = tokenise(text, vocabulary())[1]
    assert token.stem == "الصحيفه"
    assert text[token.stem_start : token.end] == "لصحيفةِ"


@pytest.mark.parametrize("number", ["6,000", "٧٩٬٥٠٠", "3.2", "21:40", "23/3/2025", "۱۲"])
def test_a_number_is_one_token(number: str) -> None:
    token = only(number)
    assert token.kind == "number"


@given(st.text(alphabet='وفبلكسالمحق يةأ.،«»"\u200f123٣'))
def test_tokens_are_the_text_at_their_offsets(text: str) -> None:
    tokens = tokenise(text, vocabulary())
    assert all(text[t.start : t.end] == t.text and t.start <= t.stem_start <= t.end for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
