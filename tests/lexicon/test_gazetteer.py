"""The gazetteer: what its loader makes of a line, how names are sought, and whether the shipped file is in step."""

import gzip
from pathlib import Path

import pytest

from tawatur.errors import LexiconError
from tawatur.lexicon.gazetteer import Location, gazetteer, index_locations, key, keys, read_gazetteer
from tawatur.lexicon.heads import heads
from tawatur.lexicon.place_kinds import place_kinds
from tawatur.lexicon.place_words import place_words
from tawatur.lexicon.table import Row, read_table

TABLES = Path(__file__).parent.parent.parent / "tools" / "gazetteer"
OWN = ("areas", "regions", "crossings", "airports", "ports", "sites", "towns", "states")
COLUMNS = ("name_ar", "country", "latitude", "longitude", "kind", "name_en", "variants", "code")
LINE = "geonames:1\ttown\tزعفرون\tZafrun\tSY|TR\tحلب\t36.5\t37.25\t1200\tزعفرون|زعفرونه"


def rows() -> list[Row]:
    return [row for table in OWN for row in read_table(TABLES / f"{table}.tsv", COLUMNS)]


def write(folder: Path, text: str) -> Path:
    path = folder / "some.tsv.gz"
    path.write_bytes(gzip.compress(text.encode()))
    return path


def location(name: str, latitude: float = 0.0, longitude: float = 0.0) -> Location:
    return Location(f"tawatur:{name}", "town", name, name, ("SY",), None, latitude, longitude, 0)


def test_a_line_becomes_a_location(tmp_path: Path) -> None:
    (found,) = read_gazetteer(write(tmp_path, f"# source\n{LINE}\n")).named("زعفرونة")
    assert found == Location("geonames:1", "town", "زعفرون", "Zafrun", ("SY", "TR"), "حلب", 36.5, 37.25, 1200)


@pytest.mark.parametrize("line", ["geonames:1\ttown", LINE.replace("36.5", "north")])
def test_a_bad_line_is_told_by_its_number(tmp_path: Path, line: str) -> None:
    with pytest.raises(LexiconError, match=r"some\.tsv\.gz:2: not an entry"):
        read_gazetteer(write(tmp_path, f"# source\n{line}\n"))


def test_a_file_that_is_no_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "some.tsv.gz"
    path.write_text(LINE, encoding="utf-8")
    with pytest.raises(LexiconError, match="cannot be read"):
        read_gazetteer(path)


@pytest.mark.parametrize(("one", "other"), [("أبو ظبي", "أبوظبي"), ("كفر-حلب", "كفر حلب"), ("الانبار", "الأنبار")])
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_a_name_is_found_without_its_article_only_where_there_is_no_other() -> None:
    one, other = location("زعفرون"), location("الزعفرون")
    assert index_locations([(one, keys("زعفرون"))]).named("الزعفرون") == (one,)
    both = index_locations([(one, keys("زعفرون")), (other, keys("الزعفرون"))])
    assert both.named("الزعفرون") == (other,)


def test_vowel_signs_tell_two_names_apart() -> None:
    assert {place.kind for place in gazetteer().named("عُمان")} == {"state"}
    assert {place.kind for place in gazetteer().named("عمّان")} == {"city"}
    assert {place.kind for place in gazetteer().named("عمان")} >= {"state", "city"}


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert location("أ").distance(location("ب", latitude=1.0)) == pytest.approx(111.2, abs=0.1)
    assert location("أ", 60.0).distance(location("ب", 60.0, 1.0)) == pytest.approx(55.6, abs=0.1)


def test_the_shipped_file_holds_every_row_of_our_tables() -> None:
    lacking = []
    for row in rows():
        here = Location("", "", "", "", (), None, float(row["latitude"]), float(row["longitude"]), 0)
        named = gazetteer().named(row["name_ar"])
        if not any(place.distance(here) <= 15 and set(row.many("country")) <= set(place.countries) for place in named):
            lacking.append(row.place)
    assert not lacking, "run tools/build_gazetteer.py"


def test_our_tables_have_some_thousand_rows_with_sound_coordinates() -> None:
    found = rows()
    assert len(found) > 2000
    assert all(-90 <= float(row["latitude"]) <= 90 and -180 <= float(row["longitude"]) <= 180 for row in found)
    assert len({(row["name_ar"], row["country"], row["kind"]) for row in found}) == len(found)


@pytest.mark.parametrize(("state", "areas"), [("SY", 14), ("IQ", 19), ("EG", 27), ("DZ", 58), ("TR", 81), ("IR", 31)])
def test_every_first_level_area_is_there(state: str, areas: int) -> None:
    assert sum(row["country"] == state for row in read_table(TABLES / "areas.tsv", COLUMNS)) == areas


def test_the_file_is_small() -> None:
    file = Path(__file__).parent.parent.parent / "src/tawatur/lexicon/data/gazetteer.tsv.gz"
    assert file.stat().st_size < 4_000_000


def test_every_kind_of_place_is_known() -> None:
    told = {head.kind for head in heads().values() if head.role == "place"}
    shipped = {place.kind for places in gazetteer().by_key.values() for place in places}
    assert told | shipped <= set(place_kinds())


def test_sides_and_nearness_are_told_by_words() -> None:
    words = place_words()
    assert words.compass["شمالي"] == (1, 0) and words.compass["غربيه"] == (0, -1)
    assert "محيط" in words.near and "في" in words.inside and "دولي" in words.quality
