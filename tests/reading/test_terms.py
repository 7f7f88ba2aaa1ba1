"""Loaded terms: which words, whom they name, in whose mouth."""

import pytest

from tawatur.reading.terms import STAGE

NAMES = (("حركة الفجر", "ORG"), ("الدولة الشمالية", "GPE"), ("سليم الراوي", "PERSON"), ("ميليشيا الوادي", "ORG"))

TERMS = [
    ("هاجمت ميليشيا الوادي الجسر", "ميليشيا الوادي", "ميليشيا الوادي", "hostile"),
    ("مرتزقة الدولة الشمالية على الجسر", "مرتزقة الدولة الشمالية", "الدولة الشمالية", "hostile"),
    ("انسحبت حركة الفجر، وترك المرتزقة سلاحهم", "المرتزقة", "حركة الفجر", "hostile"),
    ("قتل الجنود إرهابيين من حركة الفجر", "إرهابيين من حركة الفجر", "حركة الفجر", "hostile"),
    ("شيعت حركة الفجر شهداءنا", "شهداءنا", "حركة الفجر", "friendly"),
    ("صمد أبطالنا في حركة الفجر", "أبطالنا", "حركة الفجر", "friendly"),
    ("حركة الفجر المجرمة تقصف", "حركة الفجر المجرمة", "حركة الفجر", "hostile"),
    ("انسحبت حركة الفجر من «فلول الأمس البعيد»", "فلول الأمس البعيد", "حركة الفجر", "hostile"),
    ("انسحبت حركة الفجر، والتنظيمات الإرهابية تعود", "التنظيمات الإرهابية", "حركة الفجر", "hostile"),
]


@pytest.mark.parametrize(("text", "words", "target", "tone"), TERMS)
def test_term(draft_of, text: str, words: str, target: str, tone: str) -> None:
    (term,) = STAGE.run(draft_of(text, *NAMES))
    assert (term.term.text, term.target, term.tone, term.by) == (words, target, tone, "author")


PLAIN = ["اجتمعت حركة الفجر مع سليم الراوي", "نظام إنذار مبكر عند حركة الفجر", "لجان المقاومة في المدينة"]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_naming_is_no_term(draft_of, text: str) -> None:
    assert STAGE.run(draft_of(text, *NAMES, ("لجان المقاومة", "ORG"))) == ()


def test_the_speaker_is_a_named_entity_or_the_words_for_him(draft_of, said) -> None:
    text = "قال سليم الراوي إن المرتزقة تركوا حركة الفجر"
    draft = said(draft_of(text, *NAMES), "المرتزقة تركوا حركة الفجر", "سليم الراوي", "سليم الراوي")
    assert [(term.by, term.target) for term in STAGE.run(draft)] == [("سليم الراوي", "حركة الفجر")]
    text = "قال ضابط إن المرتزقة تركوا حركة الفجر"
    draft = said(draft_of(text, *NAMES), "المرتزقة تركوا حركة الفجر", "ضابط", None)
    assert [term.by for term in STAGE.run(draft)] == ["ضابط"]


def test_a_reported_name_belongs_to_the_one_who_names(draft_of) -> None:
    (term,) = STAGE.run(draft_of("تسمي الدولة الشمالية حركة الفجر «عصبة الخارج»", *NAMES))
    assert (term.term.text, term.target, term.by) == ("عصبة الخارج", "حركة الفجر", "الدولة الشمالية")
    assert STAGE.run(draft_of("تسمي الدولة الشمالية العاصفة «عصبة الخارج»", *NAMES)) == ()


NAMINGS = [
    ("عادت حركة الفجر، ووصفهم الوزير بـ«أصحاب الأرض»", ["أصحاب الأرض"]),
    ("عادت حركة الفجر، وسماها الوزير «عصبة الخارج»", ["عصبة الخارج"]),
    ("انتقل الوزير من وصف حركة الفجر بـ«أصحاب الأرض» إلى «عصبة الخارج»", ["أصحاب الأرض", "عصبة الخارج"]),
    ("كانت حركة الفجر ضيفة ثم صارت «عصبة الخارج»", ["عصبة الخارج"]),
    ("عادت حركة الفجر، ووصف القرار بأنه «خطوة صغيرة»", []),
    ("عادت حركة الفجر، وندد الوزير بما سماه «خطوة صغيرة»", []),
    ("عادت حركة الفجر، ووصفه الوزير بأنه «خطوة صغيرة»", []),
]


@pytest.mark.parametrize(("text", "words"), NAMINGS)
def test_reported_naming_of_somebody_told_before(draft_of, text: str, words: list[str]) -> None:
    found = STAGE.run(draft_of(text, *NAMES))
    assert [term.term.text for term in found] == words
    assert all(term.target == "حركة الفجر" for term in found)


def test_a_wording_is_listed_once(draft_of) -> None:
    text = "ميليشيا الوادي هنا. ميليشيا الوادي هناك."
    assert len(STAGE.run(draft_of(text, *NAMES))) == 1


def test_without_anybody_to_name_there_is_no_term(draft_of) -> None:
    assert STAGE.run(draft_of("ترك المرتزقة سلاحهم")) == ()
