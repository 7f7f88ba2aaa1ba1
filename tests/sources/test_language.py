"""Arabic is told from other scripts by its letters, and from its neighbours by theirs and their function words."""

import pytest

from tawatur.errors import InputError
from tawatur.sources.language import arabic_share, language_of

PERSIAN = "وزیر خارجه گفت که این توافق برای همه کشورها مهم است و باید در سال آینده اجرا شود."
ARABIC = "قال وزير الخارجية إن هذا الاتفاق مهم للجميع، وإن تنفيذه يبدأ في العام المقبل."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PERSIAN, "fa"),
        (PERSIAN.replace("ی", "ي").replace("ک", "ك"), "fa"),
        ("وزیر خارجہ نے کہا ہے کہ یہ معاہدہ سب کے لیے اہم ہے اور اس پر عمل ہو گا۔", "ur"),
        ("وەزیری دەرەوە گوتی ئەم ڕێککەوتنە بۆ هەمووان گرنگە و لە ساڵی داهاتوو جێبەجێ دەکرێت.", "ckb"),
        ("د بهرنیو چارو وزیر وویل چې دا تړون د ټولو لپاره مهم دی او په راتلونکي کال کې به پلي شي.", "ps"),
        ("The minister said that the road (الطريق) was open to all.", "en"),
        ("Le ministre a dit que la route est ouverte pour tous dans les villes.", "fr"),
        ("Министр сказал, что дорога открыта для всех, и это не новость.", "ru"),
        ("Bakan, yolun herkes için açık olduğunu ve bunun yeni bir karar olmadığını söyledi.", "tr"),
        ("השר אמר כי הדרך פתוחה.", "he"),
        ("Xyzzy plugh foobar.", "und"),
    ],
)
def test_another_language_is_named(text: str, code: str) -> None:
    assert language_of(text, "x") == code


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        ARABIC.replace("ي", "ی").replace("ك", "ک"),
        "وصل الرئيس پوتين إلى دمشق في زيارة لم يعلن عنها من قبل.",
        "نعم",
        f"{ARABIC} وأضاف بالفارسية: «این توافق مهم است».",
        "كتب على منصة إكس إن الطريق مفتوح https://example.org/a/very/long/address/that/is/no/word @someone",
    ],
    ids=["plain", "Persian keyboard", "foreign letter", "one word", "Persian quotation", "addresses"],
)
def test_arabic_needs_no_name(text: str) -> None:
    assert language_of(text, "x") is None


def test_without_words_there_is_no_language() -> None:
    with pytest.raises(InputError, match=r"^x: there are no words in it$"):
        language_of("12 / 34 …", "x")


def test_the_share_counts_letters_only() -> None:
    assert arabic_share("اب cd 123 !") == 0.5
