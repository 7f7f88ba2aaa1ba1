"""Drift of naming: from when on a voice calls an actor otherwise."""

import datetime

import pytest
from annotated import Pair, report

from tawatur.merging import merge
from tawatur.situation.drift import Drift, drifts


def paper(id: str, published: str, term: str, tone: str, outlet: str = "صحيفة الأفق") -> Pair:
    text = f"دخل {term} البلدة، وحركة باء صامتة."
    return report(id, text, published=published, outlet=outlet, terms=((term, "حركة باء", "author", tone),))


def turns(*pairs: Pair) -> list[tuple[str, str, bool]]:
    (found,) = drifts(merge(pairs).terms)
    return [(str(turn.until), str(turn.since), turn.tone) for turn in found.turns]


def test_the_days_between_which_the_tone_turned() -> None:
    assert turns(
        paper("d1", "2024-03-01", "عصابة باء", "hostile"),
        paper("d2", "2024-03-04", "عصابة باء", "hostile"),
        paper("d3", "2024-03-09", "مقاتلو باء", "neutral"),
    ) == [("2024-03-04", "2024-03-09", True)]


def test_another_word_of_the_same_tone_is_a_change_but_no_turn_of_tone() -> None:
    first, second = paper("d1", "2024-03-01", "عصابة باء", "hostile"), paper("d2", "2024-03-09", "زمرة باء", "hostile")
    assert turns(first, second) == [("2024-03-01", "2024-03-09", False)]


def test_who_goes_back_and_forth_has_not_changed() -> None:
    assert (
        turns(
            paper("d1", "2024-03-01", "عصابة باء", "hostile"),
            paper("d2", "2024-03-04", "مقاتلو باء", "neutral"),
            paper("d3", "2024-03-09", "عصابة باء", "hostile"),
        )
        == []
    )


def test_two_papers_are_two_voices() -> None:
    pairs = [
        paper("d1", "2024-03-01", "عصابة باء", "hostile"),
        paper("d2", "2024-03-09", "مقاتلو باء", "neutral", outlet="صحيفة الميناء"),
    ]
    assert [len(each.turns) for each in drifts(merge(pairs).terms)] == [0, 0]


@pytest.mark.parametrize(("by", "expected"), [("author", 0), ("قناة نون", 1)])
def test_within_one_report_only_somebody_whose_words_are_told_can_turn(by: str, expected: int) -> None:
    text = "كانت قناة نون تقول عصابة باء، ثم صارت تقول مقاتلو باء، وحركة باء صامتة."
    terms = (("عصابة باء", "حركة باء", by, "hostile"), ("مقاتلو باء", "حركة باء", by, "neutral"))
    (found,) = drifts(merge([report("d1", text, terms=terms)]).terms)
    assert isinstance(found, Drift)
    assert [turn.since for turn in found.turns] == [datetime.date(2024, 3, 1)] * expected
