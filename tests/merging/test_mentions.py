"""The words by which a report names a thing, with and without the noun that says of what kind it is."""

from collections.abc import Callable

import pytest

from tawatur.merging import merge
from tawatur.model import Document, Record

Report = Callable[..., tuple[Document, Record]]

WORDINGS = [
    # the noun is left out, or taken in
    ("نقلت وكالة سومران الخبر.", ("ORG", "سومران"), {"سومران", "وكالة سومران"}),
    ("نقلت وكالة سومران الخبر.", ("ORG", "وكالة سومران"), {"سومران", "وكالة سومران"}),
    ("سقطت قذيفة في حي الكمبان.", ("LOC", "حي الكمبان"), {"الكمبان", "حي الكمبان"}),
    ("ضرب الزلزال ولاية ميلة أمس.", ("GPE", "ميلة"), {"ميلة", "ولاية ميلة"}),
    ("قصف الطيران قاعدة «هيرونا» ليلا.", ("FAC", "هيرونا"), {"هيرونا", "قاعدة «هيرونا»"}),
    ("أعلنت كتيبة صقور الشمنار ذلك.", ("ORG", "كتيبة صقور الشمنار"), {"كتيبة صقور الشمنار", "صقور الشمنار"}),
    # a body with the place behind it
    ("أكد مكتب الصحة في حضرموت ذلك.", ("ORG", "مكتب الصحة"), {"مكتب الصحة", "مكتب الصحة في حضرموت"}),
    ("أكدت وزارة الصحة بغزة ذلك.", ("ORG", "وزارة الصحة"), {"وزارة الصحة", "وزارة الصحة بغزة"}),
    # without the noun it would be a common word, or another thing
    ("قالت شركة المياه إن الشبكة سليمة.", ("ORG", "شركة المياه"), {"شركة المياه"}),
    ("فاز فريق جامعة حلب أمس.", ("ORG", "جامعة حلب"), {"جامعة حلب"}),
    ("وصل إلى ريف حلب أمس.", ("GPE", "حلب"), {"حلب"}),
    ("وصلت بعثة الأمم المتحدة أمس.", ("ORG", "الأمم المتحدة"), {"الأمم المتحدة"}),
    ("نقلت الوكالة سومران إلى مقر آخر.", ("ORG", "سومران"), {"سومران"}),
    ("قال مدير مكتب الصحة في بيان ذلك.", ("ORG", "مكتب الصحة"), {"مكتب الصحة"}),
]


@pytest.mark.parametrize(("text", "name", "words"), WORDINGS)
def test_the_words_by_which_a_report_names_a_thing(
    report: Report, text: str, name: tuple[str, str], words: set[str]
) -> None:
    (thing,) = merge([report("d1", text, entities=(name,))]).entities
    assert set(thing.members["d1"]) == words
