"""Phrases that name a bearer before or behind what they cover: وفق X، حسبما نقلت X، وذلك نقلا عن X."""

import datetime

import pytest

from tawatur.model import Document
from tawatur.reading.pipeline import Reader

Said = tuple[str | None, str, list[str | None]]


def said(text: str) -> list[Said]:
    record = Reader().read(Document.of(text, published=datetime.date(2025, 11, 20)))
    return [
        (
            s.cue.text if s.cue else None,
            " … ".join(part.text for part in s.content),
            [link.source.text if link.source else link.name for link in s.chain],
        )
        for s in record.statements
    ]


BEHIND = [
    # A sentence of its own.
    (
        "وأكد القائد أن الحصن صامد. حسبما نقلت وكالة رويترز.",
        [
            ("نقلت", "أكد القائد أن الحصن صامد", ["وكالة رويترز"]),
            ("أكد", "الحصن صامد", ["وكالة رويترز", "القائد"]),
        ],
    ),
    ("انهار الجسر.\nوفقا لصحيفة لوموند.", []),
    # Behind a quotation.
    (
        "وقال المتحدث سامر الخطيب: «هناك بلاغات كثيرة عن إصابات»، وفق ما ذكرت وكالة رويترز.",
        [("قال", "هناك بلاغات كثيرة عن إصابات", ["وكالة رويترز", "المتحدث سامر الخطيب"])],
    ),
    # Behind the words of an outlet those on whom they rest.
    (
        "وقالت صحيفة لوموند إن المصرف أخفى خسائره، وفقا لموظفين سابقين.",
        [("قالت", "المصرف أخفى خسائره", ["صحيفة لوموند", "موظفين سابقين"])],
    ),
    (
        "وقالت الوزارة إن الجسر انهار، بحسب وكالة رويترز.",
        [
            ("بحسب", "قالت الوزارة إن الجسر انهار", ["وكالة رويترز"]),
            ("قالت", "الجسر انهار", ["وكالة رويترز", "الوزارة"]),
        ],
    ),
    (
        "وقالت صحيفة لوموند إن العرض قدم، وذلك نقلا عن مسؤولين في المنطقة.",
        [("قالت", "العرض قدم", ["صحيفة لوموند", "مسؤولين في المنطقة"])],
    ),
    # Each by its own.
    (
        "وقالت المفوضية إن القوائم جاهزة كل بحسب المحافظة.",
        [("قالت", "القوائم جاهزة كل بحسب المحافظة", ["المفوضية"])],
    ),
]


@pytest.mark.parametrize(("text", "found"), BEHIND)
def test_behind_the_words(text: str, found: list[Said]) -> None:
    assert said(text) == found


# What still tells who the source is belongs to no content. text, content
FRONTED = [
    ("وبحسب ليلى منصور، الخبيرة القانونية، فإن القرار باطل.", "القرار باطل"),
    ("وبحسب المدير سامر الخطيب، رئيس اللجنة، توقفت المصانع.", "توقفت المصانع"),
    ("وبحسب صحيفة نيويورك تايمز، الأمريكية، اليوم الأحد، عبرت الشاحنات الحدود.", "عبرت الشاحنات الحدود"),
    ("ووفقا لما نشره موقع «روسيا اليوم» أمس (السبت)، فإن الشركة أفلست.", "الشركة أفلست"),
    ("وبحسب مسؤولين مطلعين، الرئيس غاضب من التسريب، والوزير مثله.", "الرئيس غاضب من التسريب، والوزير مثله"),
]


@pytest.mark.parametrize(("text", "content"), FRONTED)
def test_before_the_words(text: str, content: str) -> None:
    assert [words for _, words, _ in said(text)] == [content]
