"""Reports in, what they say together out."""

from collections.abc import Callable
from itertools import permutations

import msgspec
import pytest

from tawatur.merging import merge
from tawatur.model import Document, Record
from tawatur.model.claim import Claim
from tawatur.model.situation import Situation

Pair = tuple[Document, Record]
Report = Callable[..., Pair]

DAM = "تصدع سد الوديان شمالي البلدة"
MINISTRY = "organisation:وزارة الري=وزارة الري"
HOSPITAL, MAYOR = "organisation:مستشفى البلدة=مستشفى البلدة", "person:رئيس البلدية=هاني سمعان"


def about(situation: Situation, words: str) -> Claim:
    """The one claim with a member whose quote holds the words."""
    (found,) = (claim for claim in situation.claims if any(words in member.quote.text for member in claim.members))
    return found


def names(situation: Situation, claim: Claim, stance: str = "asserts") -> set[str | None]:
    known = {origin.id: origin.name for origin in situation.origins}
    return {known[member.origin] for member in claim.members if member.stance == stance}


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


def test_the_parts_of_a_statement_are_claims_of_their_own(report: Report) -> None:
    parts = ("تصدع سد الوديان شمالي البلدة", "جرفت المياه جسر القرية الحجري")
    document = report(
        "d1",
        f"قال سكان إن {parts[0]}، بحسب ما رأوا، وإن {parts[1]}.",
        says=(("group:سكان=", "say", " … ".join(parts)),),
    )
    assert sorted(claim.members[0].quote.text for claim in merge([document]).claims) == sorted(parts)


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


def test_a_number_that_the_author_gives_beside_a_statement_is_a_claim(report: Report) -> None:
    road = "الطريق إلى سد الوديان مقطوع"
    document = report(
        "d1",
        f"حصيلة انهيار السد 14 قتيلا، وقال سكان إن {road}.",
        outlet="صحيفة الغد",
        says=(("group:سكان=", "say", road),),
        figures=(("14", 14, "killed"),),
    )
    situation = merge([document])
    assert names(situation, about(situation, "14")) == {"صحيفة الغد"}


def test_a_denial_contests(report: Report) -> None:
    situation = merge(
        [
            report("d1", f"قال سكان إن {DAM}.", outlet="صحيفة الغد", says=(("group:سكان=", "say", DAM),)),
            report(
                "d2",
                "نفت وزارة الري أن يكون سد الوديان قد تصدع.",
                outlet="موقع الخبر",
                says=((MINISTRY, "deny", "يكون سد الوديان قد تصدع"),),
            ),
        ]
    )
    claim = about(situation, "شمالي")
    assert (claim.status, claim.independent_origins) == ("contested", 1)
    assert names(situation, claim, "denies") == {"وزارة الري"}
    assert claim.reason.startswith("denied by «وزارة الري»")


def test_a_denial_without_words_of_its_own_points_back(report: Report) -> None:
    situation = merge(
        [
            report(
                "d1",
                f"قال سكان إن {DAM}. ونفت الوزارة هذه الأنباء.",
                outlet="صحيفة الغد",
                says=(("group:سكان=", "say", DAM), ("organisation:الوزارة=وزارة الري", "deny", "هذه الأنباء")),
            )
        ]
    )
    claim = about(situation, "تصدع")
    assert [(m.quote.text, m.stance) for m in claim.members] == [(DAM, "asserts"), ("هذه الأنباء", "denies")]
    assert claim.members[1].reason


def test_what_its_reporter_rejects_is_contested(report: Report) -> None:
    document, record = report("d1", f"زعم سكان أن {DAM}.", says=(("group:سكان=", "allege", DAM),))
    (statement,) = record.statements
    rejected = msgspec.structs.replace(statement, author_stance="rejects")
    situation = merge([(document, msgspec.structs.replace(record, statements=(rejected,)))])
    claim = about(situation, "تصدع")
    assert (claim.status, claim.independent_origins, claim.members[0].doubted) == ("contested", 1, True)


def test_a_report_that_was_not_read_claims_nothing(report: Report) -> None:
    document, record = report("d1", "سیل به روستا رسید و چند خانه را ویران کرد.")
    situation = merge([(msgspec.structs.replace(document, language="fa"), record)])
    assert (situation.documents, situation.claims) == (("d1",), ())


def test_what_did_not_happen_contests_what_did(report: Report) -> None:
    situation = merge(
        [
            report("d1", f"قال سكان إن {DAM}.", says=(("group:سكان=", "say", DAM),)),
            report("d2", "قال مهندس إن سد الوديان لم يتصدع.", says=(("person:مهندس=", "say", "سد الوديان لم يتصدع"),)),
        ]
    )
    assert [m.stance for m in about(situation, "شمالي").members] == ["asserts", "denies"]


def toll(report: Report, id: str, day: int, who: str, number: int, verb: str = "خلف") -> Pair:
    content = f"{verb} انهيار سد الوديان {number} قتيلا"
    return report(
        id,
        f"قال {who.split(':')[1].split('=')[0]} إن {content}.",
        outlet=f"صحيفة {id}",
        published=f"2024-03-{day:02}",
        says=((who, "say", content),),
        figures=((str(number), number, "killed"),),
    )


def test_a_toll_that_grows_is_an_update_and_contests_nothing(report: Report) -> None:
    situation = merge([toll(report, "d1", 1, HOSPITAL, 14), toll(report, "d2", 2, HOSPITAL, 19)])
    (figures,) = situation.figure_sets
    assert (figures.relation, figures.low, figures.best, figures.high) == ("update", 14, 19, 19)
    assert {claim.status for claim in situation.claims} == {"single_origin"}


def test_two_tolls_of_one_day_are_in_conflict_and_both_claims_contested(report: Report) -> None:
    situation = merge([toll(report, "d1", 1, HOSPITAL, 14), toll(report, "d2", 1, MAYOR, 19)])
    assert [s.relation for s in situation.figure_sets] == ["conflict"]
    assert [claim.status for claim in situation.claims] == ["contested", "contested"]


def test_a_higher_toll_by_another_is_a_rival_unless_it_is_said_to_be_the_new_one(report: Report) -> None:
    for verb, relation in (("خلف", "conflict"), ("بلغت حصيلة ما خلفه", "update")):
        situation = merge([toll(report, "d1", 1, HOSPITAL, 14), toll(report, "d2", 2, MAYOR, 19, verb=verb)])
        assert [s.relation for s in situation.figure_sets] == [relation]


def test_a_toll_of_one_day_that_is_said_to_have_grown_is_an_update(report: Report) -> None:
    situation = merge(
        [toll(report, "d1", 1, HOSPITAL, 14), toll(report, "d2", 1, MAYOR, 19, verb="ارتفعت حصيلة ما خلفه")]
    )
    assert [s.relation for s in situation.figure_sets] == ["update"]


def test_a_preliminary_toll_is_replaced(report: Report) -> None:
    first, now = "كانت حصيلة أولية لانهيار سد الوديان 14 قتيلا", "خلف انهيار سد الوديان 19 قتيلا"
    situation = merge(
        [
            report(
                "d1",
                f"قال مستشفى البلدة إنه {now}. وقال رئيس البلدية: {first}.",
                says=((HOSPITAL, "say", now), (MAYOR, "say", first)),
                figures=(("14", 14, "killed"), ("19", 19, "killed")),
            )
        ]
    )
    assert [s.relation for s in situation.figure_sets] == ["update"]


def test_an_update_with_a_rival_is_two_sets(report: Report) -> None:
    days = ((1, HOSPITAL, 14), (2, HOSPITAL, 19), (1, MAYOR, 40))
    situation = merge([toll(report, f"d{n}", *told) for n, told in enumerate(days, 1)])
    assert sorted((s.relation, len(s.members)) for s in situation.figure_sets) == [("conflict", 3), ("update", 2)]


def test_what_its_own_source_withdrew_is_no_rival_of_a_later_figure(report: Report) -> None:
    days = ((1, HOSPITAL, 14), (2, HOSPITAL, 19), (2, MAYOR, 40))
    situation = merge([toll(report, f"d{n}", *told) for n, told in enumerate(days, 1)])
    found = {s.relation: {reading.low for reading in s.members} for s in situation.figure_sets}
    assert found == {"conflict": {19, 40}, "update": {14, 19}}
    status = {claim.members[0].doc: claim.status for claim in situation.claims}
    assert status == {"d1": "single_origin", "d2": "contested", "d3": "contested"}


def test_a_number_many_times_another_measures_something_else(report: Report) -> None:
    situation = merge([toll(report, "d1", 1, HOSPITAL, 14), toll(report, "d2", 1, MAYOR, 900)])
    assert situation.figure_sets == ()


def test_a_denial_answers_the_claim_that_it_is_most_like(report: Report) -> None:
    other = "جف نهر الوديان قبل شهر"
    situation = merge(
        [
            *(
                report(f"d{n}", f"قال {who} إن {DAM}.", outlet=f"صحيفة {n}", says=((f"group:{who}=", "say", DAM),))
                for n, who in enumerate(("سكان", "تجار", "رعاة"), 1)
            ),
            report("d4", f"قال مهندس إن {other}.", outlet="صحيفة 4", says=(("person:مهندس=", "say", other),)),
            report(
                "d5",
                "نفت وزارة الري أي تصدع في الوديان.",
                outlet="موقع الخبر",
                says=((MINISTRY, "deny", "أي تصدع في الوديان"),),
            ),
        ]
    )
    assert {m.doc for m in about(situation, "سد الوديان").members} == {"d1", "d2", "d3", "d5"}
    assert about(situation, "نهر").status == "single_origin"


def test_a_denial_of_what_was_said_not_to_be_so_contests_it(report: Report) -> None:
    situation = merge(
        [
            report("d1", "قال سكان إن سد الوديان لم يتصدع.", says=(("group:سكان=", "say", "سد الوديان لم يتصدع"),)),
            report(
                "d2",
                "نفت وزارة الري أن يكون سد الوديان لم يتصدع.",
                says=((MINISTRY, "deny", "يكون سد الوديان لم يتصدع"),),
            ),
        ]
    )
    (claim,) = situation.claims
    assert [m.stance for m in claim.members] == ["asserts", "denies"]
    assert (claim.status, claim.independent_origins) == ("contested", 1)


def test_a_member_tells_its_outlet_day_and_chain(report: Report) -> None:
    chain = f"outlet:وكالة المرج=وكالة المرج > {MINISTRY}"
    situation = merge(
        [
            report(
                "d1",
                f"نقلت وكالة المرج عن وزارة الري أن {DAM}.",
                outlet="صحيفة الغد",
                published="2024-03-04",
                says=((chain, "say", DAM),),
            )
        ]
    )
    (member,) = situation.claims[0].members
    assert (member.outlet, str(member.published), member.chain) == (
        "صحيفة الغد",
        "2024-03-04",
        ("وكالة المرج", "وزارة الري"),
    )


def test_explanations_of_one_thing_stand_together(report: Report) -> None:
    situation = merge(
        [
            report(
                "d1",
                "قال مهندس إن انهيار السد سببه إهمال الصيانة.",
                says=(("person:مهندس=", "say", "انهيار السد سببه إهمال الصيانة"),),
                causes=(("إهمال الصيانة", "انهيار السد"),),
            ),
            report(
                "d2",
                "قالت وزارة الري إن الأمطار الغزيرة أدت إلى انهيار السد.",
                says=((MINISTRY, "say", "الأمطار الغزيرة أدت إلى انهيار السد"),),
                causes=(("الأمطار الغزيرة", "انهيار السد"),),
            ),
        ]
    )
    (explanation,) = situation.explanations
    assert sorted(account.voices[0].cause.text for account in explanation.accounts) == [
        "إهمال الصيانة",
        "الأمطار الغزيرة",
    ]


def test_the_order_of_arrival_does_not_matter(report: Report) -> None:
    pairs = [
        toll(report, "d1", 1, HOSPITAL, 14),
        toll(report, "d2", 1, MAYOR, 19),
        toll(report, "d3", 2, HOSPITAL, 19),
        report("d4", f"{DAM} مساء أمس.", outlet="موقع الخبر"),
    ]
    assert len({msgspec.json.encode(merge(order)) for order in permutations(pairs)}) == 1


def test_of_two_versions_of_a_document_the_later_counts(report: Report) -> None:
    versions = [toll(report, "d1", 2, HOSPITAL, 19), toll(report, "d1", 1, HOSPITAL, 14)]
    situation = merge(versions)
    assert situation.documents == ("d1",)
    assert "19" in situation.claims[0].members[0].quote.text


def test_nothing_merges_to_nothing() -> None:
    assert merge([]) == Situation()


@pytest.mark.parametrize("text", ["…", "هل؟", "١٢٣"])
def test_a_text_that_says_nothing_has_no_claims(report: Report, text: str) -> None:
    assert merge([report("d1", text)]).claims == ()
