"""Tokens become units: clitics stand apart, so that they never stick to names."""

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.tagger.units import sentence_ends, units


@pytest.mark.parametrize(
    ("written", "forms"),
    [
        ("زار دمشق", ["زار", "دمشق"]),
        ("وبدمشق", ["وب", "دمشق"]),
        ("للحكومة", ["ل", "الحكومة"]),
        ("مُحمَّد", ["محمد"]),
        ("لـ«الوكالة»", ["ل", "«", "الوكالة", "»"]),
    ],
)
def test_forms(written: str, forms: list[str]) -> None:
    assert [unit.form for unit in units(analyse(written, vocabulary()))] == forms


def test_units_cover_their_letters() -> None:
    raw = "وصل الوفد إلى بغداد."
    found = units(analyse(raw, vocabulary()))
    assert "".join(raw[unit.start : unit.end] for unit in found) == raw.replace(" ", "")


def test_sentences_end_after_their_last_unit() -> None:
    text = analyse("وصل الوفد. ثم غادر.", vocabulary())
    found = units(text)
    assert [found[end - 1].form for end in sentence_ends(text, found)] == [".", "."]
