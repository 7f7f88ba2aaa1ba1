"""What says that something is not so, and what is said of something that others told."""

import pytest

from tawatur.arabic.tokens import Token, tokenise
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.polarity import dismissing, lacking, negated, sides, telling


def tokens(text: str) -> tuple[Token, ...]:
    return tokenise(text, vocabulary())


@pytest.mark.parametrize(
    "clause",
    [
        "لا جراثيم في آبار الواحة",
        "الشركة ليست طرفا في النزاع",
        "أن المجلس لم يناقش الميزانية",
        "عدم وجود أي تسرب في الأنبوب",
        "سكان الواحة لم يغادروها",
    ],
)
def test_a_clause_in_the_negative(clause: str) -> None:
    assert negated(tokens(clause), (), figured=False)


@pytest.mark.parametrize("clause", ["الشحنة خالية من المبيدات", "المختبر أثبت خلوها من السموم"])
def test_what_is_not_there(clause: str) -> None:
    assert lacking(tokens(clause))


@pytest.mark.parametrize(
    "clause",
    [
        "لا يزال المصنع مغلقا",
        "لا شك في أن المصنع مغلق",
        "لا يعمل المصنع إلا ليلا",
        "ليس مجرد حريق صغير في المصنع",
        "المصنع مغلق منذ أشهر بسبب نزاع لا علاقة للعمال به",
        "العبارة غرقت قرب الميناء ولم ينج ركابها",
        "لم يستبعد الوزير إغلاق المصنع",
    ],
)
def test_a_negator_that_negates_nothing_or_a_part(clause: str) -> None:
    assert not negated(tokens(clause), (), figured=False)


def test_a_number_that_was_not_reached_is_no_denial() -> None:
    assert not negated(tokens("لا يتجاوز عدد الغائبين خمسة"), (), figured=True)


@pytest.mark.parametrize(
    ("clause", "left"),
    [
        ("ما نشرته الجريدة عار عن الصحة", ["الجريده"]),
        ("الحديث عن إفلاس المصرف كلام بلا دليل", ["افلاس", "المصرف"]),
        ("الأنباء المتداولة عن إفلاس المصرف غير صحيحة", ["افلاس", "المصرف"]),
        ("عدد الضحايا المتداول مبالغ فيه", ["عدد", "الضحايا"]),
        ("التوقيع سابق لأوانه", ["التوقيع"]),
    ],
)
def test_what_others_told_is_dismissed(clause: str, left: list[str]) -> None:
    found = tokens(clause)
    assert dismissing(found)
    own = [token.stem for token in telling(found)]
    assert [word for word in own if len(word) > 2] == left


def test_a_plain_clause_dismisses_nothing() -> None:
    assert not dismissing(tokens("وقعت الشركة عقد بناء السد"))


@pytest.mark.parametrize(
    ("clause", "outcome", "side"),
    [
        ("المقاتلون دخلوا القرية فجرا", "captured", "done"),
        ("الوحدات صدت الهجوم على القرية", "captured", "undone"),
        ("السلطات أغلقت الجسر", "closed", "done"),
        ("الحركة على الجسر تسير بشكل طبيعي", "closed", "undone"),
        ("الوزير استقال احتجاجا", "office", "done"),
        ("الوزير باق في منصبه", "office", "undone"),
        ("أفرج عن الصحفي أمس", "free", "done"),
        ("الصحفي ما زال قيد الاعتقال", "free", "undone"),
        ("توقيع الاتفاق تأجل", "deal", "undone"),
        ("فشل إنجاز المشروع", "success", "undone"),
        ("أغلقته الشرطة", "closed", "done"),
    ],
)
def test_which_way_an_outcome_went(clause: str, outcome: str, side: str) -> None:
    assert sides(tokens(clause), negated=False)[outcome] == side


def test_a_negative_turns_the_outcome() -> None:
    assert sides(tokens("لم يدخل المقاتلون القرية"), negated=True)["captured"] == "undone"


@pytest.mark.parametrize("clause", ["أعيد فتح الجسر", "نجا من محاولة اغتيال قتل فيها مرافقه", "اجتمع التجار في القرية"])
def test_no_way_is_told(clause: str) -> None:
    assert not {"closed", "alive", "captured"} & sides(tokens(clause), negated=False).keys()
