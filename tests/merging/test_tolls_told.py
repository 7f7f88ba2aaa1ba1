"""Tolls that grow, are withdrawn or contradict each other."""

from situations import HOSPITAL, MAYOR, Report, toll

from tawatur.merging import merge


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
