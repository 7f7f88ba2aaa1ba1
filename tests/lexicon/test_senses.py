"""Words that say the same thing in news."""

from collections import defaultdict

from tawatur.arabic.normal import fold
from tawatur.lexicon.senses import listed, senses
from tawatur.lexicon.table import DATA, read_table

ROWS = list(read_table(DATA / "senses.tsv", ("sense", "verbs", "nouns", "beside")))


def test_a_word_has_its_sense_in_all_forms_of_the_verb() -> None:
    alone = senses().alone
    assert alone[fold("مصرع")] == alone[fold("وفاة")] == alone[fold("يموتون")] == "dead"
    assert alone[fold("هدنة")] != alone[fold("هجوم")]


def test_a_word_has_another_sense_beside_certain_words() -> None:
    beside = {word: choice.sense for choice in senses().choices[fold("سقوط")] for word in choice.beside}
    assert (beside[fold("مدني")], beside[fold("مدينة")], beside[fold("طائرة")]) == ("dead", "control", "crash")


def test_senses_are_sorted_and_no_word_has_two() -> None:
    names = [row["sense"] for row in ROWS]
    assert names == sorted(names)
    alone = [row for row in ROWS if not row["beside"]]
    assert len({row["sense"] for row in alone}) == len(alone)
    found: dict[str, set[str]] = defaultdict(set)
    for row in alone:
        for word in listed(row):
            found[word].add(row["sense"])
    assert {word: held for word, held in found.items() if len(held) > 1} == {}


def test_no_word_decides_for_two_senses_of_another() -> None:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in ROWS:
        for word in listed(row):
            for other in row.many("beside"):
                found[word, other].add(row["sense"])
    assert {pair: held for pair, held in found.items() if len(held) > 1} == {}
