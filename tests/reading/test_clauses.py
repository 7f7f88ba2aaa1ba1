"""Where clauses begin and end."""

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.reading.clauses import Clauses
from tawatur.reading.landmarks import Landmarks

CASES = [
    ("قال الوزير إن المعبر مغلق وعاد إلى مكتبه", "مغلق", "المعبر مغلق"),
    ("هاجم المسلحون القرية، وأحرقوا بيوتها", "القرية", "هاجم المسلحون القرية"),
    ("السد الذي انهار قديم", "انهار", "انهار قديم"),
    ("أعلن الحزب، في بيان قصير، وقف القتال", "وقف", "أعلن الحزب، في بيان قصير، وقف القتال"),
    ("تعز ـ وزعت الجمعية السلال", "وزعت", "وزعت الجمعية السلال"),
    ("توقف العمل في مارس/آذار بسبب الثلوج", "بسبب", "توقف العمل في مارس/آذار بسبب الثلوج"),
]


@pytest.mark.parametrize(("text", "word", "clause"), CASES)
def test_the_clause_around_a_word(text: str, word: str, clause: str) -> None:
    clauses = Clauses(analyse(text, vocabulary()), Landmarks())
    i = next(token.index for token in clauses.tokens if token.text == word)
    start, end = clauses.start(i), clauses.end(i)
    assert text[clauses.tokens[start].start : clauses.tokens[end - 1].end] == clause


def test_a_masdar_after_the_subject_of_a_verb_is_its_object() -> None:
    clauses = Clauses(analyse("أوقفت الوزارة صرف الرواتب", vocabulary()), Landmarks())
    assert [clauses.verb(token.index) for token in clauses.tokens] == [True, False, False, False]


def test_a_masdar_after_a_particle_with_its_pronoun_is_a_verb() -> None:
    clauses = Clauses(analyse("أقر بأنه ترك موقعه", vocabulary()), Landmarks())
    assert [clauses.verb(token.index) for token in clauses.tokens] == [True, False, True, False]
