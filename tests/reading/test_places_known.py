"""Where well-known places lie: at least 90 of 100 within 10 km, and no homonym mixed up where its state is named."""

from collections import defaultdict
from collections.abc import Callable
from math import cos, hypot, radians
from pathlib import Path

import pytest

from tawatur.lexicon.table import Row, read_table
from tawatur.model import Place
from tawatur.reading.draft import Draft
from tawatur.reading.places import places

DraftOf = Callable[..., Draft]

COLUMNS = ("name", "label", "state", "latitude", "longitude")
ROWS = tuple(read_table(Path(__file__).parent / "known_places.tsv", COLUMNS))
CLOSE = 10.0
LEAST = 0.9


def homonyms() -> list[Row]:
    named = defaultdict(list)
    for row in ROWS:
        named[row["name"]].append(row)
    return [row for rows in named.values() if len(rows) > 1 for row in rows]


def read(draft_of: DraftOf, row: Row) -> Place:
    state = row["state"]
    text = f"وقع الحادث في {row['name']} في {state} أمس." if state else f"وقع الحادث في {row['name']} أمس."
    names = [(row["name"], row["label"]), *([(state, "GPE")] if state else [])]
    return next(place for place in places(draft_of(text, *names)) if place.text.text == row["name"])


def is_close(place: Place, row: Row) -> bool:
    """Within 10 km, with a degree of latitude 111 km and one of longitude as much less as the cosine says."""
    if place.latitude is None or place.longitude is None:
        return False
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    east = (place.longitude - longitude) * cos(radians(latitude))
    return 111.2 * hypot(place.latitude - latitude, east) <= CLOSE


def test_of_the_known_places_nine_of_ten_are_found(draft_of: DraftOf) -> None:
    missed = [row["name"] for row in ROWS if not is_close(read(draft_of, row), row)]
    assert len(ROWS) >= 200
    assert len(missed) <= (1 - LEAST) * len(ROWS), missed


@pytest.mark.parametrize("row", homonyms(), ids=lambda row: f"{row['name']} {row['state']}")
def test_a_homonym_lies_in_the_state_that_is_named(draft_of: DraftOf, row: Row) -> None:
    assert is_close(read(draft_of, row), row)
