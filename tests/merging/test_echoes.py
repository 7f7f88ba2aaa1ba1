"""Names that one report shows, met again where the reading of another saw none."""

from collections.abc import Callable

import msgspec
import pytest

from tawatur.merging import merge
from tawatur.model import Document, Record

Report = Callable[..., tuple[Document, Record]]

PERSON, PLACE, BODY, BRIDGE = (
    ("PERSON", "رامي البوحسون"),
    ("GPE", "تيزكنت"),
    ("ORG", "وكالة الزمردان"),
    ("FAC", "جسر الكرنبات"),
)

ECHOES = [
    (PERSON, "قال رامي البوحسون إن الطريق مقطوع.", ("رامي البوحسون",)),
    (PERSON, "وفق البوحسون فإن الطريق مقطوع.", ("البوحسون",)),
    (PERSON, "قال ذلك لرامي البوحسون صديقه.", ("رامي البوحسون",)),
    (PERSON, "قال رامي إن الطريق مقطوع.", None),
    (PERSON, "وصل البوحسونيون إلى البلدة.", None),
    (PLACE, "تقدمت القوات نحو تيزكنت صباح أمس.", ("تيزكنت",)),
    (PLACE, "وصلت القوات إلى البلدة وتيزكنت بعدها.", ("تيزكنت",)),
    (BODY, "ذكر مصدر لوكالة الزمردان أن الطريق مقطوع.", ("وكالة الزمردان",)),
    (BODY, "زار الوفد الزمردان أمس.", None),
    (BRIDGE, "عبر السكان جسر، الكرنبات خلفهم.", None),
]


@pytest.mark.parametrize(("name", "text", "mentions"), ECHOES)
def test_a_rare_name_of_one_report_is_met_in_another(
    report: Report, name: tuple[str, str], text: str, mentions: tuple[str, ...] | None
) -> None:
    pairs = [report("d1", f"زار الوفد {name[1]} أمس.", entities=(name,)), report("d2", text)]
    situation = merge(pairs)
    (thing,) = situation.entities
    assert thing.members.get("d2") == mentions
    assert merge(reversed(pairs)) == situation


WITHIN = [
    (PLACE, ("FAC", "محطة تيزكنت"), ("تيزكنت",)),
    (PLACE, ("EVENT", "زلزال تيزكنت"), ("تيزكنت",)),
    (("GPE", "العقبة"), ("FAC", "ميناء العقبة القديم"), ("العقبة",)),
    (("LOC", "حي الكمبان"), ("FAC", "سوق الكمبان"), ("الكمبان",)),
    (("GPE", "القصر"), ("FAC", "محطة القصر"), None),
    (PERSON, ("FAC", "مستشفى رامي البوحسون"), None),
]


@pytest.mark.parametrize(("name", "longer", "mentions"), WITHIN)
def test_only_a_place_is_met_within_a_longer_name(
    report: Report, name: tuple[str, str], longer: tuple[str, str], mentions: tuple[str, ...] | None
) -> None:
    named = report("d1", f"ذكر التقرير {name[1]} مرتين.", entities=(name,))
    other = report("d2", f"تضرر {longer[1]} أمس.", entities=(longer,))
    members = {thing.name_ar: thing.members for thing in merge([named, other]).entities}
    assert members[name[1]].get("d2") == mentions


def test_a_street_lies_elsewhere_than_the_place_after_which_it_is_called(report: Report) -> None:
    document, record = report("d2", "أغلق شارع بغداد.", entities=(("LOC", "شارع بغداد"),))
    street = msgspec.structs.replace(record.entities[0], kind="street")
    pairs = [
        report("d1", "وصل الوفد إلى بغداد.", entities=(("GPE", "بغداد"),)),
        (document, msgspec.structs.replace(record, entities=(street,))),
    ]
    assert sorted(sorted(thing.members) for thing in merge(pairs).entities) == [["d1"], ["d2"]]


HEADLESS = [
    (("LOC", "حي الكمبان"), "سقطت قذيفة على الكمبان فجرا.", ("الكمبان",)),
    (("ORG", "هيئة الحجر الزراعي"), "قال إن الحجر الزراعي كان محقا.", ("الحجر الزراعي",)),
    (("ORG", "شركة الزمردان"), "زار الوفد الزمردان أمس.", None),
]


@pytest.mark.parametrize(("name", "text", "mentions"), HEADLESS)
def test_a_name_is_met_without_the_word_that_says_what_it_is(
    report: Report, name: tuple[str, str], text: str, mentions: tuple[str, ...] | None
) -> None:
    (thing,) = merge([report("d1", f"ذكر التقرير {name[1]}.", entities=(name,)), report("d2", text)]).entities
    assert thing.members.get("d2") == mentions


def test_what_two_things_are_called_is_an_echo_of_neither(report: Report) -> None:
    one = report("d1", "قال رامي البوحسون ذلك.", entities=(PERSON,))
    two = report("d2", "قالت ليلى البوحسون ذلك.", entities=(("PERSON", "ليلى البوحسون"),))
    three = report("d3", "وفق البوحسون فإن الطريق مقطوع.")
    assert all("d3" not in thing.members for thing in merge([one, two, three]).entities)


def test_a_common_word_is_no_echo(report: Report) -> None:
    named = report("d1", "وصلت القوات إلى القصر.", entities=(("GPE", "القصر"),))
    (thing,) = merge([named, report("d2", "دخل الوفد القصر أمس.")]).entities
    assert list(thing.members) == ["d1"]
