"""Whose word a claim is: how many independent origins stand behind what several reports tell."""

import pytest
from situations import DAM, HOSPITAL, MINISTRY, Report, about, names

from tawatur.merging import merge


def test_one_wire_story_told_three_times_has_one_origin(report: Report) -> None:
    situation = merge(
        [
            report("d1", f"قالت وزارة الري إن {DAM}.", outlet="وكالة المرج", says=((MINISTRY, "say", DAM),)),
            report(
                "d2",
                f"نقلت وكالة المرج عن وزارة الري أن {DAM}.",
                outlet="صحيفة الغد",
                says=((f"outlet:وكالة المرج=وكالة المرج > {MINISTRY}", "say", DAM),),
            ),
            report("d3", f"{DAM} مساء أمس.", outlet="موقع الخبر"),
        ]
    )
    claim = about(situation, "تصدع")
    assert (claim.status, claim.independent_origins, names(situation, claim)) == ("single_origin", 1, {"وزارة الري"})


def test_witnesses_of_two_papers_are_two_origins(report: Report) -> None:
    situation = merge(
        [
            report("d1", f"قال سكان إن {DAM}.", outlet="صحيفة الغد", says=(("group:سكان=", "say", DAM),)),
            report("d2", f"قال سكان إن {DAM}.", outlet="موقع الخبر", says=(("group:سكان=", "say", DAM),)),
        ]
    )
    assert about(situation, "تصدع").status == "corroborated"


def test_an_unnamed_source_that_two_papers_have_from_one_agency_is_one(report: Report) -> None:
    agency = "outlet:وكالة المرج=وكالة المرج"
    situation = merge(
        [
            report(
                "d1",
                f"قال مصدر في البلدية لوكالة المرج إن {DAM}.",
                outlet="صحيفة الغد",
                says=((f"{agency} > person:مصدر في البلدية=", "say", DAM),),
            ),
            report(
                "d2",
                f"أفادت وكالة المرج عن مصدر مطلع أن {DAM}.",
                outlet="موقع الخبر",
                says=((f"{agency} > person:مصدر مطلع=", "say", DAM),),
            ),
        ]
    )
    assert about(situation, "تصدع").independent_origins == 1


def test_a_spokesperson_is_the_body_he_speaks_for(report: Report) -> None:
    situation = merge(
        [
            report(
                "d1", f"قالت وزارة الري إن {DAM}.", says=((MINISTRY, "say", DAM),), entities=(("ORG", "وزارة الري"),)
            ),
            report(
                "d2",
                f"قال الناطق باسم وزارة الري حاتم نعيم إن {DAM}.",
                says=(("person:الناطق باسم وزارة الري حاتم نعيم=حاتم نعيم", "say", DAM),),
                entities=(("ORG", "وزارة الري"), ("PERSON", "حاتم نعيم")),
            ),
        ]
    )
    assert about(situation, "تصدع").independent_origins == 1


def test_an_official_named_in_one_report_and_by_office_in_another_is_one(report: Report) -> None:
    said = (
        ("وزير الري حاتم نعيم", "حاتم نعيم"),
        ("وزير الري", "وزير الري"),
    )
    situation = merge(
        report(f"d{n}", f"قال {source} إن {DAM}.", says=((f"person:{source}={name}", "say", DAM),))
        for n, (source, name) in enumerate(said)
    )
    assert about(situation, "تصدع").independent_origins == 1


@pytest.mark.parametrize("source", ["مدير مستشفى البلدة حاتم نعيم", "القيادي في مستشفى البلدة حاتم نعيم"])
def test_who_heads_a_body_that_is_cited_too_speaks_for_it(report: Report, source: str) -> None:
    body = (("ORG", "مستشفى البلدة"),)
    situation = merge(
        [
            report("d1", f"قال مستشفى البلدة إن {DAM}.", says=((HOSPITAL, "say", DAM),), entities=body),
            report("d2", f"قال {source} إن {DAM}.", says=((f"person:{source}=حاتم نعيم", "say", DAM),), entities=body),
        ]
    )
    assert about(situation, "تصدع").independent_origins == 1


def test_a_physician_does_not_speak_for_his_hospital(report: Report) -> None:
    body, source = (("ORG", "مستشفى البلدة"),), "الطبيب في مستشفى البلدة حاتم نعيم"
    situation = merge(
        [
            report("d1", f"قال مستشفى البلدة إن {DAM}.", says=((HOSPITAL, "say", DAM),), entities=body),
            report("d2", f"قال {source} إن {DAM}.", says=((f"person:{source}=حاتم نعيم", "say", DAM),), entities=body),
        ]
    )
    assert about(situation, "تصدع").independent_origins == 2


def test_unnamed_persons_described_alike_are_not_shown_to_be_two(report: Report) -> None:
    situation = merge(
        report(f"d{n}", f"قال {who} إن {DAM}.", outlet=f"صحيفة {n}", says=((f"person:{who}=", "say", DAM),))
        for n, who in enumerate(("مسؤولون في البلدية", "مسؤول في البلدية"))
    )
    assert about(situation, "تصدع").independent_origins == 1


def test_who_cites_an_outlet_has_it_from_the_source_that_the_outlet_names(report: Report) -> None:
    situation = merge(
        [
            report("d1", f"قالت وزارة الري إن {DAM}.", outlet="وكالة المرج", says=((MINISTRY, "say", DAM),)),
            report(
                "d2",
                f"أفادت وكالة المرج بأن {DAM}.",
                outlet="صحيفة الغد",
                says=(("outlet:وكالة المرج=وكالة المرج", "say", DAM),),
            ),
        ]
    )
    claim = about(situation, "تصدع")
    assert (claim.independent_origins, names(situation, claim)) == (1, {"وزارة الري"})


def test_an_outlet_that_cites_an_agency_has_the_rest_from_it_too(report: Report) -> None:
    bridge = "جرفت المياه جسر القرية الحجري"
    situation = merge(
        [
            report("d1", f"{bridge} فجر اليوم.", outlet="وكالة المرج"),
            report(
                "d2",
                f"قالت وكالة المرج إن {DAM}. وكانت المياه قد جرفت جسرا حجريا في القرية.",
                outlet="صحيفة الغد",
                says=(("outlet:وكالة المرج=وكالة المرج", "say", DAM),),
            ),
        ]
    )
    claim = about(situation, "جسر القرية")
    assert (len(claim.members), names(situation, claim)) == (2, {"وكالة المرج"})
