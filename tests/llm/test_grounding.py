"""Quotes are found in the text as whole words, exactly or as matching sees them, or they are not there."""

import pytest

from tawatur.llm.answer import Quote
from tawatur.llm.grounding import Ground, NotThereError
from tawatur.llm.pieces import Piece


def ground(text: str) -> Ground:
    return Ground(text, Piece(0, len(text)))


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("أعلن المحافظ فتح السوق.", "المحافظ", "المحافظ"),
        ("أعلن المحافظُ فتحَ السوق.", "المحافظ", "المحافظُ"),
        ("أعلن المحـــافظ فتح السوق.", "المحافظ", "المحـــافظ"),
        ("وصلت القافلة الى إدلب.", "إلى ادلب", "الى إدلب"),
        ("وصلت ١٢ شاحنة.", "12 شاحنة", "١٢ شاحنة"),
        ("فُتح السوق\nالكبير أمس.", "السوق الكبير", "السوق\nالكبير"),
        ("وبحسب الوكالة فُتح السوق.", "بحسب الوكالة", "بحسب الوكالة"),
        ("عادوا من بالمدينة.", "مدينة", "مدينة"),
        ('نقلت عن لـ"النهر" ذلك.', '"النهر"', '"النهر"'),
    ],
)
def test_words_are_found_as_the_text_has_them(text: str, words: str, found: str) -> None:
    span = ground(text).span(Quote(words))
    assert span.text == found == text[span.start : span.end]


@pytest.mark.parametrize("words", ["الوزير", "مصر", "سوق الكبي", "", "  ", "ـ", "فتح … السوق"])
def test_words_that_are_not_there_are_an_error(words: str) -> None:
    with pytest.raises(NotThereError):
        ground("أعلن مدير المصرف فتح السوق الكبير.").span(Quote(words))


def test_exactly_the_same_words_go_before_similar_ones() -> None:
    text = "زار المدينه أمس وغادر المدينة اليوم."
    assert ground(text).span(Quote("المدينة")).start == text.index("المدينة")


@pytest.mark.parametrize(("before", "nth"), [("", 0), ("قال", 0), ("ثم عاد", 1), ("وأخيرًا رد", 2), ("رد ", 2)])
def test_of_several_the_words_before_decide(before: str, nth: int) -> None:
    text = "قال المدير نعم، ثم عاد المدير فنفى، وأخيرا رد المدير."
    places = [i for i in range(len(text)) if text.startswith("المدير", i)]
    assert ground(text).span(Quote("المدير", before)).start == places[nth]


def test_spans_are_those_of_the_whole_text() -> None:
    text = "الأول قال نعم.\nالثاني قال لا."
    span = Ground(text, Piece(text.index("الثاني"), len(text))).span(Quote("قال"))
    assert span.start == text.rindex("قال")


def test_a_name_may_stand_anywhere_in_the_text_but_must_stand_there() -> None:
    text = "صحيفة النهر كتبت.\nوأضافت الصحيفة كلاما."
    last = Ground(text, Piece(text.index("وأضافت"), len(text)))
    assert last.name("النهر") == "النهر"
    with pytest.raises(NotThereError):
        last.name("البحر")
