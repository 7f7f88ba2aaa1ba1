"""The pages of one picture each: what they show of an eventful week, that a table says the same, that filters hold."""

import datetime
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web.eventful import EVENTFUL
from web.reports import document, serving, stored, text_of

from tawatur.store import Corpus
from tawatur.web.library import Wanted
from tawatur.web.library.merged import Merged
from tawatur.web.pages.zoom import zoom

PICTURES = ("/timeline", "/figures", "/map", "/network", "/terms", "/explanations", "/sources")


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stored(tmp_path_factory.mktemp("week") / "corpus", [document(*report) for report in EVENTFUL])


@pytest.fixture(scope="module")
def visitor(week: Path) -> TestClient:
    return serving(week)


def words(visitor: TestClient, path: str) -> str:
    answer = visitor.get(f"/en{path}")
    assert answer.status_code == 200
    return text_of(answer.text)


@pytest.mark.parametrize("path", PICTURES)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_page_has_one_heading_a_sentence_and_something_to_show(visitor: TestClient, path: str, language: str) -> None:
    page = visitor.get(f"/{language}{path}").text
    assert page.count("<h1") == 1
    assert re.search(r'<p class="sentence">[^<]*\w', page)
    assert "<td" in page or 'class="causes"' in page


@pytest.mark.parametrize("path", PICTURES)
def test_a_page_reads_well_where_there_is_nothing_to_show(tmp_path: Path, path: str) -> None:
    client = serving(stored(tmp_path / "corpus", [document("x", "وكالة", 1, None, "صباح الخير.")]))
    assert client.get(f"/ar{path}").status_code == 200


def test_figures_show_who_gave_which_when(visitor: TestClient) -> None:
    page = words(visitor, "/figures")
    assert re.search(r"12 12 رويترز ‹ مصدر طبي 3 May 2024", page)
    assert re.search(r"15–20.*الدفاع المدني.* 4 May 2024", page)
    assert visitor.get("/en/figures").text.count('<g class="value') == 3


def test_figures_can_be_narrowed_to_those_in_conflict(visitor: TestClient) -> None:
    counts = {
        relation: visitor.get(f"/en/figures?relation={relation}").text.count('<section class="course"')
        for relation in ("agree", "conflict", "update")
    }
    assert sorted(counts.values()) == [0, 0, 1]
    assert visitor.get("/en/figures?relation=true").status_code == 400


def test_the_timeline_has_a_lane_for_each_type_and_narrows_to_days(visitor: TestClient) -> None:
    page = visitor.get("/en/timeline").text
    assert page.count('<text class="lane"') == 2
    assert "protest" in text_of(page)
    narrowed = visitor.get("/en/timeline?since=2024-05-06&until=2024-05-06").text
    assert narrowed.count("<circle") == 1
    assert "assault" not in text_of(narrowed.partition("<table>")[2])


def test_every_mark_of_the_timeline_leads_to_its_events(visitor: TestClient) -> None:
    marks = re.findall(r'<a href="([^"]+)"><title>', visitor.get("/en/timeline").text)
    assert marks
    for mark in marks:
        assert "<tr><td><time " in visitor.get(mark.replace("&amp;", "&")).text


def test_the_zoom_goes_closer_and_wider_and_never_off_the_calendar() -> None:
    first, last = datetime.date(2024, 5, 1), datetime.date(2024, 5, 8)
    found = zoom(first, last)
    assert found.closer == (datetime.date(2024, 5, 3), datetime.date(2024, 5, 6))
    assert found.wider == (datetime.date(2024, 4, 27), datetime.date(2024, 5, 12))
    assert found.later[0] == datetime.date(2024, 5, 5)
    assert zoom(datetime.date.min, datetime.date.max).wider == (datetime.date.min, datetime.date.max)
    assert zoom(first, first).closer == (first, first)


def test_the_map_shows_the_places_of_events_with_their_figures(visitor: TestClient) -> None:
    page = visitor.get("/en/map").text
    assert page.count("<circle") == 2
    assert re.search(r"حلب.*12 killed", text_of(page))
    assert 'data-latitude="36' in page


def test_a_tie_shows_the_sentence_that_states_it(visitor: TestClient) -> None:
    page = visitor.get("/en/network").text
    (anchor,) = set(re.findall(r'href="#(tie-\w+)"[^>]*data-manner="hostile"', page))
    row = text_of(page.partition(f'id="{anchor}"')[2].partition("</tr>")[0])
    assert "fights" in row and "يقاتل حزب الله" in row and "قناة الساحل" in row


def test_the_network_narrows_to_a_type_and_to_days(visitor: TestClient) -> None:
    assert "1 tie" in words(visitor, "/network?type=fights")
    assert "1 tie" in words(visitor, "/network?since=2024-05-03&until=2024-05-03")
    assert visitor.get("/en/network?type=loves").status_code == 400


def test_terms_say_who_calls_it_so(visitor: TestClient, week: Path) -> None:
    library = Merged(Corpus.open(week))
    thing = library.named_variously(Wanted()).items[0]
    page = words(visitor, f"/terms?about={thing.id}")
    naming = library.namings(thing.id)[0]
    assert naming.uses[0].term.text in page
    assert visitor.get("/en/terms?about=t0").status_code == 404


def test_explanations_show_rival_causes_of_one_effect(visitor: TestClient) -> None:
    page = words(visitor, "/explanations")
    assert "of those on this page 1 has more than one cause" in page
    assert "القصف" in page and "عطلا فنيا" in page


def test_sources_are_counted_and_not_judged(visitor: TestClient) -> None:
    page = words(visitor, "/sources")
    assert "no judgement" in page
    assert "رويترز" in page
    assert "رويترز" not in text_of(visitor.get("/en/sources?role=speaker").text)
