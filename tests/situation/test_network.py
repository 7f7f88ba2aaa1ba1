"""The network: ties and events as edges with their words, as they stand at a day, and what holds them together."""

from annotated import report

from tawatur.merging import merge
from tawatur.model.situation import Situation
from tawatur.situation.edges import Edge, edges, of_types
from tawatur.situation.network import change, graph, picture
from tawatur.situation.standing import not_ended_before, standing_at

ARMS = report(
    "d1",
    "قالت منظمة الرصد إن دولة ألف ترسل السلاح إلى حركة باء.",
    published="2024-03-01",
    says=(("منظمة الرصد", "دولة ألف ترسل السلاح إلى حركة باء"),),
    ties=(("دولة ألف", "arms", "حركة باء", "دولة ألف ترسل السلاح إلى حركة باء"),),
)
PASSES_ON = report(
    "d2",
    "تمد حركة باء كتيبة جيم بالوقود والغذاء.",
    published="2024-03-05",
    ties=(("حركة باء", "supplies", "كتيبة جيم", "تمد حركة باء كتيبة جيم"),),
)
STAYS = report(
    "d3",
    "تنتشر قوة دال في لبنان منذ أعوام.",
    published="2024-03-02",
    ties=(("قوة دال", "present_in", "لبنان", "تنتشر قوة دال في لبنان"),),
)
LEAVES = report(
    "d4",
    "انسحبت قوة دال من لبنان صباح اليوم.",
    published="2024-04-10",
    ties=(("قوة دال", "withdraws_from", "لبنان", "انسحبت قوة دال من لبنان"),),
)
STRIKES = report(
    "d5",
    "قصفت كتيبة جيم مواقع دولة ألف يوم السبت.",
    published="2024-03-09",
    events=(("ASSAULT", "كتيبة جيم", "دولة ألف", "قصفت", "2024-03-09"),),
)
ALL = (ARMS, PASSES_ON, STAYS, LEAVES, STRIKES)


def named(found: tuple[Edge, ...], situation: Situation) -> set[tuple[str, str, str]]:
    names = {thing.id: thing.name_ar for thing in situation.entities}
    return {(names[e.from_], e.type, names[e.to]) for e in found}


def test_every_edge_carries_its_words_its_claim_and_its_origin() -> None:
    situation = merge([ARMS])
    (edge,) = edges(situation)
    (evidence,) = edge.evidence
    assert evidence.words.text == "دولة ألف ترسل السلاح إلى حركة باء"
    assert evidence.claim in {claim.id for claim in situation.claims}
    assert {o.name for o in situation.origins if o.id in edge.origins} == {"منظمة الرصد"}
    ((_, _, carried),) = graph([edge]).edges(data="edge")
    assert carried == edge


def test_an_attack_on_somebody_is_an_edge_on_its_day() -> None:
    situation = merge([STRIKES])
    found = edges(situation)
    assert named(found, situation) == {("كتيبة جيم", "ASSAULT", "دولة ألف")}
    assert standing_at(found, "2024-03-08") == ()
    assert not_ended_before(found, "2024-03-09") == found
    assert not_ended_before(found, "2024-03-10") == ()


def test_an_alliance_goes_both_ways() -> None:
    tie = ("دولة ألف", "allied_with", "حركة باء", "حليفة دولة ألف")
    situation = merge([report("d", "حركة باء حليفة دولة ألف.", ties=(tie,))])
    assert named(edges(situation), situation) == {
        ("دولة ألف", "allied_with", "حركة باء"),
        ("حركة باء", "allied_with", "دولة ألف"),
    }


def test_who_withdraws_is_present_no_more_from_that_day_on() -> None:
    situation = merge([STAYS, LEAVES])
    found = edges(situation)
    assert ("قوة دال", "present_in", "لبنان") in named(standing_at(found, "2024-04-09"), situation)
    assert ("قوة دال", "present_in", "لبنان") not in named(standing_at(found, "2024-04-10"), situation)


def test_who_comes_back_is_present_again() -> None:
    back = report(
        "d6",
        "عادت قوة دال إلى لبنان.",
        published="2024-05-01",
        ties=(("قوة دال", "present_in", "لبنان", "عادت قوة دال إلى لبنان"),),
    )
    situation = merge([STAYS, LEAVES, back])
    assert ("قوة دال", "present_in", "لبنان") in named(standing_at(edges(situation), "2024-05-02"), situation)


def test_the_one_in_the_middle_is_central_and_a_cut_node() -> None:
    situation = merge([ARMS, PASSES_ON])
    names = {thing.id: thing.name_ar for thing in situation.entities}
    first, *others = picture(edges(situation)).nodes
    assert (names[first.thing], first.cut, first.backs, first.backed_by) == ("حركة باء", True, 1, 1)
    assert not any(node.cut for node in others)


def test_what_changed_between_two_days() -> None:
    situation = merge(ALL)
    found = change(edges(situation), "2024-03-03", "2024-04-15")
    assert named(found.went, situation) == {("قوة دال", "present_in", "لبنان")}
    assert named(found.came, situation) == {
        ("حركة باء", "supplies", "كتيبة جيم"),
        ("كتيبة جيم", "ASSAULT", "دولة ألف"),
        ("قوة دال", "withdraws_from", "لبنان"),
    }


def test_edges_of_some_types_alone() -> None:
    situation = merge(ALL)
    assert named(of_types(edges(situation), ["arms"]), situation) == {("دولة ألف", "arms", "حركة باء")}
