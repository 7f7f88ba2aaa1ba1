"""Numbers of several reports in, how they stand to one another out."""

from collections.abc import Callable

import pytest

from tawatur.merging import merge
from tawatur.model import Document, Record
from tawatur.model.situation import Situation

Pair = tuple[Document, Record]
Report = Callable[..., Pair]

HOSPITAL, MAYOR = "organisation:مستشفى البلدة=مستشفى البلدة", "person:رئيس البلدية=هاني سمعان"


def told(
    report: Report,
    id: str,
    day: int,
    who: str,
    content: str,
    numbers: tuple[tuple[str, float], ...],
    before: str = "قال",
) -> Pair:
    source = who.split(":")[1].split("=")[0]
    return report(
        id,
        f"{before} {source} إن {content}.",
        outlet=f"صحيفة {id}",
        published=f"2024-03-{day:02}",
        says=((who, "say", content),),
        figures=tuple((words, value, "killed") for words, value in numbers),
    )


def relations(situation: Situation) -> list[tuple[str, list[float]]]:
    return sorted((s.relation, sorted({float(r.low or 0) for r in s.members})) for s in situation.figure_sets)


FIRST = ("خلف انهيار سد الوديان 14 قتيلا", (("14", 14),))


@pytest.mark.parametrize(
    ("content", "numbers"),
    [
        ("قتلى انهيار سد الوديان بينهم 3 أطفال", (("3", 3),)),
        ("قتلى انهيار سد الوديان خمسة منهم من عائلة واحدة", (("خمسة", 5),)),
        ("عدد قتلى انهيار سد الوديان ليس 40", (("40", 40),)),
        ("فرق الإنقاذ شاهدت خمسة قتلى قرب سد الوديان بعد انهيار السد", (("خمسة", 5),)),
        ("انهيار سد الوديان خلف ثلاث جثث أخرى", (("ثلاث", 3),)),
        ("خلف انهيار سد الوديان 9 جنود قتلى", (("9 جنود", 9),)),
    ],
    ids=["among them", "of them", "not so many", "what was seen", "more", "soldiers only"],
)
def test_what_is_no_total_of_the_same_disputes_none(
    report: Report, content: str, numbers: tuple[tuple[str, float], ...]
) -> None:
    civilians = ("خلف انهيار سد الوديان 14 مدنيا بين قتيل", (("14 مدنيا", 14),)) if "جنود" in content else FIRST
    situation = merge([told(report, "d1", 1, HOSPITAL, *civilians), told(report, "d2", 1, MAYOR, content, numbers)])
    assert "conflict" not in {s.relation for s in situation.figure_sets}
    assert "contested" not in {claim.status for claim in situation.claims}


@pytest.mark.parametrize(
    "content",
    [
        "عدد قتلى انهيار سد الوديان صار 19",
        "عدد قتلى انهيار سد الوديان أصبح 19",
        "توفي جرحى من انهيار سد الوديان ليرتفع القتلى إلى 19",
    ],
)
def test_a_number_that_has_become_another_is_brought_up_to_date(report: Report, content: str) -> None:
    situation = merge([told(report, "d1", 1, HOSPITAL, *FIRST), told(report, "d2", 1, MAYOR, content, (("19", 19),))])
    assert relations(situation) == [("update", [14, 19])]


def test_what_was_said_before_is_replaced_by_what_is_said_now(report: Report) -> None:
    before, now = "انهيار سد الوديان خلف 14 قتيلا", "انهيار سد الوديان خلف 19 قتيلا"
    situation = merge(
        [
            report(
                "d1",
                f"أعلن رئيس البلدية أن {now}. وكان مستشفى البلدة قد أعلن أن {before}.",
                says=((MAYOR, "say", now), (HOSPITAL, "say", before)),
                figures=(("14", 14, "killed"), ("19", 19, "killed")),
                cues=("أعلن", "أعلن"),
            )
        ]
    )
    assert relations(situation) == [("update", [14, 19])]


def test_who_repeats_the_new_number_does_not_dispute_the_old(report: Report) -> None:
    situation = merge(
        [
            told(report, "d1", 1, HOSPITAL, *FIRST),
            told(report, "d2", 2, MAYOR, "عدد قتلى انهيار سد الوديان صار 19", (("19", 19),)),
            told(report, "d3", 3, "person:مهندس=", "انهيار سد الوديان خلف 19 قتيلا", (("19", 19),)),
        ]
    )
    assert relations(situation) == [("update", [14, 19])]
    assert "contested" not in {claim.status for claim in situation.claims}
