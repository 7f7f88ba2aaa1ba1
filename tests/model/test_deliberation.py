"""What decisions come to: who must agree, who disputes, what holds meanwhile."""

import datetime

import pytest

from tawatur.model import Span
from tawatur.model.decision import Decision, Entry, Opinion, Quorum, Undoing, Verdict, Words, decided
from tawatur.model.deliberation import Deliberation

START = datetime.datetime(2024, 5, 3, tzinfo=datetime.UTC)
WORDS = Words("d", Span("الطريق مفتوح", 0, 12))
TWO = Quorum(people=2, by="هدى", at=START)


def ruled(verdict: Verdict, by: str, hour: int = 0) -> Decision:
    return decided("statement", verdict, WORDS, by, START + datetime.timedelta(hours=hour))


def said(of: Decision, by: str, agrees: bool = True, hour: int = 5) -> Opinion:
    return Opinion(decision=of.id, agrees=agrees, by=by, at=START + datetime.timedelta(hours=hour))


REJECTED, CONFIRMED = ruled("reject", "هدى"), ruled("confirm", "سمر", 1)


@pytest.mark.parametrize(
    ("entries", "holding", "waiting"),
    [
        pytest.param([REJECTED], [REJECTED], [], id="one is enough where nothing else is said"),
        pytest.param([REJECTED, CONFIRMED], [CONFIRMED], [], id="the last counts"),
        pytest.param([REJECTED, said(REJECTED, "سمر", False)], [REJECTED], [], id="a dispute is heard, no more"),
        pytest.param([TWO, REJECTED], [], [REJECTED], id="one of two"),
        pytest.param([TWO, REJECTED, said(REJECTED, "سمر")], [REJECTED], [], id="two"),
        pytest.param([TWO, REJECTED, said(REJECTED, "سمر", False)], [], [REJECTED], id="two who disagree"),
        pytest.param([TWO, ruled("reject", "Huda"), said(ruled("reject", "Huda"), "HUDA")], [], 1, id="one person"),
        pytest.param([TWO, REJECTED, ruled("reject", "سمر", 1)], 1, [], id="the same decided by another"),
        pytest.param(
            [TWO, REJECTED, said(REJECTED, "سمر"), ruled("confirm", "ليلى", 6)], [REJECTED], 1, id="a third objects"
        ),
        pytest.param(
            [TWO, REJECTED, said(REJECTED, "سمر"), said(REJECTED, "سمر", False, 6)],
            [],
            [REJECTED],
            id="thinks again",
        ),
        pytest.param([TWO, REJECTED, Quorum(people=1, by="هدى", at=START)], [REJECTED], [], id="one is enough again"),
        pytest.param(
            [TWO, REJECTED, said(REJECTED, "سمر"), Undoing(decision=REJECTED.id, by="هدى", at=START)],
            *([], []),
            id="taken back",
        ),
    ],
)
def test_what_holds_and_what_waits(
    entries: list[Entry], holding: list[Decision] | int, waiting: list[Decision] | int
) -> None:
    found = Deliberation(entries)
    for decisions, expected in ((found.standing, holding), (found.waiting, waiting)):
        assert (len(decisions) if isinstance(expected, int) else list(decisions)) == expected


def test_each_person_has_one_opinion_and_it_is_the_last() -> None:
    found = Deliberation([REJECTED, said(REJECTED, "سمر", False), said(REJECTED, "ليلى"), said(REJECTED, "سمر")])
    assert [(each.by, each.agrees) for each in found.opinions(REJECTED)] == [("سمر", True), ("ليلى", True)]
