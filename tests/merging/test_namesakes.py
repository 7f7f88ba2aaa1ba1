"""Bearers of one spelling: kept apart where reports show that they cannot be one."""

from collections.abc import Callable

import msgspec
import pytest

from tawatur.merging import merge
from tawatur.merging.extracts import extract
from tawatur.model import Document, Record, Span
from tawatur.reading.pipeline import Reader

Report = Callable[..., tuple[Document, Record]]

TRAITS = [
    ("قال اللاعب سالم الورداني إن المباراة صعبة.", ("sport",), ()),
    ("قال اللاعب التونسي سالم الورداني إن المباراة صعبة.", ("sport",), ("TN",)),
    ("استقبل سالم الورداني، وزير الري المصري، المزارعين.", ("state",), ("EG",)),
    ("وصل سالم الورداني، وهو صياد من سكان البلدة، إلى الميناء.", ("trade",), ()),
    ("وصل وزير الشؤون الاجتماعية سالم الورداني إلى البلدة.", ("state",), ()),
    ("وصل السوري سالم الورداني إلى المعبر.", (), ("SY",)),
    ("قال مراسل القناة الروسية سالم الورداني إن الطريق مقطوع.", (), ()),
    ("زار الوزير البلدة. وقال سالم الورداني إن الطريق مقطوع.", (), ()),
    ("هنأ الوزير الفريق، ثم غادر سالم الورداني الملعب.", (), ()),
]


@pytest.mark.parametrize(("text", "walks", "nations"), TRAITS)
def test_what_a_report_tells_of_a_person(
    report: Report, text: str, walks: tuple[str, ...], nations: tuple[str, ...]
) -> None:
    shown = extract(*report("d1", text, entities=(("PERSON", "سالم الورداني"),))).evidence
    (name,) = shown.names.values()
    assert (name.traits.walks, name.traits.nations) == (walks, nations)


MINISTER = "قال وزير الصحة سالم الورداني إن اللقاح متوفر."
PLAYER = "سجل اللاعب سالم الورداني هدفين."
EGYPTIAN = "قال وزير الري المصري سالم الورداني إن السد آمن."
TUNISIAN = "قال وزير الري التونسي سالم الورداني إن السد آمن."
BARE = "قال سالم الورداني إن الطريق مقطوع."
DOCTOR = "قال الطبيب سالم الورداني إن اللقاح متوفر."

BEARERS = [
    ((MINISTER, PLAYER), [["d1"], ["d2"]]),
    ((EGYPTIAN, TUNISIAN), [["d1"], ["d2"]]),
    ((MINISTER, BARE), [["d1", "d2"]]),
    ((MINISTER, DOCTOR), [["d1", "d2"]]),
    ((MINISTER, EGYPTIAN, PLAYER), [["d1", "d2"], ["d3"]]),
    ((MINISTER, PLAYER, BARE), [["d1"], ["d2"], ["d3"]]),
    ((MINISTER, PLAYER, BARE, BARE), [["d1"], ["d2"], ["d3", "d4"]]),
    ((EGYPTIAN, PLAYER, MINISTER), [["d1", "d3"], ["d2"]]),
]


@pytest.mark.parametrize(("texts", "expected"), BEARERS)
def test_bearers_who_cannot_be_one_are_two(report: Report, texts: tuple[str, ...], expected: list[list[str]]) -> None:
    pairs = [report(f"d{n}", text, entities=(("PERSON", "سالم الورداني"),)) for n, text in enumerate(texts, 1)]
    situation = merge(pairs)
    assert sorted(sorted(thing.members) for thing in situation.entities) == expected
    assert merge(reversed(pairs)) == situation


FULLER = [
    ((("سالم أحمد الورداني",), ("سالم الورداني",)), [["d1", "d2"]]),
    ((("سالم أحمد الورداني",), ("سالم كامل الورداني",), ("سالم الورداني",)), [["d1"], ["d2"], ["d3"]]),
    ((("سالم أحمد الورداني",), ("سالم كامل الورداني", "سالم الورداني")), [["d1"], ["d2"]]),
    ((("سالم أحمد الورداني",), ("ليلى الورداني", "الورداني"), ("الورداني",)), [["d1"], ["d2"], ["d3"]]),
]


@pytest.mark.parametrize(("documents", "expected"), FULLER)
def test_a_name_in_short_is_of_whom_its_report_names_in_full(
    report: Report, documents: tuple[tuple[str, ...], ...], expected: list[list[str]]
) -> None:
    pairs = [
        report(f"d{n}", " ثم ".join(names), entities=tuple(("PERSON", name) for name in names))
        for n, names in enumerate(documents, 1)
    ]
    situation = merge(pairs)
    assert sorted(sorted(thing.members) for thing in situation.entities) == expected
    assert merge(reversed(pairs)) == situation


def test_the_minister_who_stands_beside_a_player_of_his_name_keeps_his_short_name(report: Report) -> None:
    pairs = [
        report("d1", MINISTER, entities=(("PERSON", "سالم الورداني"),)),
        report("d2", "سجل اللاعب سالم أحمد الورداني هدفين.", entities=(("PERSON", "سالم أحمد الورداني"),)),
    ]
    assert len(merge(pairs).entities) == 2


def test_another_name_of_somebody_joins_although_each_report_tells_something_else_of_him(report: Report) -> None:
    kunya = report("d1", "قال المطران كريستو بدوان ذلك.", entities=(("PERSON", "كريستو بدوان"),))
    document, record = report(
        "d2", "عاد سركيس الأنطوني، المعروف باسم كريستو بدوان، أمس.", entities=(("PERSON", "سركيس الأنطوني"),)
    )
    start = document.text.index("كريستو")
    (entity,) = record.entities
    both = msgspec.structs.replace(
        entity, mentions=(*entity.mentions, Span.cut(document.text, start, start + len("كريستو بدوان")))
    )
    (thing,) = merge([kunya, (document, msgspec.structs.replace(record, entities=(both,)))]).entities
    assert sorted(thing.members) == ["d1", "d2"]


def test_places_of_one_name_in_two_countries_are_two() -> None:
    texts = (
        "فتح أهالي طرابلس في ليبيا الميناء.",
        "أغلق أهالي طرابلس اللبنانية الطريق.",
        "عاد الهدوء إلى طرابلس في ليبيا.",
    )
    documents = [Document.of(text, id=f"d{n}") for n, text in enumerate(texts, 1)]
    situation = merge((document, Reader().read(document)) for document in documents)
    assert sorted(sorted(t.members) for t in situation.entities if "طرابلس" in t.name_ar) == [["d1", "d3"], ["d2"]]
