"""Rival explanations: which causes are offered for one event, what speaks against each, and what the ranks hang on."""

import csv
import datetime
import io

import pytest
from annotated import Pair, report

from tawatur.merging import merge
from tawatur.model.marking import Marking
from tawatur.model.spot import Spot
from tawatur.situation.ach.matrix import Matrix, matrix
from tawatur.situation.ach.outcomes import of_event
from tawatur.situation.ach.table import csv_table

NEGLECT = "إهمال الصيانة سنوات طويلة"
STORM = "عاصفة مطرية عاتية"
ENGINEERS = report(
    "d1",
    f"قالت نقابة المهندسين إن {NEGLECT} أدى إلى انهيار سد الوديان.",
    says=(("نقابة المهندسين", f"{NEGLECT} أدى إلى انهيار سد الوديان"),),
    causes=((NEGLECT, "انهيار سد الوديان"),),
)
MINISTRY = report(
    "d2",
    f"قالت وزارة الري إن {STORM} تسببت في انهيار سد الوديان.",
    says=(("وزارة الري", f"{STORM} تسببت في انهيار سد الوديان"),),
    causes=((STORM, "انهيار سد الوديان"),),
)
DENIAL = report(
    "d3",
    f"نفت شركة السد أن {NEGLECT} أدى إلى انهيار سد الوديان.",
    denies=(("شركة السد", f"{NEGLECT} أدى إلى انهيار سد الوديان"),),
)


def asked(*pairs: Pair, event: str = "انهيار", log: tuple[Marking, ...] = ()) -> Matrix:
    situation = merge(pairs)
    texts = {document.id: document.text for document, _ in pairs}
    return matrix(event, of_event(situation.explanations, event), situation.claims, log, texts)


def against(found: Matrix) -> dict[str, int]:
    return {h.cause.text: score for h, score in zip(found.hypotheses, found.inconsistency, strict=True)}


def test_rival_causes_stand_side_by_side() -> None:
    assert against(asked(ENGINEERS, MINISTRY)) == {NEGLECT: 0, STORM: 0}


def test_who_denies_a_cause_speaks_against_it_and_the_ranks_hang_on_him() -> None:
    found = asked(ENGINEERS, MINISTRY, DENIAL)
    assert against(found) == {NEGLECT: 1, STORM: 0}
    assert dict(zip((h.cause.text for h in found.hypotheses), found.ranks, strict=True)) == {NEGLECT: 2, STORM: 1}
    (turning,) = [row for row in found.rows if row.turns]
    assert (turning.item.stance, turning.item.members[0].doc) == ("denies", "d3")


def test_the_least_contradicted_stands_first_with_its_column() -> None:
    found = asked(ENGINEERS, MINISTRY, DENIAL)
    assert [h.cause.text for h in found.hypotheses] == [STORM, NEGLECT]
    assert found.inconsistency == tuple(sorted(found.inconsistency))
    (given,) = [row for row in found.rows if row.item.stance == "asserts" and STORM in row.item.quote.text]
    assert [cell.mark for cell in given.cells] == ["C", "N"]


def test_two_origins_weigh_more_than_one_and_one_that_repeats_itself_does_not() -> None:
    words = f"{NEGLECT} أدى إلى انهيار سد الوديان"
    other = report("d4", f"نفى مجلس البلدة أن {words}.", denies=(("مجلس البلدة", words),))
    again = report("d5", f"نفت شركة السد مجددا أن {words}.", denies=(("شركة السد", words),))
    assert against(asked(ENGINEERS, MINISTRY, DENIAL, again))[NEGLECT] == 1
    assert against(asked(ENGINEERS, MINISTRY, DENIAL, other))[NEGLECT] == 2


def test_what_its_own_author_rejects_is_marked() -> None:
    words = f"{STORM} تسببت في انهيار سد الوديان"
    text = f"زعمت وزارة الري أن {words}. لكن هذا عذر واه."
    found = asked(
        ENGINEERS, report("d2", text, rejected=(("وزارة الري", words),), causes=((STORM, "انهيار سد الوديان"),))
    )
    rejected = {h.cause.text: h.rejected_in for h in found.hypotheses}
    assert rejected == {NEGLECT: (), STORM: ("d2",)}
    assert against(found)[STORM] == 1


@pytest.mark.parametrize("event", ["انهيار سد الوديان", "إنهيار", "سقوط", "هزيمة", "فشل"])
def test_an_event_is_called_by_its_words_or_by_its_kind(event: str) -> None:
    assert len(asked(ENGINEERS, MINISTRY, event=event).hypotheses) == 2


@pytest.mark.parametrize("event", ["وباء", "اتفاق", "ارتفاع الأسعار"])
def test_another_kind_of_event_is_not_meant(event: str) -> None:
    assert asked(ENGINEERS, MINISTRY, event=event).hypotheses == ()


def marking(mark: str, second: int, by: str = "سلمى") -> Marking:
    """The ministry's own words held against its own hypothesis."""
    text = MINISTRY[0].text
    return Marking(
        evidence=Spot("d2", text.index(STORM)),
        hypothesis=Spot("d2", text.index(STORM)),
        mark=mark,  # type: ignore[arg-type]
        by=by,
        at=datetime.datetime(2024, 3, 2, 12, 0, second, tzinfo=datetime.UTC),
    )


def test_a_persons_mark_outranks_the_suggestion_and_the_last_one_counts() -> None:
    assert against(asked(ENGINEERS, MINISTRY))[STORM] == 0
    assert against(asked(ENGINEERS, MINISTRY, log=(marking("II", 1),)))[STORM] == 2
    assert against(asked(ENGINEERS, MINISTRY, log=(marking("II", 1), marking("C", 2))))[STORM] == 0


def test_a_mark_is_found_again_when_more_reports_come() -> None:
    found = asked(ENGINEERS, MINISTRY, DENIAL, log=(marking("I", 1),))
    assert against(found)[STORM] == 1
    assert [cell.by for row in found.rows for cell in row.cells if cell.by is not None] == ["سلمى"]


def test_the_table_as_csv() -> None:
    found = asked(ENGINEERS, MINISTRY, DENIAL, log=(marking("I", 1),))
    head, causes, *_, scores, ranks = list(csv.reader(io.StringIO(csv_table(found, {}))))
    assert head[:3] == ["evidence", "stance", "words"]
    assert causes[6:] == [h.cause.text for h in found.hypotheses]
    assert [int(score) for score in scores[6:]] == list(found.inconsistency)
    assert [int(rank) for rank in ranks[6:]] == list(found.ranks)


def test_words_of_a_report_are_no_formula_in_a_spreadsheet() -> None:
    cause = "=HYPERLINK وهمي"
    text = f"أدى {cause} إلى انهيار الجسر."
    rows = csv.reader(io.StringIO(csv_table(asked(report("d1", text, causes=((cause, "انهيار الجسر"),))), {})))
    assert f"'{cause}" in {value for row in rows for value in row}
