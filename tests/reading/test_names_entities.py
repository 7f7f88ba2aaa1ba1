"""Entities: all mentions of one thing together, and the decision among what competes."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Entity
from tawatur.reading.draft import Draft
from tawatur.reading.names import STAGE, names
from tawatur.reading.names.candidates import Candidate
from tawatur.reading.names.decide import decide
from tawatur.reading.names.scene import scene


def read(text: str) -> tuple[Entity, ...]:
    return names(Draft(Document.of(text), analyse(text, vocabulary())))


def test_two_spellings_of_one_thing_are_one_entity() -> None:
    (entity,) = read("التقى الوفد ممثلي الأمم المتحدة. ونفت الامم المتحدة الخبر.")
    assert [span.text for span in entity.mentions] == ["الأمم المتحدة", "الامم المتحدة"]
    assert (entity.name_ar, entity.name_en, entity.label) == ("الأمم المتحدة", "United Nations", "ORG")


def test_every_occurrence_is_a_mention_with_its_own_place() -> None:
    text = "من بيروت إلى بيروت."
    (entity,) = read(text)
    assert [(span.start, text[span.start : span.end]) for span in entity.mentions] == [(3, "بيروت"), (13, "بيروت")]


def test_the_name_of_a_body_has_the_article_that_its_mention_lost() -> None:
    (entity,) = read("سلموا التقرير للهيئة العامة للمقاهي.")
    assert entity.mentions[0].text == "للهيئة العامة للمقاهي"
    assert entity.name_ar == "الهيئة العامة للمقاهي"


def test_every_entity_says_why_it_is_one() -> None:
    found = read("قال المهندس عدنان قريطمي إن بلدة كفرزعتر تتبع وزارة الطاقة.")
    assert len(found) == 3 and all(entity.reason for entity in found)


def test_ids_are_the_same_in_every_reading() -> None:
    text = "قالت وزارة الطاقة إن السد آمن."
    assert read(text) == read(text)


def test_the_wider_candidate_stands_and_a_guess_yields() -> None:
    seen = scene(analyse("مطار رفيق الحريري الدولي في بيروت", vocabulary()))
    wide = Candidate(0, 4, "FAC", "wide")
    inner = Candidate(1, 3, "PERSON", "inner", "known")
    guess = Candidate(0, 6, "ORG", "guess", "guessed")
    apart = Candidate(5, 6, "GPE", "apart", "known")
    assert decide([inner, guess, apart, wide], seen) == (wide, apart)


def test_the_stage_needs_nothing() -> None:
    assert (STAGE.gives, STAGE.needs) == ("entities", ())


WORDS = ["أبو", "أم", "بن", "عبد", "الحاج", "وزير", "وزارة", "بلدة", "بلدات", "قناة", "عملية", "«", "»", "(", ")", "_"]
SOME = st.lists(
    st.sampled_from([*WORDS, "#", "-", "،", ".", "في", "و", "لل", "سامي", "زعتر", "دمشق", "19", "\n"]), max_size=14
)


@given(SOME)
def test_whatever_words_stand_together_mentions_lie_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    spans = [span for entity in read(text) for span in entity.mentions]
    assert all(text[span.start : span.end] == span.text for span in spans)
    ordered = sorted(spans, key=lambda span: span.start)
    assert all(before.end <= after.start for before, after in pairwise(ordered))
