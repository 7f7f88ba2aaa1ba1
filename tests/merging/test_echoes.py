"""Names that one report shows, met again where the reading of another saw none."""

from collections.abc import Callable

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


def test_words_of_another_name_are_no_echo(report: Report) -> None:
    named = report("d1", "وصلت القوات إلى تيزكنت.", entities=(PLACE,))
    other = report("d2", "احترقت محطة تيزكنت.", entities=(("FAC", "محطة تيزكنت"),))
    assert sorted(sorted(thing.members) for thing in merge([named, other]).entities) == [["d1"], ["d2"]]


def test_what_two_things_are_called_is_an_echo_of_neither(report: Report) -> None:
    one = report("d1", "قال رامي البوحسون ذلك.", entities=(PERSON,))
    two = report("d2", "قالت ليلى البوحسون ذلك.", entities=(("PERSON", "ليلى البوحسون"),))
    three = report("d3", "وفق البوحسون فإن الطريق مقطوع.")
    assert all("d3" not in thing.members for thing in merge([one, two, three]).entities)


def test_a_common_word_is_no_echo(report: Report) -> None:
    named = report("d1", "وصلت القوات إلى القصر.", entities=(("GPE", "القصر"),))
    (thing,) = merge([named, report("d2", "دخل الوفد القصر أمس.")]).entities
    assert list(thing.members) == ["d1"]
