"""Reports in, what they say together out."""

from itertools import permutations

import msgspec
import pytest
from situations import DAM, HOSPITAL, MAYOR, MINISTRY, Report, about, names, toll

from tawatur.merging import merge
from tawatur.model.situation import Situation


def test_the_parts_of_a_statement_are_claims_of_their_own(report: Report) -> None:
    parts = ("تصدع سد الوديان شمالي البلدة", "جرفت المياه جسر القرية الحجري")
    document = report(
        "d1",
        f"قال سكان إن {parts[0]}، بحسب ما رأوا، وإن {parts[1]}.",
        says=(("group:سكان=", "say", " … ".join(parts)),),
    )
    assert sorted(claim.members[0].quote.text for claim in merge([document]).claims) == sorted(parts)


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
