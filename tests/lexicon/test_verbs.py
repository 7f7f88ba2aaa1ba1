"""Verbs are told from nouns by form and by the word before."""

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.verbs import is_verb
from tawatur.lexicon.vocabulary import vocabulary

CASES = [
    ("هاجم المسلحون القرية", "هاجم", True),
    ("ألقى الجنود السلاح", "ألقى", True),
    ("ستنسحب القوة غدا", "ستنسحب", True),
    ("لم يدخلوا البلدة", "يدخلوا", True),
    ("طلبت الحكومة هدنة لتوقف القتال", "لتوقف", True),
    ("وأدى الانفجار إلى أضرار", "وأدى", True),
    ("الجيش قصف التلة", "قصف", True),
    ("قُتل جنديان", "قُتل", True),
    ("بعد قصف التلة", "قصف", False),
    ("كثافة القصف", "القصف", False),
    ("إعادة الأسرى", "إعادة", False),
    ("خمسة قتلى", "قتلى", False),
    ("صباح يوم الجمعة", "يوم", False),
    ("فجر الأحد", "فجر", False),
    ("انتظروا طويلاً سبباً", "سبباً", False),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_is_verb(text: str, word: str, expected: bool) -> None:
    tokens = analyse(text, vocabulary()).tokens
    token = next(token for token in tokens if token.text == word)
    previous = tokens[token.index - 1] if token.index else None
    assert is_verb(token, previous) is expected
