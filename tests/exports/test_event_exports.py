"""ACLED-style and UCDP-style CSV, PLOVER, GeoJSON and iCalendar, read back by tools that know the formats."""

import csv
import datetime
import io
import json
from pathlib import Path
from typing import get_args

import duckdb
import geojson
import icalendar
import jsonschema
import msgspec
from exported import exported, situation

from tawatur.exports import acled, ucdp
from tawatur.exports.material import Material
from tawatur.exports.plover import quad_code
from tawatur.model import EventType
from tawatur.model.days import closed_days
from tawatur.model.situation import Situation

ACLED_TYPES = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
PLOVER = {
    "type": "object",
    "required": ["event_id", "event_type", "quad_code", "event_text", "text_offsets", "document", "version"],
    "properties": {
        "event_type": {"enum": list(get_args(EventType))},
        "quad_code": {"enum": [1, 2, 3, 4]},
        "event_mode": {"type": "string"},
        "text_offsets": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
        "country": {"type": "array", "items": {"pattern": "^[A-Z]{2}$"}},
        "latitude": {"minimum": -90, "maximum": 90},
        "longitude": {"minimum": -180, "maximum": 180},
        "publication_date": {"format": "date"},
    },
}


def rows(material: Material, format: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exported(material, format).decode(), newline=""), strict=True))


def test_an_acled_row(by_hand: Material) -> None:
    (row,) = rows(by_hand, "acled")
    assert {key: value for key, value in row.items() if value} == {
        "event_id_cnty": "m1",
        "event_date": "2024-12-02",
        "event_date_end": "2024-12-02",
        "year": "2024",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike",
        "actor2": "شخصا",
        "iso2": "SY",
        "country": "Syria",
        "admin1": "حمص",
        "location": "Homs",
        "latitude": "34.7268",
        "longitude": "36.7234",
        "geo_precision": "1",
        "source": "صحيفة, «الغد»",
        "original_source": "(person, unnamed)",
        "independent_origins": "1",
        "notes": "غارة",
        "fatalities": "10",
        "fatalities_low": "10",
        "fatalities_high": "12",
        "claim": "c1",
        "documents": "a/1",
    }


def test_a_ucdp_row(by_hand: Material) -> None:
    (row,) = rows(by_hand, "ucdp")
    shown = ("low", "best", "high", "where_prec", "date_prec", "number_of_sources", "source_original", "geom_wkt")
    assert [row[column] for column in shown] == [
        *("10", "10", "12", "1", "1", "1"),
        *("(person, unnamed)", "POINT (36.7234 34.7268)"),
    ]
    assert row["type_of_violence"] == "", "whether it is one-sided is not the program's to say"


def test_what_nobody_says_has_happened_is_no_event(by_hand: Material) -> None:
    (moment,) = situation().timeline
    feared = msgspec.structs.replace(moment.tellings[0], hypothetical=True)
    only = Situation(timeline=(msgspec.structs.replace(moment, tellings=(feared,), independent_origins=0),))
    material = Material(only, by_hand.read)
    assert rows(material, "acled") == rows(material, "ucdp") == []
    assert json.loads(exported(material, "geojson"))["features"][0]["properties"]["happened"] is False


def test_csv_is_typed_by_duckdb_and_holds_to_the_codebooks(any_material: Material, tmp_path: Path) -> None:
    for format, columns in (("acled", acled.COLUMNS), ("ucdp", ucdp.COLUMNS)):
        file = tmp_path / f"{format}.csv"
        file.write_bytes(exported(any_material, format))
        table = duckdb.read_csv(str(file), header=True, all_varchar=False)
        assert tuple(table.columns) == columns
    for row in rows(any_material, "acled"):
        assert row["disorder_type"] == ACLED_TYPES[row["event_type"]]
        assert row["time_precision"] in {"1", "2", "3"}
        assert row["geo_precision"] in {"", "1", "2", "3"}
        assert datetime.date.fromisoformat(row["event_date"]) <= datetime.date.fromisoformat(row["event_date_end"])
    for row in rows(any_material, "ucdp"):
        assert row["where_prec"] in {"", *"1234567"}
        assert row["date_prec"] in set("12345")
        numbers = [float(row[name]) for name in ("low", "best", "high") if row[name]]
        assert numbers == sorted(numbers)


def test_a_title_is_no_formula_in_a_spreadsheet(by_hand: Material) -> None:
    from tawatur.exports.writing import csv_lines

    written = b"".join(csv_lines(("a", "b"), [{"a": "=HYPERLINK(0)", "b": -3.5}])).decode()
    assert written == "a,b\r\n'=HYPERLINK(0),-3.5\r\n"


def test_plover_holds_to_its_fields(any_material: Material) -> None:
    texts = {document.id: document.text for document, _ in any_material.pairs()}
    for line in exported(any_material, "plover").splitlines():
        event = json.loads(line)
        jsonschema.validate(event, PLOVER)
        start, end = event["text_offsets"]
        assert texts[event["document"]][start:end] == event["event_text"]


def test_a_plover_event_keeps_who_says_it(by_hand: Material) -> None:
    (line,) = exported(by_hand, "plover").splitlines()
    event = json.loads(line)
    assert event["event_mode"] == "aerial"
    assert event["attributed_to"] == ["وكالة سانا", "طبيب"]
    assert (event["placename"], event["geonames_id"], event["quad_code"]) == ("Homs", "169577", 4)


def test_every_event_type_has_a_quad_code() -> None:
    codes = [quad_code(type) for type in get_args(EventType)]
    assert codes == sorted(codes), "PLOVER lists its types from verbal cooperation to material conflict"
    assert set(codes) == {1, 2, 3, 4}


def test_geojson_is_valid(any_material: Material) -> None:
    collection = geojson.loads(exported(any_material, "geojson"))
    assert collection.is_valid, collection.errors()
    assert len(collection.features) == len(any_material.situation.timeline)


def test_geojson_puts_longitude_first(by_hand: Material) -> None:
    (feature,) = geojson.loads(exported(by_hand, "geojson")).features
    assert feature.geometry.coordinates == [36.7234, 34.7268]
    assert feature.properties["killed_high"] == 12


def test_the_calendar_is_read_by_icalendar(any_material: Material) -> None:
    data = exported(any_material, "icalendar")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(data)
    entries = calendar.walk("VEVENT")
    assert all(not entry.errors for entry in (calendar, *entries))
    assert len(entries) == sum(closed_days(moment.edtf) is not None for moment in any_material.situation.timeline)


def test_a_calendar_entry(by_hand: Material) -> None:
    (entry,) = icalendar.Calendar.from_ical(exported(by_hand, "icalendar")).walk("VEVENT")
    assert entry["SUMMARY"] == "غارة · شخصا"
    assert (entry.start, entry.end) == (datetime.date(2024, 12, 2), datetime.date(2024, 12, 3))
    assert entry["LOCATION"] == "حمص"
    assert "(person, unnamed) (1)\nhttps://example.org/strike?a=1" in entry["DESCRIPTION"]
