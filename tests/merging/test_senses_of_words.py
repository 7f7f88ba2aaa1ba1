"""What a word counts as: its sense in every form, or the sense that it has beside the words around it."""

import pytest

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.merging.terms import contents


def terms(text: str, named: frozenset[int] = frozenset()) -> list[str]:
    return [content.term for content in contents(tokenise(text, vocabulary()), named).values()]


def shared(one: str, other: str) -> set[str]:
    return set(terms(one)) & set(terms(other))


@pytest.mark.parametrize(
    ("one", "other", "sense"),
    [
        ("استقالة الوزير", "خروجه من الحكومة", "leave_office"),
        ("تقديم استقالتها", "إنهاء مهام المدير", "leave_office"),
        ("سقوط مدنيين", "مقتل امرأتين", "dead"),
        ("فارق الحياة", "لفظت أنفاسها الأخيرة", "dead"),
        ("سقوط المدينة", "سيطروا على البلدة", "control"),
        ("غادر الجنود مواقعهم", "انسحاب الكتيبة", "withdraw_troops"),
        ("تحطم مروحية", "سقوط طائرة ركاب", "crash"),
        ("أُطلق سراح المعتقلين", "الإفراج عن السجناء", "release"),
        ("إطلاق نار كثيف", "رصاص طائش", "fire_shots"),
        ("وقف إطلاق النار", "هدنة قصيرة", "ceasefire"),
        ("رفع أسعار الوقود", "زيادة ثمن البنزين", "grow"),
        ("فجوة في الحسابات", "الأموال المفقودة", "missing_funds"),
    ],
)
def test_ways_to_say_one_thing_share_a_sense(one: str, other: str, sense: str) -> None:
    assert sense in shared(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سقوط مدنيين", "سقوط المدينة"),
        ("فتح المعبر", "إغلاق المنفذ"),
        ("ارتفاع الأسعار", "انخفاض الأثمان"),
        ("اعتقال الناشط", "الإفراج عنه"),
        ("فوز الفريق", "خسارة المنتخب"),
        ("إطلاق سراحه", "إطلاق رصاص"),
        ("صعود الأسهم", "هبوط البورصة"),
    ],
)
def test_what_news_contrasts_stays_apart(one: str, other: str) -> None:
    assert not shared(one, other) - {"price", "crossing", "stock"}


@pytest.mark.parametrize("word", ["مقاتل", "مقاتلون", "مقاتلين", "مقاتلو", "مقاتليها", "مقاتلا"])
def test_a_noun_has_its_sense_in_every_number_and_with_a_pronoun(word: str) -> None:
    assert terms(word) == ["fighter"]


@pytest.mark.parametrize("word", ["الجمعة", "الاجتماعي", "الرئيسية", "طريقة", "أعمارهم", "وحدها"])
def test_what_only_looks_like_a_form_of_a_word_has_not_its_sense(word: str) -> None:
    assert not {"meet", "president", "road", "rebuild", "unite"} & set(terms(word))


def test_a_name_has_no_sense() -> None:
    assert terms("نصر") == ["victory"]
    assert terms("نصر", frozenset({0})) != ["victory"]
