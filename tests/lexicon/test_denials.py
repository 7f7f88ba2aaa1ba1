"""Words that say that something is not so."""

from tawatur.arabic.normal import fold
from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.denials import denials
from tawatur.lexicon.table import DATA, read_table
from tawatur.lexicon.vocabulary import vocabulary

ROWS = list(read_table(DATA / "denials.tsv", ("kind", "words")))


def test_a_phrase_has_its_kind_and_so_have_the_denials_of_certainty() -> None:
    found = denials()
    for text, kind in (("كلام فارغ", "dismissal"), ("لا أساس له", "dismissal"), ("خالية من", "without")):
        match = found.phrases.at(tokenise(text, vocabulary()), 0)
        assert match is not None
        assert match.value == kind
    assert fold("ليست") in found.words["negator"]


def test_kinds_are_sorted_and_no_word_stands_twice_in_one() -> None:
    kinds = [row["kind"] for row in ROWS]
    assert kinds == sorted(set(kinds))
    for row in ROWS:
        words = [fold(word) for word in row.many("words")]
        assert len(words) == len(set(words))
