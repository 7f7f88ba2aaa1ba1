"""What says that something is not so, and what is said of something that others told."""

import pytest

from tawatur.arabic.tokens import Token, tokenise
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.polarity import dismissing, negated, telling


def tokens(text: str) -> tuple[Token, ...]:
    return tokenise(text, vocabulary())


@pytest.mark.parametrize(
    "clause",
    [
        "لا جراثيم في آبار الواحة",
        "الشركة ليست طرفا في النزاع",
        "أن المجلس لم يناقش الميزانية",
        "عدم وجود أي تسرب في الأنبوب",
        "الشحنة خالية من المبيدات",
        "المختبر أثبت خلوها من السموم",
    ],
)
def test_a_clause_in_the_negative(clause: str) -> None:
    assert negated(tokens(clause), (), figured=False)


@pytest.mark.parametrize(
    "clause",
    [
        "لا يزال المصنع مغلقا",
        "لا شك في أن المصنع مغلق",
        "لا يعمل المصنع إلا ليلا",
        "ليس مجرد حريق صغير في المصنع",
        "المصنع مغلق منذ أشهر بسبب نزاع لا علاقة للعمال به",
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
        ("الحديث عن إفلاس المصرف كلام بلا دليل", ["الحديث", "افلاس", "المصرف", "كلام"]),
        ("عدد الضحايا المتداول مبالغ فيه", ["عدد", "الضحايا", "المتداول"]),
        ("التوقيع سابق لأوانه", ["التوقيع"]),
    ],
)
def test_what_others_told_is_dismissed(clause: str, left: list[str]) -> None:
    found = tokens(clause)
    dismissal = dismissing(found)
    assert dismissal
    own = [token.stem for token in telling(found, dismissal)]
    assert [word for word in own if len(word) > 2] == left


def test_a_plain_clause_dismisses_nothing() -> None:
    assert not dismissing(tokens("وقعت الشركة عقد بناء السد"))
