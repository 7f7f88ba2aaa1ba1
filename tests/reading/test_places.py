"""Places: where each mention of one lies, how exactly the text tells that, and what is left untold."""

from collections.abc import Callable

import pytest

from tawatur.arabic.text import analyse
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Document, Label, Place
from tawatur.reading.draft import Draft
from tawatur.reading.names import names
from tawatur.reading.places import STAGE, places

DraftOf = Callable[..., Draft]
Name = tuple[str, Label]
TRIPOLI: Name = ("طرابلس", "GPE")


def read(text: str) -> tuple[Place, ...]:
    draft = Draft(Document.of(text), analyse(text, vocabulary()))
    return places(Draft(draft.document, draft.text, entities=names(draft)))


def test_a_known_place_is_resolved() -> None:
    (place,) = read("سافروا إلى الشام عبر بيروت.")[-1:]
    assert (place.text.text, place.name_en, place.kind, place.resolved) == ("بيروت", "Beirut", "city", True)
    assert (place.countries, place.admin, place.precision) == (("LB",), "بيروت", 1)
    assert place.latitude == pytest.approx(33.9, abs=0.1) and place.longitude == pytest.approx(35.5, abs=0.1)
    assert place.wikidata and place.location and place.statement is None


def test_an_unknown_place_is_not() -> None:
    (place,) = read("نزحوا من قرية كفرزعتر.")
    assert (place.name_ar, place.name_en, place.resolved, place.latitude) == ("كفرزعتر", None, False, None)
    assert place.reason == "the gazetteer has no place of this name"


def test_every_mention_is_a_place_in_the_order_of_the_text() -> None:
    text = "بين بيروت ودمشق طريق، ومن دمشق إلى بيروت آخر."
    found = read(text)
    assert [place.text.text for place in found] == ["بيروت", "دمشق", "دمشق", "بيروت"]
    assert [text[place.text.start : place.text.end] for place in found] == [place.text.text for place in found]
    assert found[0].entity == found[3].entity != found[1].entity


def test_bodies_and_people_are_no_places() -> None:
    assert read("قال أحمد الخضيري إن وزارة الزراعة أخطأت.") == ()


def test_the_stage_reads_entities() -> None:
    assert (STAGE.gives, STAGE.needs) == ("places", ("entities",))


@pytest.mark.parametrize(
    ("text", "others", "state", "reason"),
    [
        ("قُتل ثلاثة في طرابلس الليبية.", (), "LY", "«الليبية» tells its state"),
        ("احتج المئات في طرابلس اللبنانية.", (), "LB", "«اللبنانية» tells its state"),
        ("احتج المئات في طرابلس (لبنان).", (("لبنان", "GPE"),), "LB", "«لبنان» beside it tells where it lies"),
        ("احتج المئات في طرابلس، ليبيا.", (("ليبيا", "GPE"),), "LY", "«ليبيا» beside it tells where it lies"),
        ("احتجوا في طرابلس شمالي لبنان.", (("لبنان", "GPE"),), "LB", "«لبنان» beside it tells where it lies"),
        ("قال وزير ليبي إن طرابلس هادئة.", (), "LY", "its sentence tells of Libya"),
        ("قصف الجيش بنغازي ثم طرابلس.", (("بنغازي", "GPE"),), "LY", "its sentence tells of Libya"),
        ("اجتمع الليبيون. وقع الحادث في طرابلس.", (), "LY", "the text tells most of Libya"),
    ],
)
def test_what_the_text_tells_decides_between_namesakes(
    draft_of: DraftOf, text: str, others: tuple[Name, ...], state: str, reason: str
) -> None:
    place = next(p for p in places(draft_of(text, TRIPOLI, *others)) if p.text.text == "طرابلس")
    assert (place.countries, place.reason) == ((state,), reason)


@pytest.mark.parametrize("text", ["وقع الحادث في طرابلس.", "التقى وفد لبناني بنظيره الليبي في طرابلس."])
def test_without_evidence_namesakes_stay_untold(draft_of: DraftOf, text: str) -> None:
    (place,) = places(draft_of(text, TRIPOLI))
    assert (place.resolved, place.location, place.countries) == (False, None, ())
    assert place.reason == "2 places of this name, in Lebanon and Libya; nothing tells which is meant"


def test_what_is_told_once_holds_for_the_whole_text(draft_of: DraftOf) -> None:
    found = places(draft_of("وصل الوفد إلى طرابلس. ثم غادر طرابلس اللبنانية مساء.", TRIPOLI))
    assert [place.countries for place in found] == [("LB",), ("LB",)]
    assert found[0].reason in ("as told elsewhere in the text", "the text tells most of Lebanon")


def test_a_state_in_which_no_place_has_the_name_leaves_it_untold(draft_of: DraftOf) -> None:
    (place,) = places(draft_of("وقع الحادث في طرابلس السورية.", TRIPOLI))
    assert not place.resolved and "the text puts it in Syria" in place.reason


def test_a_list_of_places_does_not_tell_where_the_first_lies(draft_of: DraftOf) -> None:
    found = places(draft_of("زار طرابلس وبيروت وبنغازي.", TRIPOLI, ("بيروت", "GPE"), ("بنغازي", "GPE")))
    assert not found[0].resolved


def test_a_namesake_near_a_place_of_the_text_is_meant(draft_of: DraftOf) -> None:
    place = places(draft_of("خرجوا من القدس. ثم دخلوا الطيبة.", ("القدس", "GPE"), ("الطيبة", "GPE")))[1]
    assert (place.countries, place.latitude) == (("PS",), pytest.approx(31.95, abs=0.02))
    assert place.reason.endswith("km from القدس, which the text names")


def test_a_far_larger_namesake_is_meant(draft_of: DraftOf) -> None:
    (place,) = places(draft_of("وقع الحادث في الرياض.", ("الرياض", "GPE")))
    assert place.countries == ("SA",) and "times as large as any other place of the name" in place.reason


def test_a_renowned_place_is_meant_in_a_text_of_another_country_too(draft_of: DraftOf) -> None:
    found = places(
        draft_of("رحبت الرياض باتفاق العراق مع تركيا.", ("الرياض", "GPE"), ("العراق", "GPE"), ("تركيا", "GPE"))
    )
    assert found[0].countries == ("SA",)


@pytest.mark.parametrize(
    ("text", "name", "kind", "precision"),
    [
        ("قُصفت حلب.", "حلب", "city", 1),
        ("قُصفت مدينة حلب.", "حلب", "city", 1),
        ("قُصفت محافظة حلب.", "حلب", "governorate", 4),
        ("نزحوا من محافظتي حلب وإدلب.", "إدلب", "governorate", 4),
        ("وصلوا إلى قضاء مرجعيون.", "مرجعيون", "district", 3),
        ("وصلوا إلى قرب سراقب.", "سراقب", "town", 2),
        ("قصفوا محيط مدينة سراقب.", "سراقب", "town", 2),
        ("انتشروا شمالي سراقب.", "سراقب", "town", 2),
        ("غادر إلى تونس.", "تونس", "state", 6),
        ("غادر إلى مدينة تونس.", "تونس", "city", 1),
    ],
)
def test_the_word_before_a_name_tells_how_much_of_it_is_meant(
    draft_of: DraftOf, text: str, name: str, kind: str, precision: int
) -> None:
    given: dict[str, Label] = {name: "GPE", "حلب": "GPE"}
    (place,) = [p for p in places(draft_of(text, *given.items())) if p.text.text == name]
    assert (place.kind, place.precision) == (kind, precision)


@pytest.mark.parametrize(
    ("name", "label", "kind", "precision"),
    [
        ("معبر باب الهوى", "FAC", "crossing", 1),
        ("مطار دمشق الدولي", "FAC", "airport", 1),
        ("دارفور", "LOC", "region", 5),
        ("جبل الشيخ", "LOC", "mountain", 2),
        ("نهر العاصي", "LOC", "river", 5),
        ("البحر الأحمر", "LOC", "sea", 7),
    ],
)
def test_every_kind_has_its_precision(draft_of: DraftOf, name: str, label: Label, kind: str, precision: int) -> None:
    (place,) = places(draft_of(f"وقع الحادث عند {name} أمس.", (name, label)))
    assert (place.kind, place.precision) == (kind, precision)


def test_the_countryside_is_not_the_town(draft_of: DraftOf) -> None:
    (town,) = places(draft_of("قُصفت حمص.", ("حمص", "GPE")))
    (country,) = places(draft_of("قُصف ريف حمص.", ("ريف حمص", "LOC")))
    (north,) = places(draft_of("قُصف ريف حمص الشمالي.", ("ريف حمص الشمالي", "LOC")))
    assert [place.kind for place in (town, country, north)] == ["city", "countryside", "countryside"]
    assert north.location == country.location != town.location
    assert town.latitude and north.latitude == pytest.approx(town.latitude + 0.18, abs=0.01)
    assert (north.precision, country.precision) == (4, 4) and "not the town" in country.reason


def test_the_countryside_of_a_town_without_area_is_a_district(draft_of: DraftOf) -> None:
    (place,) = places(draft_of("قُصف ريف منبج.", ("ريف منبج", "LOC")))
    assert (place.kind, place.precision, place.admin) == ("countryside", 3, "حلب")


def test_a_site_that_is_not_known_is_placed_by_the_town_in_its_name(draft_of: DraftOf) -> None:
    (place,) = places(draft_of("أُغلق مطار سراقب العسكري.", ("مطار سراقب العسكري", "FAC")))
    assert (place.kind, place.precision) == ("airport", 2) and "placed by سراقب" in place.reason


def test_a_hospital_is_not_placed_by_its_name(draft_of: DraftOf) -> None:
    (place,) = places(draft_of("أُغلق مستشفى بيروت الجديد.", ("مستشفى بيروت الجديد", "FAC")))
    assert not place.resolved


def test_a_little_known_namesake_far_from_the_text_is_not_taken(draft_of: DraftOf) -> None:
    (far,) = places(draft_of("قال مسؤول كندي إن القتال وصل إلى قرية المديد.", ("المديد", "GPE")))
    (near,) = places(draft_of("قال مسؤول يمني إن القتال وصل إلى قرية المديد.", ("المديد", "GPE")))
    assert not far.resolved and "far from all else" in far.reason
    assert near.countries == ("YE",)


def test_what_two_states_share_has_both(draft_of: DraftOf) -> None:
    (place,) = places(draft_of("أُغلق معبر نصيب.", ("معبر نصيب", "FAC")))
    assert place.countries == ("SY", "JO")
