"""Words of one root and words of one sense are one term; rare terms weigh more."""

import pytest

from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.skeletons import skeleton
from tawatur.merging.wording import Wording, containment, cosine, wording


def words(text: str) -> Wording:
    return wording(tokenise(text, vocabulary()))


@pytest.mark.parametrize(
    ("one", "other"),
    [("انهار", "انهيار"), ("تبادل", "مبادلة"), ("استقال", "استقالته"), ("معتقلين", "اعتقال"), ("ارتفعت", "ارتفاع")],
)
def test_forms_of_a_word_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(fold(one)) == skeleton(fold(other))


@pytest.mark.parametrize(("one", "other"), [("جسر", "مدينة"), ("وزير", "شرطة"), ("سوق", "قمح")])
def test_other_words_have_other_skeletons(one: str, other: str) -> None:
    assert skeleton(fold(one)) != skeleton(fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("لقوا مصرعهم", "قتلوا"), ("حريق ضخم", "نيران ضخمة"), ("مظاهرة", "احتجاجات"), ("أنقذت", "انتشلت")],
)
def test_ways_to_say_one_thing_share_a_term(one: str, other: str) -> None:
    assert words(one).keys() & words(other).keys()


def test_closed_class_words_and_reporting_verbs_are_no_terms() -> None:
    assert not words("قال إنه من هذا وفي ذلك")


def test_a_rare_word_weighs_more() -> None:
    terms = words("الحكومة الإرغوت")
    assert min(terms.values()) < terms[skeleton(fold("إرغوت"))]


def test_likeness() -> None:
    short, long = words("انهار الجسر القديم"), words("انهيار الجسر القديم في البلدة بعد أمطار غزيرة")
    assert containment(short, long) > cosine(short, long) > 0.3
    assert cosine(short, words("أضرب المعلمون")) == 0
