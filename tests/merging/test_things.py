"""Entities across documents."""

from collections.abc import Callable

from tawatur.merging.extracts import extract
from tawatur.merging.things import bearers, resolve
from tawatur.model import Document, Record

Report = Callable[..., tuple[Document, Record]]


def named(report: Report, *documents: list[tuple[str, str]]) -> list[dict[str, tuple[str, ...]]]:
    """Members of each thing, of documents that name these things."""
    pairs = [
        report(f"d{n}", " و".join(name for _, name in entities), entities=tuple(entities))
        for n, entities in enumerate(documents, 1)
    ]
    found = [extract(document, record).evidence for document, record in pairs]
    names = resolve(found)
    members: dict[str, dict[str, tuple[str, ...]]] = {}
    for (id,), bearer in (each for shown in found for each in bearers(shown, names)):
        members.setdefault(id, {})[bearer.doc] = bearer.words
    return sorted(members.values(), key=str)


def test_title_and_family_name_alone_are_one_person(report: Report) -> None:
    documents = [[("PERSON", "اللواء ماجد العتوم")], [("PERSON", "ماجد العتوم")], [("PERSON", "العتوم")]]
    assert named(report, *documents) == [{"d1": ("اللواء ماجد العتوم",), "d2": ("ماجد العتوم",), "d3": ("العتوم",)}]


def test_people_of_one_family_name_stay_apart(report: Report) -> None:
    found = named(report, [("PERSON", "ماجد العتوم")], [("PERSON", "ليلى العتوم")])
    assert len(found) == 2


def test_a_family_name_that_fits_two_people_is_neither(report: Report) -> None:
    found = named(report, [("PERSON", "ماجد العتوم")], [("PERSON", "ليلى العتوم")], [("PERSON", "العتوم")])
    assert {"d3": ("العتوم",)} in found


def test_a_family_name_in_the_report_that_gave_it_in_full_is_that_person(report: Report) -> None:
    assert len(named(report, [("PERSON", "ماجد العتوم"), ("PERSON", "العتوم")])) == 1


def test_two_bodies_that_one_report_tells_apart_stay_apart(report: Report) -> None:
    found = named(report, [("ORG", "لجنة الإغاثة"), ("ORG", "لجنة الإنقاذ")], [("ORG", "لجنة الإغاثة")])
    assert found == [{"d1": ("لجنة الإغاثة",), "d2": ("لجنة الإغاثة",)}, {"d1": ("لجنة الإنقاذ",)}]
