"""Watch conditions: told when a claim becomes contested, gets a second origin, or its figure is brought up to date."""

import pytest
from annotated import Pair, report

from tawatur.merging import merge
from tawatur.model.watching import When
from tawatur.situation.watching import alerts, condition, look

WORDS = "جسر الوادي سقط في النهر"


def said(id: str, who: str, published: str = "2024-03-01") -> Pair:
    return report(id, f"قالت {who} إن {WORDS}.", says=((who, WORDS),), published=published)


DENIED = report("d3", f"نفت وزارة النقل أن {WORDS}.", denies=(("وزارة النقل", WORDS),), published="2024-03-02")


def told(
    before: list[Pair], now: list[Pair], about: str = "جسر الوادي", *when: When
) -> list[tuple[str, str | None, str]]:
    watched = condition(about, when or ("contested", "corroborated", "updated"))
    found = alerts(merge(now), watched, look(merge(before), watched))
    return [(alert.when, alert.before, alert.after) for alert in found]


def test_a_claim_that_somebody_now_denies() -> None:
    first = said("d1", "إذاعة الوادي")
    assert told([first], [first, DENIED]) == [("contested", "single_origin", "contested")]


def test_a_claim_that_a_second_independent_origin_now_states() -> None:
    first, second = said("d1", "إذاعة الوادي"), said("d2", "بلدية الوادي")
    assert told([first], [first, second]) == [("corroborated", "1", "2")]


def test_nothing_is_told_twice_nor_without_a_change() -> None:
    both = [said("d1", "إذاعة الوادي"), said("d2", "بلدية الوادي")]
    assert told(both, both) == []
    assert told(both, [*both, said("d4", "نقابة العمال")]) == [], "it had a second origin already"


def test_a_claim_that_comes_as_contested_is_told() -> None:
    assert told([], [said("d1", "إذاعة الوادي"), DENIED]) == [("contested", None, "contested")]


def test_only_what_was_asked_for_is_told() -> None:
    first = said("d1", "إذاعة الوادي")
    assert told([first], [first, DENIED], "جسر الوادي", "corroborated") == []
    assert told([first], [first, DENIED], "مطار الجنوب") == []


@pytest.mark.parametrize(
    ("about", "is_told"), [("جسر الوادي", True), ("وزارة النقل", True), ("الجسر الذي", False), ("وزارة الري", False)]
)
def test_what_is_watched_are_words_of_the_claim_a_name_in_it_or_a_voice(about: str, is_told: bool) -> None:
    first = said("d1", "إذاعة الوادي")
    assert bool(told([first], [first, DENIED], about)) is is_told


def test_a_toll_that_is_brought_up_to_date() -> None:
    def toll(id: str, number: str, value: int, published: str, lead: str) -> Pair:
        words = f"{lead} مقتل {number} عاملا في حريق مصنع الزجاج"
        text = f"قال الدفاع المدني إن {words}."
        return report(id, text, says=(("الدفاع المدني", words),), figures=((number, value),), published=published)

    first = toll("d1", "14", 14, "2024-03-01", "تأكد")
    later = toll("d2", "19", 19, "2024-03-02", "الحصيلة ارتفعت إلى")
    assert told([first], [first, later], "حريق مصنع الزجاج", "updated") == [("updated", None, "19")]
    last = toll("d4", "23", 23, "2024-03-03", "الحصيلة ارتفعت إلى")
    assert told([first, later], [first, later, last], "حريق مصنع الزجاج", "updated") == [("updated", "19", "23")]


def test_one_condition_has_one_id() -> None:
    assert condition("جسر", ["updated", "contested"]).id == condition("جسر", ["contested", "updated"]).id
    assert condition("جسر", ["updated"]).id != condition("سد", ["updated"]).id
