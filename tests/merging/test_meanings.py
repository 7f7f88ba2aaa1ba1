"""Words that mean alike are alike, whatever their letters."""

import pytest

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.meanings import Words, likeness
from tawatur.merging.terms import contents


def words(text: str) -> Words:
    return tuple(found.word for found in contents(tokenise(text, vocabulary())).values())


def test_the_same_words_are_wholly_alike_and_none_are_not() -> None:
    said = words("أغلقت البلدية الجسر القديم")
    assert likeness(said, said) == pytest.approx((1.0, 1.0), abs=0.01)
    assert likeness(said, ()) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("one", "alike", "other"),
    [
        ("محادثات السلام", "مفاوضات", "حصاد القمح"),
        ("هبوط الأسعار", "انخفاض السعر", "وصول الطائرة"),
        ("مستشفى المدينة", "عيادات طبية", "لاعب الفريق"),
    ],
)
def test_a_paraphrase_is_more_alike_than_something_else(one: str, alike: str, other: str) -> None:
    assert likeness(words(one), words(alike))[0] > likeness(words(one), words(other))[0] + 0.1


def test_a_word_that_the_table_lacks_is_like_itself_alone() -> None:
    assert likeness(("قزحطبورغ",), ("قزحطبورغ",)) == pytest.approx((1.0, 1.0), abs=0.01)
    assert max(likeness(("قزحطبورغ",), ("مستشفي",))) < 0.5


def test_it_does_not_matter_which_comes_first() -> None:
    a, b = words("انسحاب القوات من البلدة"), words("غادر الجنود القرية")
    assert likeness(a, b) == likeness(b, a)


def test_the_lighter_one_may_say_less_than_the_other() -> None:
    within, back = likeness(words("انهار الجسر"), words("انهار الجسر بعد أمطار غزيرة أغرقت أحياء المدينة"))
    assert within > 0.95 > back
