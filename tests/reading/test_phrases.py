"""How far a noun phrase reaches."""

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.reading.landmarks import Landmarks
from tawatur.reading.phrases import noun_phrase

CASES = [
    ("قائد الكتيبة وصل أمس", "قائد الكتيبة"),
    ("الطائرات الروسية قصفت", "الطائرات الروسية"),
    ("مسلحون قرية نائية", "مسلحون"),
    ("جنود من الكتيبة في الجبهة", "جنود من الكتيبة"),
    ("بلدات وقرى الريف ثم المدينة", "بلدات وقرى الريف"),
    ("دول أوروبية الاتفاق", "دول أوروبية"),
    ("الجسر الذي انهار", "الجسر"),
    ("مقر للحزب في المدينة", "مقر للحزب"),
    ("قواتها البرية في الشمال", "قواتها البرية"),
    ("الوزارة وأعلن الناطق", "الوزارة"),
    ("الناطق باسم الحركة في بيان", "الناطق باسم الحركة"),
    ("مشفى «الأمل» قرب السوق", "مشفى «الأمل»"),
    ("المحافظ المواطنين بالبقاء", "المحافظ"),
    ("المجلس المدينة", "المجلس"),
    ("المدارس الخاصة", "المدارس الخاصة"),
    ("الحرب الأخيرة في الشمال", "الحرب الأخيرة"),
    ("مصدر عسكري المدينة", "مصدر عسكري"),
    ("نحو 30 عاملا في المصنع", "نحو 30 عاملا"),
]


@pytest.mark.parametrize(("text", "phrase"), CASES)
def test_extent(text: str, phrase: str) -> None:
    tokens = analyse(text, vocabulary()).tokens
    end = noun_phrase(tokens, 0, len(tokens), Landmarks())
    assert text[: tokens[end - 1].end] == phrase


@pytest.mark.parametrize("text", ["في المدينة", "قصفت الطائرات", "لم يصل", "نحو المدينة", "12:05 وصل"])
def test_no_phrase_begins_at_a_verb_or_particle(text: str) -> None:
    tokens = analyse(text, vocabulary()).tokens
    assert noun_phrase(tokens, 0, len(tokens), Landmarks()) == 0


def test_what_is_joined_can_be_left_out() -> None:
    tokens = analyse("الجيش والشرطة في الشارع", vocabulary()).tokens
    assert noun_phrase(tokens, 0, len(tokens), Landmarks(), joined=False) == 1
    assert noun_phrase(tokens, 0, len(tokens), Landmarks()) == 2
