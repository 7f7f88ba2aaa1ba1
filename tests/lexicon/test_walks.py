"""Walks of life."""

from tawatur.arabic.normal import fold
from tawatur.lexicon.table import DATA, read_table
from tawatur.lexicon.walks import walks

ROWS = list(read_table(DATA / "walks.tsv", ("walk", "words", "excludes")))


def test_a_word_says_what_somebody_does() -> None:
    assert walks().of[fold("لاعبة")] == "sport"
    assert walks().of[fold("رئيس وزراء")] == "state"
    assert fold("رئيس") not in walks().of


def test_what_excludes_another_walk_is_excluded_by_it() -> None:
    excluded = walks().excluded
    assert [(a, b) for a, others in excluded.items() for b in others if a not in excluded[b] or a == b] == []
    assert "state" in excluded["sport"]


def test_rows_and_words_are_sorted_and_no_word_stands_twice() -> None:
    names = [row["walk"] for row in ROWS]
    assert names == sorted(set(names))
    words = [fold(word) for row in ROWS for word in row.many("words")]
    assert len(words) == len(set(words)) > 90
    assert [row["walk"] for row in ROWS if list(row.many("excludes")) != sorted(row.many("excludes"))] == []
