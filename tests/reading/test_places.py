"""Places: each mention of one, with what the lexicon knows."""

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Place
from tawatur.reading.draft import Draft
from tawatur.reading.names import names
from tawatur.reading.places import STAGE, places


def read(text: str) -> tuple[Place, ...]:
    draft = Draft(Document.of(text), analyse(text, vocabulary()))
    return places(Draft(draft.document, draft.text, entities=names(draft)))


def test_a_known_place_is_resolved() -> None:
    (place,) = read("سافروا إلى الشام عبر بيروت.")[-1:]
    assert (place.text.text, place.name_en, place.kind, place.resolved) == ("بيروت", "Beirut", "city", True)
    assert place.wikidata and place.statement is None


def test_an_unknown_place_is_not() -> None:
    (place,) = read("نزحوا من قرية كفرزعتر.")
    assert (place.name_ar, place.name_en, place.resolved) == ("كفرزعتر", None, False)


def test_every_mention_is_a_place_in_the_order_of_the_text() -> None:
    text = "بين بيروت وطرابلس طريق، ومن طرابلس إلى بيروت آخر."
    found = read(text)
    assert [place.text.text for place in found] == ["بيروت", "طرابلس", "طرابلس", "بيروت"]
    assert [text[place.text.start : place.text.end] for place in found] == [place.text.text for place in found]
    assert found[0].entity == found[3].entity != found[1].entity


def test_bodies_and_people_are_no_places() -> None:
    assert read("قال أحمد الخضيري إن وزارة الزراعة أخطأت.") == ()


def test_the_stage_reads_entities() -> None:
    assert (STAGE.gives, STAGE.needs) == ("places", ("entities",))
