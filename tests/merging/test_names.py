"""Whether two names are of one thing."""

import pytest

from tawatur.merging.judgement import Verdict
from tawatur.merging.judging import judge
from tawatur.merging.names import words
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
    ("ORG", "SOHR", "المرصد السوري", "same"),
    ("ORG", "الصدى", "وكالة الصدى", "same"),
    ("ORG", "وزارة الري", "وزارة الري المصرية", "same"),
    ("ORG", "وزارة الري السودانية", "وزارة الري المصرية", "different"),
    ("ORG", "وزارة الري", "هيئة الري", "unsure"),
    ("ORG", "وزارة الخارجية القطرية", "الخارجية القطرية", "same"),
    ("ORG", "وزارة الخارجية القطرية", "الخارجية العمانية", "different"),
    ("ORG", "كتائب حزب الوطن", "حزب الوطن", "unsure"),
    ("ORG", "وكالة الساحل", "بوابة الساحل", "unsure"),
    # people whose names only look alike; spellings of foreign names
    ("PERSON", "محمد العلي", "أحمد العلي", "different"),
    ("PERSON", "سالم العمري", "سليم العمري", "different"),
    ("PERSON", "المشير رزق", "فؤاد رزق", "same"),
    ("PERSON", "عبدالرحيم رزق", "عبد الرحيم رزق", "same"),
    ("PERSON", "أحمد أبوالغيط", "أحمد أبو الغيط", "same"),
    ("PERSON", "ماركو غروسي", "ماركو جروسي", "same"),
    ("PERSON", "هارلستين", "ماريا هارلستاين", "same"),
    # what a body is for, has, or where it is
    ("ORG", "الهيئة العامة للأرصاد", "الهيئة العامة للجمارك", "unsure"),
    ("ORG", "الهيئة العامة للأرصاد", "هيئة الأرصاد", "same"),
    ("ORG", "المديرية العامة للجمارك", "الجمارك", "same"),
    ("ORG", "المجلس الوطني السوداني", "السوداني", "unsure"),
    ("ORG", "بعثة الأمم المتحدة", "الأمم المتحدة", "unsure"),
    ("ORG", "وفد حماس", "حماس", "unsure"),
    ("ORG", "منظمة اليونسكو", "اليونسكو", "same"),
    ("ORG", "مجلس الأمن", "مجلس الأمن القومي الإيراني", "unsure"),
    ("ORG", "المجلس المحلي", "المجلس المحلي في داريا", "same"),
    ("ORG", "المجلس المحلي في الباب", "المجلس المحلي في داريا", "different"),
    ("ORG", "الاستخبارات التركية", "جهاز الاستخبارات اليوناني", "different"),
    ("FAC", "جسر الشهداء", "كوبري الشهداء", "same"),
    ("FAC", "جسر الشهداء", "ساحة الشهداء", "unsure"),
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


def test_a_channel_and_a_city_of_one_name_are_not_one() -> None:
    assert judge(("ميادين",), ("ميادين",), "ORG", "GPE").verdict == "unsure"
    assert judge(("كمبان",), ("كمبان",), "FAC", "GPE").verdict == "same"
