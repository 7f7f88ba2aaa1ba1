"""Words that say the same thing in news."""

from itertools import chain

from tawatur.arabic.normal import fold
from tawatur.lexicon.senses import senses
from tawatur.lexicon.table import DATA, read_table

ROWS = list(read_table(DATA / "senses.tsv", ("sense", "words")))


def test_a_word_has_its_sense() -> None:
    assert senses()[fold("مصرع")] == senses()[fold("وفاة")] == "dead"
    assert senses()[fold("هدنة")] != senses()[fold("هجوم")]


def test_senses_are_sorted_and_no_word_has_two() -> None:
    names = [row["sense"] for row in ROWS]
    assert names == sorted(set(names))
    words = [fold(word) for word in chain.from_iterable(row.many("words") for row in ROWS)]
    assert sorted({word for word in words if words.count(word) > 1}) == []
