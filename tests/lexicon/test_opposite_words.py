"""Words for outcomes that came about, and for what holds where they did not."""

import pytest

from tawatur.arabic.normal import fold
from tawatur.lexicon.opposites import Pole, opposites
from tawatur.lexicon.table import DATA, read_table

COLUMNS = ("verbs", "nouns", "adjectives", "phrases")
ROWS = list(read_table(DATA / "opposites.tsv", ("outcome", "side", *COLUMNS)))


@pytest.mark.parametrize(
    ("word", "pole"),
    [
        ("دخلوا", Pole("captured", "done")),
        ("ستدخل", None),
        ("يدخلون", Pole("captured", "done")),
        ("الاقتحام", Pole("captured", "done")),
        ("صدت", Pole("captured", "undone")),
        ("مغلقة", Pole("closed", "done")),
        ("المغلقة", None),
        ("على قيد الحياة", Pole("alive", "undone")),
        ("تأجل", Pole("deal", "over")),
        ("حول", None),
    ],
)
def test_a_form_of_a_word_has_its_side(word: str, pole: Pole | None) -> None:
    assert opposites().words.get(fold(word), ())[:1] == ((pole,) if pole else ())


def test_each_outcome_has_both_sides_and_no_word_twice() -> None:
    places = [(row["outcome"], row["side"]) for row in ROWS]
    assert len(places) == len(set(places))
    assert [outcome for outcome, _ in places] == sorted(outcome for outcome, _ in places)
    for outcome in {outcome for outcome, _ in places}:
        sides = {side for one, side in places if one == outcome}
        assert "done" in sides
        assert sides & {"undone", "over"}
    for row in ROWS:
        words = [fold(word) for column in COLUMNS for word in row.many(column)]
        assert len(words) == len(set(words)), row.place
