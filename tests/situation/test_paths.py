"""Paths: how support reaches somebody, and which single removal would cut it."""

from annotated import Pair, report

from tawatur.merging import merge
from tawatur.situation.edges import edges
from tawatur.situation.paths import Paths, paths, with_places


def tie(id: str, giver: str, type: str, taker: str, words: str) -> Pair:
    return report(id, f"{words}.", ties=((giver, type, taker, words),))


FIRST = tie("d1", "دولة ألف", "arms", "حركة باء", "دولة ألف ترسل السلاح إلى حركة باء عبر الممر الجبلي")
SECOND = tie("d2", "حركة باء", "supplies", "كتيبة جيم", "حركة باء تمد كتيبة جيم بالوقود عبر الممر الجبلي")
AROUND = tie("d3", "دولة ألف", "funds", "شركة هاء", "دولة ألف تمول شركة هاء")
ON = tie("d4", "شركة هاء", "supplies", "كتيبة جيم", "شركة هاء تمد كتيبة جيم بالوقود من سوريا")


def asked(pairs: list[Pair], start: str, end: str) -> tuple[Paths, dict[str, str]]:
    situation = merge(pairs)
    ids = {thing.name_ar: thing.id for thing in situation.entities}
    found = edges(situation)
    texts = {document.id: document.text for document, _ in pairs}
    answer = with_places(paths(found, ids[start], ids[end]), found, situation.entities, texts)
    return answer, {id: name for name, id in ids.items()}


def cuts(answer: Paths, names: dict[str, str]) -> set[tuple[str, ...]]:
    return {(cut.kind, *(names[id] for id in cut.ids)) for cut in answer.cuts}


def test_one_way_is_cut_by_whoever_lies_on_it() -> None:
    answer, names = asked([FIRST, SECOND], "دولة ألف", "كتيبة جيم")
    (way,) = answer.ways
    assert [[edge.type for edge in stretch] for stretch in way.stretches] == [["arms"], ["supplies"]]
    assert cuts(answer, names) == {
        ("thing", "حركة باء"),
        ("edge", "دولة ألف", "حركة باء"),
        ("edge", "حركة باء", "كتيبة جيم"),
        ("place", "الممر الجبلي"),
    }


def test_of_two_ways_nothing_alone_is_the_cut() -> None:
    answer, names = asked([FIRST, SECOND, AROUND, ON], "دولة ألف", "كتيبة جيم")
    assert len(answer.ways) == 2
    assert cuts(answer, names) == set()
    assert len(answer.least) == 2


def test_support_does_not_run_backwards_nor_where_there_is_none() -> None:
    assert asked([FIRST, SECOND], "كتيبة جيم", "دولة ألف")[0].ways == ()
    assert asked([FIRST, ON], "دولة ألف", "كتيبة جيم")[0].ways == ()


def test_an_alliance_carries_nothing() -> None:
    ally = tie("d5", "دولة ألف", "allied_with", "كتيبة جيم", "دولة ألف حليفة كتيبة جيم")
    assert asked([ally], "دولة ألف", "كتيبة جيم")[0].ways == ()
