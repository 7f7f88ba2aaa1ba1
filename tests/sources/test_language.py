"""Arabic is told from other scripts by its letters, and from its neighbours by theirs and their function words."""

import pytest

from tawatur.errors import InputError
from tawatur.sources.language import arabic_share, check_language, neighbour

PERSIAN = "وزیر خارجه گفت که این توافق برای همه کشورها مهم است و باید در سال آینده اجرا شود."
ARABIC = "قال وزير الخارجية إن هذا الاتفاق مهم للجميع، وإن تنفيذه يبدأ في العام المقبل."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (PERSIAN, "Persian"),
        (PERSIAN.replace("ی", "ي").replace("ک", "ك"), "Persian"),
        ("وزیر خارجہ نے کہا ہے کہ یہ معاہدہ سب کے لیے اہم ہے اور اس پر عمل ہو گا۔", "Urdu"),
        ("وەزیری دەرەوە گوتی ئەم ڕێککەوتنە بۆ هەمووان گرنگە و لە ساڵی داهاتوو جێبەجێ دەکرێت.", "Central Kurdish"),
        ("د بهرنیو چارو وزیر وویل چې دا تړون د ټولو لپاره مهم دی او په راتلونکي کال کې به پلي شي.", "Pashto"),
    ],
)
def test_a_neighbour_of_arabic_is_named(text: str, language: str) -> None:
    found = neighbour(text)
    assert found is not None
    assert found.name_en == language


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
def test_arabic_passes(text: str) -> None:
    check_language(text, "x.txt")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The minister said that the road (الطريق) was open to all.", "not Arabic: only 14% of its letters are Arabic"),
        ("Министр сказал, что дорога открыта.", "not Arabic: only 0% of its letters are Arabic"),
        ("12 / 34 …", "there are no words in it"),
        (PERSIAN, "not Arabic: it reads like Persian"),
    ],
)
def test_another_language_is_said(text: str, why: str) -> None:
    with pytest.raises(InputError) as caught:
        check_language(text, "x.txt")
    assert str(caught.value) == f"x.txt: {why}"


def test_the_share_counts_letters_only() -> None:
    assert arabic_share("اب cd 123 !") == 0.5
