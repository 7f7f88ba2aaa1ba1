"""What a corpus remembers of the web."""

from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.store.visits import VISITS, Visit, Visits, read_visits, write_visits

PAGE, FEED = "https://sahel.example/a", "https://sahel.example/feed"


def test_what_was_written_is_read(tmp_path: Path) -> None:
    visits = Visits("r").with_pages({PAGE: Visit('"1"', None)}).with_items(FEED, {PAGE: True})
    write_visits(tmp_path, visits)
    assert read_visits(tmp_path) == visits


def test_a_corpus_that_never_fetched_remembers_nothing(tmp_path: Path) -> None:
    assert read_visits(tmp_path) == Visits()


def test_a_file_in_the_place_of_the_corpus_remembers_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert read_visits(tmp_path / "file") == Visits()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"pages": 3}', b"\xff"])
def test_a_damaged_file_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / VISITS).write_bytes(data)
    with pytest.raises(StoreError, match=r"visits\.json: damaged; remove it"):
        read_visits(tmp_path)


def test_another_reader_knows_the_items_but_has_yet_to_read_the_pages() -> None:
    visits = Visits("one").with_pages({PAGE: Visit('"1"')}).with_items(FEED, {PAGE: True})
    assert visits.by("one") == visits
    assert visits.by("two") == Visits("two", {}, {FEED: {PAGE: 0}})


def test_failures_of_an_item_are_counted_until_it_comes() -> None:
    visits = Visits().with_items(FEED, {"a": False, "b": True}).with_items(FEED, {"a": False})
    assert visits.items[FEED] == {"b": 0, "a": 2}
    assert visits.with_items(FEED, {"a": True}).items[FEED] == {"b": 0, "a": 0}


def test_a_page_that_lost_its_validators_is_forgotten() -> None:
    visits = Visits().with_pages({PAGE: Visit('"1"')})
    assert visits.with_pages({PAGE: Visit()}).pages == {}


def test_of_very_many_items_the_latest_are_remembered() -> None:
    visits = Visits().with_items(FEED, {str(number): True for number in range(6_000)})
    assert list(visits.items[FEED]) == [str(number) for number in range(1_000, 6_000)]
