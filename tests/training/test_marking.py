"""Annotations become labels of units; partial inventories become sets of labels."""

from typing import Any

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.tagger.labels import HEADS, NEWS, ROLES
from tawatur.tagger.units import units
from training.corpus import held_out
from training.example import anything, mark_outside
from training.inventories import ANERCORP
from training.layout import Layout
from training.marking import mark_document
from training.public import mark, place

TEXT = "قال الوزير سمير حداد إن الجسر أُغلق، ونفت الشركة أن يكون الجسر أُغلق."
STATEMENTS = [
    {"cue": "قال", "content": ["الجسر أُغلق"], "chain": [{"source": "الوزير سمير حداد"}]},
    {"cue": "نفت", "content": ["يكون الجسر أُغلق"], "chain": [{"source": "الشركة"}]},
]


def document(**parts: Any) -> dict[str, Any]:
    return {name: [] for name in ("entities", "statements", "figures", "times", "events")} | parts


def marked(annotated: dict[str, Any]) -> tuple[dict[str, set[str]], list[tuple[str, str, str]]]:
    """Forms by head, and pointers as (anchor, role, first word of the target)."""
    text = analyse(TEXT, vocabulary())
    found = units(text)
    allowed = anything(len(found))
    for head in HEADS.values():
        mark_outside(allowed, head)
    pointers = mark_document(annotated, Layout(text.raw, found), allowed)
    forms = {
        name: {unit.form for unit, row in zip(found, allowed, strict=True) if not row[head.start]}
        for name, head in HEADS.items()
    }
    return forms, [(found[p.anchor].form, ROLES[p.role], found[p.first].form) for p in pointers if p.first != p.anchor]


def test_every_place_of_a_mention_is_a_name() -> None:
    forms, _ = marked(document(entities=[{"label": "PERSON", "mentions": ["سمير حداد", "حداد"]}]))
    assert forms["names"] == {"سمير", "حداد"}


def test_a_form_of_two_labels_stays_unknown() -> None:
    text = analyse(TEXT, vocabulary())
    found = units(text)
    allowed = anything(len(found))
    mark_outside(allowed, HEADS["names"])
    two = [{"label": label, "mentions": ["حداد"]} for label in ("PERSON", "ORG")]
    mark_document(document(entities=two), Layout(text.raw, found), allowed)
    rows = [row[HEADS["names"].start : HEADS["names"].stop] for row in allowed]
    assert [unit.form for unit, row in zip(found, rows, strict=True) if row.all()] == ["حداد"]


def test_statements_point_from_cue_to_source_and_content() -> None:
    forms, pointers = marked(document(statements=STATEMENTS))
    assert forms["cue"] == {"قال", "نفت"}
    assert pointers == [
        ("قال", "origin", "الوزير"),
        ("قال", "content", "الجسر"),
        ("نفت", "origin", "الشركة"),
        ("نفت", "content", "يكون"),
    ]


def test_the_occurrence_that_is_meant_is_marked() -> None:
    figure = {"text": "الجسر", "nth": 2}
    text = analyse(TEXT, vocabulary())
    found = units(text)
    allowed = anything(len(found))
    mark_outside(allowed, HEADS["figure"])
    mark_document(document(figures=[figure]), Layout(text.raw, found), allowed)
    (at,) = [unit.start for unit, row in zip(found, allowed, strict=True) if not row[HEADS["figure"].start]]
    assert at == TEXT.rindex("الجسر")


@pytest.mark.parametrize(
    ("label", "word", "names"),
    [
        ("B-PERS", "حداد", {"B-PERSON"}),
        ("B-LOC", "صور", {"B-GPE", "B-LOC", "B-FAC"}),
        ("O", "جسر", {"O", "B-NORP", "I-NORP", "B-FAC", "I-FAC", "B-EVENT", "I-EVENT"}),
    ],
)
def test_a_label_of_a_public_set_is_a_set_of_ours(label: str, word: str, names: set[str]) -> None:
    _, found, owners = place([word])
    allowed = anything(len(found))
    for inventory in ANERCORP:
        mark(allowed, found, owners, [label], inventory)
    head = HEADS["names"]
    labels = ["O", *(f"{step}-{kind}" for kind in head.types for step in "BI")]
    assert {labels[i] for i in allowed[0, head.start : head.stop].nonzero()[0]} == names


def test_a_clitic_before_a_name_stays_outside_it() -> None:
    _, found, owners = place(["زار", "وبغداد", "الكبرى"])
    allowed = anything(len(found))
    mark(allowed, found, owners, ["O", "B-LOC", "I-LOC"], ANERCORP[0])
    head = HEADS["news"]
    rows = [int(row[head.start : head.stop].argmax()) for row in allowed]
    begin, inside = 1 + 2 * NEWS.index("LOC"), 2 + 2 * NEWS.index("LOC")
    assert [unit.form for unit in found] == ["زار", "و", "بغداد", "الكبرى"]
    assert rows == [0, 0, begin, inside]


def test_the_split_depends_on_the_id_alone() -> None:
    kept = [number for number in range(1000) if held_out({"id": f"doc-{number}"})]
    assert 150 < len(kept) < 250
    assert held_out({"id": "doc-1", "text": "other"}) == held_out({"id": "doc-1"})
