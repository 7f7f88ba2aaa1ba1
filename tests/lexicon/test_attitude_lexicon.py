"""The tables of weighing words, distancing words and verdicts load, and say no thing twice."""

from collections import Counter

import pytest

from tawatur.arabic.normal import fold
from tawatur.lexicon import certainty, cues, distancing, verdicts
from tawatur.lexicon.table import DATA, read_table


@pytest.mark.parametrize(
    ("file", "columns"),
    [("certainty.tsv", ("phrase",)), ("distance.tsv", ("phrase",)), ("verdicts.tsv", ("place", "phrase"))],
)
def test_no_phrase_stands_twice(file: str, columns: tuple[str, ...]) -> None:
    found = Counter(tuple(fold(row[column]) for column in columns) for row in read_table(DATA / file, columns))
    assert [phrase for phrase, count in found.items() if count > 1] == []


def test_the_shipped_phrases_are_known() -> None:
    assert fold("ربما") in certainty.weights()
    assert fold("المزعوم") in distancing.distancing()
    assert fold("أخطأ") in verdicts.verdicts()["before"]


def test_a_cue_says_how_source_and_reporter_stand_to_the_words() -> None:
    (alleged, *_), (excluded, *_) = cues.cues().forms(fold("زعم")), cues.cues().forms(fold("استبعد"))
    assert (alleged.verb.distance, alleged.verb.factuality) == ("distant", None)
    assert (excluded.verb.distance, excluded.verb.factuality) == ("neutral", "probable_false")
