"""Reports of other subjects: one word in common neither joins their claims nor answers one by the other."""

from situations import Report

from tawatur.merging.answers import may_answer
from tawatur.merging.claims import judge
from tawatur.merging.extracts import extract
from tawatur.merging.propositions import Proposition
from tawatur.merging.similarity import compare, strangers

MUTINY = "أغلقت دبابات شوارع العاصمة، وظهر جنرالات على شاشة التلفزيون الرسمي. تحدث ضابط عن انقلاب مفاجئ."
ANOTHER = "عاد جنرالات إلى الثكنات وغادرت دبابات شوارع العاصمة. تحدث معارض عن انقلاب وشيك."
BOAT = "غادر صيادون المرفأ الصغير رغم الأمواج، وبحثت زوارق عن الغرقى. تحدث بحار عن انقلاب وشيك."


def told(report: Report, id: str, text: str, cue_class: str = "say") -> Proposition:
    """What the report's only statement tells."""
    who, content = text.removesuffix(".").split("تحدث ")[1].split(" عن ")
    document, record = report(id, text, says=((f"person:{who}=", cue_class, content),))
    return next(p for p in extract(document, record).propositions if p.statement is not None)


def test_reports_that_come_back_to_one_thing_are_no_strangers(report: Report) -> None:
    mutiny, another, boat = (told(report, f"d{n}", text) for n, text in enumerate((MUTINY, ANOTHER, BOAT)))
    assert not strangers(mutiny, another)
    assert strangers(mutiny, boat)
    assert not strangers(boat, boat)


def test_one_word_says_less_for_reports_of_other_subjects(report: Report) -> None:
    mutiny, another, boat = (told(report, f"d{n}", text) for n, text in enumerate((MUTINY, ANOTHER, BOAT)))
    assert "stray" not in compare(mutiny, another)
    assert "stray" in compare(mutiny, boat)
    assert judge(mutiny, another).score > judge(mutiny, boat).score + 1


def test_a_denial_answers_more_readily_what_a_report_of_its_subject_says(report: Report) -> None:
    mutiny = told(report, "d0", MUTINY)
    near, far = told(report, "d1", ANOTHER, "deny"), told(report, "d2", BOAT, "deny")
    assert may_answer(near, mutiny, judge(near, mutiny))
    assert not may_answer(far, mutiny, judge(far, mutiny))
