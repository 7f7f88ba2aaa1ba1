"""Event words are found by every form that reports use."""

import pytest

from tawatur.arabic.normal import fold
from tawatur.lexicon.plover import TYPES, plover
from tawatur.lexicon.table import DATA, read_table

FORMS = [
    ("هاجموا", "ASSAULT", "verb"),
    ("يهاجمونها", "ASSAULT", "verb"),
    ("اغتيل", "ASSAULT", "verb"),
    ("غارتين", "ASSAULT", "masdar"),
    ("اشتباكات", "ASSAULT", "masdar"),
    ("اعتقلته", "COERCE", "verb"),
    ("مصادرتها", "COERCE", "masdar"),
    ("انسحابهم", "RETREAT", "masdar"),
    ("إجلاؤهم", "AID", "masdar"),
    ("تناشد", "REQUEST", "verb"),
    ("مهددا", "THREATEN", "participle"),
    ("نتفاوض", "CONSULT", "verb"),
    ("احتجاجات", "PROTEST", "masdar"),
]


@pytest.mark.parametrize(("word", "kind", "form"), FORMS)
def test_a_form_is_known(word: str, kind: str, form: str) -> None:
    assert (kind, form) in {(r.word.type, r.kind) for r in plover().get(fold(word))}


@pytest.mark.parametrize("word", ["قتلى", "مدينة", "يقال", "اثنين", "كتاب"])
def test_a_look_alike_is_no_event_word(word: str) -> None:
    assert plover().get(fold(word)) == ()


def test_the_spelling_of_a_passive_decides_where_it_can() -> None:
    assert {r.voice for r in plover().get(fold("اغتيل"))} == {"passive"}
    assert {r.voice for r in plover().get(fold("انسحب")) if r.light is None} == {"active"}
    assert None in {r.voice for r in plover().get(fold("اعتقل"))}


def test_every_type_has_words_and_there_are_enough_of_them() -> None:
    types = [row["type"] for row in read_table(DATA / "plover.tsv", ("type",))]
    assert set(types) == set(TYPES)
    assert len(types) >= 450
