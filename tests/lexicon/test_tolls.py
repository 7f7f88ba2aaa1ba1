"""Words that say whom a number counts and how it stands to others."""

from itertools import chain

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table
from tawatur.lexicon.tolls import tolls

ROWS = list(read_table(DATA / "tolls.tsv", ("sense", "words")))


def test_a_word_has_its_sense() -> None:
    assert fold("بينهم") in tolls()["among"]
    assert fold("ضابط") in tolls()["armed"]
    assert fold("شخص") not in tolls()["armed"]


def test_senses_are_sorted_and_no_word_stands_twice_in_one() -> None:
    names = [row["sense"] for row in ROWS]
    assert names == sorted(set(names)) == sorted(tolls())
    assert [row["sense"] for row in ROWS if len(set(row.many("words"))) < len(row.many("words"))] == []
    assert len(set(chain.from_iterable(tolls().values()))) > 40
