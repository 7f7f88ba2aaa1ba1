"""Names of the gazetteer beside those of the lists."""

from tawatur.lexicon.gazetteer import Location
from tawatur.lexicon.names import names
from tawatur.lexicon.names_and_places import names_and_places, place_names


def town(name: str, kind: str = "town") -> Location:
    return Location(f"test:{name}", kind, name, "Town", ("SY",), None, 35.0, 37.0, 1000)


def test_a_settled_place_is_a_name_and_one_word_wants_a_cue() -> None:
    found = {
        name.name_ar: name.common
        for name in place_names([town("زعترون"), town("زعترون الندى"), town("زعترين", "river")])
    }
    assert found == {"زعترون": True, "زعترون الندى": False}


def test_a_word_of_the_language_or_of_a_person_is_none() -> None:
    assert not list(place_names([town("حصار"), town("محمد"), town("جامعة الندى")]))


def test_the_lists_come_first() -> None:
    assert "دمشق" in names() and "دمشق" in names_and_places()
    assert "شبرغن" in names_and_places() and "شبرغن" not in names()
