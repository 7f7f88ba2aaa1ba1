"""What people decided on voices and names, against what the merging would find by itself."""

import datetime
from collections.abc import Callable, Iterable

from tawatur.merging import merge
from tawatur.model import Document, Record, Span
from tawatur.model.decision import Decision, Subject, Verdict, Words, decided
from tawatur.model.situation import Situation

Pair = tuple[Document, Record]
Report = Callable[..., Pair]

DAM = "تصدع سد الوديان شمالي البلدة"
BRIDGE = "جرفت المياه جسر القرية الحجري"


def words(pair: Pair, text: str) -> Words:
    document, _ = pair
    start = document.text.index(text)
    return Words(document.id, Span.cut(document.text, start, start + len(text)))


def decision(subject: Subject, verdict: Verdict, one: Words, other: Words) -> Decision:
    at = datetime.datetime(2024, 3, 2, tzinfo=datetime.UTC)
    return decided(subject, verdict, one, "محررة", at, other=other)


def said(report: Report, id: str, who: str, content: str, cue_class: str = "say") -> Pair:
    return report(id, f"قال {who} إن {content}.", outlet=f"صحيفة {id}", says=((f"group:{who}=", cue_class, content),))


def gathered(situation: Situation) -> list[list[str]]:
    return sorted(sorted(member.doc for member in claim.members) for claim in situation.claims)


def things(situation: Situation) -> list[list[str]]:
    return sorted(sorted(thing.members) for thing in situation.entities)


def both_ways(pairs: Iterable[Pair], decisions: Iterable[Decision]) -> Situation:
    """The merging of the pairs, which must not depend on their order."""
    listed, ruled = list(pairs), list(decisions)
    situation = merge(listed, ruled)
    assert merge(reversed(listed), reversed(ruled)) == situation
    return situation


def test_voices_that_share_no_word_are_one_claim_by_decision(report: Report) -> None:
    a, b = said(report, "d1", "سكان", DAM), said(report, "d2", "تجار", BRIDGE)
    assert gathered(merge([a, b])) == [["d1"], ["d2"]]
    one = decision("claim", "same", words(a, DAM), words(b, BRIDGE))
    assert gathered(both_ways([a, b], [one])) == [["d1", "d2"]]


def test_voices_of_one_wording_are_two_claims_by_decision(report: Report) -> None:
    a, b = said(report, "d1", "سكان", DAM), said(report, "d2", "تجار", DAM)
    assert gathered(merge([a, b])) == [["d1", "d2"]]
    assert gathered(both_ways([a, b], [decision("claim", "apart", words(a, DAM), words(b, DAM))])) == [["d1"], ["d2"]]


def test_a_denial_answers_the_claim_that_a_person_says_it_does(report: Report) -> None:
    a, b = said(report, "d1", "سكان", DAM), said(report, "d2", "تجار", BRIDGE)
    denial = said(report, "d3", "مهندسون", "يكون سد الوديان قد تصدع", "deny")
    assert gathered(merge([a, b, denial])) == [["d1", "d3"], ["d2"]]
    moved = decision("claim", "same", words(denial, "سد الوديان"), words(b, BRIDGE))
    assert gathered(both_ways([a, b, denial], [moved])) == [["d1"], ["d2", "d3"]]
    apart = decision("claim", "apart", words(denial, "سد الوديان"), words(a, DAM))
    assert gathered(both_ways([a, b, denial], [apart])) == [["d1"], ["d2"], ["d3"]]


def test_names_are_of_one_thing_or_of_two_by_decision(report: Report) -> None:
    a = report("d1", "زار حاتم نعيم البلدة.", entities=(("PERSON", "حاتم نعيم"),))
    b = report("d2", "زار حاتم سعيد نعيم البلدة.", entities=(("PERSON", "حاتم سعيد نعيم"),))
    c = report("d3", "زار سليم مراد البلدة.", entities=(("PERSON", "سليم مراد"),))
    assert things(merge([a, b, c])) == [["d1", "d2"], ["d3"]]
    apart = decision("thing", "apart", words(a, "حاتم نعيم"), words(b, "حاتم سعيد نعيم"))
    same = decision("thing", "same", words(b, "حاتم سعيد نعيم"), words(c, "سليم مراد"))
    assert things(both_ways([a, b, c], [apart, same])) == [["d1"], ["d2", "d3"]]


def visits(report: Report, *ids: str) -> list[Pair]:
    return [report(id, "زار حاتم نعيم البلدة.", entities=(("PERSON", "حاتم نعيم"),)) for id in ids]


def test_bearers_of_one_spelling_are_two_by_decision(report: Report) -> None:
    a, b = visits(report, "d1", "d2")
    assert things(merge([a, b])) == [["d1", "d2"]]
    assert things(both_ways([a, b], [decision("thing", "apart", words(a, "حاتم"), words(b, "نعيم"))])) == [
        ["d1"],
        ["d2"],
    ]


def test_who_bears_a_name_elsewhere_stays_with_one_of_those_that_people_part(report: Report) -> None:
    a, b, c, d = visits(report, "d1", "d2", "d3", "d4")
    apart = decision("thing", "apart", words(a, "حاتم"), words(c, "حاتم"))
    assert things(both_ways([a, b, c, d], [apart])) == [["d1", "d2", "d4"], ["d3"]]
    moved = decision("thing", "apart", words(a, "حاتم"), words(b, "حاتم"))
    joined = decision("thing", "same", words(b, "حاتم"), words(d, "حاتم"))
    assert things(both_ways([a, b, c, d], [apart, moved, joined])) == [["d1"], ["d2", "d3", "d4"]]


def test_a_decision_on_spellings_parts_these_and_not_the_bearers_of_one(report: Report) -> None:
    a, b = visits(report, "d1", "d2")
    c = report("d3", "زار حاتم سعيد نعيم البلدة.", entities=(("PERSON", "حاتم سعيد نعيم"),))
    apart = decision("thing", "apart", words(a, "حاتم"), words(c, "حاتم"))
    assert things(both_ways([a, b, c], [apart])) == [["d1", "d2"], ["d3"]]


def test_words_that_a_person_parts_from_a_name_are_no_echo_of_it(report: Report) -> None:
    a = report("d1", "وصلت القوات إلى تيزكنت.", entities=(("GPE", "تيزكنت"),))
    b = report("d2", "انقطع الماء في تيزكنت أمس.")
    assert things(merge([a, b])) == [["d1", "d2"]]
    assert things(both_ways([a, b], [decision("thing", "apart", words(b, "تيزكنت"), words(a, "تيزكنت"))])) == [["d1"]]


def test_a_person_may_say_that_two_are_one_who_hardly_are(report: Report) -> None:
    a = report("d1", "قال الوزير حاتم نعيم ذلك.", entities=(("PERSON", "حاتم نعيم"),))
    b = report("d2", "قال اللاعب حاتم نعيم ذلك.", entities=(("PERSON", "حاتم نعيم"),))
    assert things(merge([a, b])) == [["d1"], ["d2"]]
    assert things(both_ways([a, b], [decision("thing", "same", words(a, "حاتم"), words(b, "حاتم"))])) == [["d1", "d2"]]


def test_a_decision_on_a_document_that_is_gone_rules_nothing(report: Report) -> None:
    a, b = said(report, "d1", "سكان", DAM), said(report, "d2", "تجار", BRIDGE)
    assert gathered(merge([a], [decision("claim", "same", words(a, DAM), words(b, BRIDGE))])) == [["d1"]]
