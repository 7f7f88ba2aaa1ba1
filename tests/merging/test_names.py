"""Whether two names are of one thing."""

import pytest

from tawatur.merging.judgement import Verdict
from tawatur.merging.names import judge, words
from tawatur.model import Label

NAMES: list[tuple[Label, str, str, Verdict]] = [
    ("PERSON", "سعاد المنصوري", "الدكتورة سعاد المنصوري", "same"),
    ("PERSON", "العميد فؤاد رزق", "فؤاد رزق", "same"),
    ("PERSON", "فؤاد بن سالم رزق", "فؤاد رزق", "same"),
    ("PERSON", "رزق", "فؤاد رزق", "same"),
    ("PERSON", "كامل رزق", "فؤاد رزق", "different"),
    ("PERSON", "أبو كامل رزق", "فؤاد رزق", "unsure"),
    ("PERSON", "فؤاد رزق", "سعاد المنصوري", "unsure"),
    ("ORG", "وكالة الصدى", "وكالة الصدى للأنباء", "same"),
    ("ORG", "الصدى", "وكالة الصدى", "same"),
    ("ORG", "وزارة الري", "وزارة الري المصرية", "same"),
    ("ORG", "وزارة الري السودانية", "وزارة الري المصرية", "different"),
    ("ORG", "وزارة الري", "هيئة الري", "unsure"),
    ("ORG", "وزارة الخارجية القطرية", "الخارجية القطرية", "same"),
    ("ORG", "وزارة الخارجية القطرية", "الخارجية العمانية", "unsure"),
    ("ORG", "كتائب حزب الوطن", "حزب الوطن", "unsure"),
    ("ORG", "وكالة الساحل", "بوابة الساحل", "unsure"),
    ("GPE", "دير حافر", "دير حافر", "same"),
    ("GPE", "شمال دير حافر", "دير حافر", "unsure"),
]


@pytest.mark.parametrize(("label", "one", "other", "verdict"), NAMES)
def test_two_names(label: Label, one: str, other: str, verdict: Verdict) -> None:
    a, b = words(one, label), words(other, label)
    assert judge(a, b, label, label).verdict == verdict
    assert judge(b, a, label, label).verdict == verdict


def test_a_person_and_a_place_of_one_name_are_not_one() -> None:
    assert judge(("صلاح",), ("صلاح",), "PERSON", "GPE").verdict == "unsure"
