"""The pictures and the review in a real browser: accessible, within the screen, with and without JavaScript."""

import datetime
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.served import served
from browser.test_reader_in_browser import AXE, SERIOUS
from playwright.sync_api import Browser, Page, expect
from web.eventful import EVENTFUL
from web.reports import document, stored

from tawatur.model.decision import Words, decided
from tawatur.store import Corpus
from tawatur.store.decided import extent
from tawatur.store.reviews import add_reviews
from tawatur.web.assets import ASSETS

PAGES = ("/timeline", "/figures", "/map", "/network", "/terms", "/explanations", "/sources", "/review", "REVIEW")
AT = datetime.datetime(2024, 5, 7, tzinfo=datetime.UTC)
Opened = Callable[..., Page]
drawn_live = pytest.mark.skipif(not ASSETS.is_dir(), reason="`make assets` builds the libraries in")


@pytest.fixture(scope="module")
def week(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a reader over an eventful week, of which somebody has confirmed all that is said."""
    folder = stored(tmp_path_factory.mktemp("week") / "corpus", [document(*report) for report in EVENTFUL])
    said = [Words(record.id, extent(each)) for record in Corpus.open(folder).records() for each in record.statements]
    add_reviews(folder, [decided("statement", "confirm", words, "هدى", AT) for words in said])
    with served(folder) as address:
        yield address


def statement_of(week: str, opened: Opened, language: str) -> str:
    page = opened(f"{week}/{language}/document?id=e1")
    return week + str(page.locator(".check a").first.get_attribute("href"))


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [
        pytest.param("ar", 1280, "light", id="arabic-desktop"),
        pytest.param("en", 390, "dark", id="english-phone-dark"),
        pytest.param("ar", 390, "light", id="arabic-phone", marks=pytest.mark.long),
        pytest.param("en", 1280, "light", id="english-desktop", marks=pytest.mark.long),
    ],
)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_fits_and_is_accessible(
    week: str, opened: Opened, path: str, language: str, width: int, scheme: str
) -> None:
    address = statement_of(week, opened, language) if path == "REVIEW" else f"{week}/{language}{path}"
    page = opened(address, width, color_scheme=scheme)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator("h1")).to_have_count(1)
    if AXE.exists():
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate(SERIOUS) == []


@pytest.mark.parametrize("path", ["/map", "/network"])
def test_a_picture_stands_without_javascript(week: str, opened: Opened, path: str) -> None:
    page = opened(f"{week}/ar{path}", java_script_enabled=False)
    expect(page.locator("main svg")).to_be_visible()


@drawn_live
def test_the_map_can_be_moved_and_asks_for_nothing_from_elsewhere(week: str, opened: Opened) -> None:
    page = opened("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{week}/ar/map")
    expect(page.locator(".drawn-live path.dot")).to_have_count(2)
    expect(page.locator("#map")).to_be_hidden()
    page.locator(".leaflet-control-zoom-in").click()
    assert asked and all(url.startswith(week) for url in asked)


@drawn_live
def test_the_map_names_its_places_and_no_name_covers_another(week: str, opened: Opened) -> None:
    page = opened(f"{week}/ar/map", 390)
    expect(page.locator(".drawn-live .leaflet-tooltip.place").first).to_be_visible()
    boxes = [name.bounding_box() for name in page.locator(".leaflet-tooltip:not(.crowded)").all()]
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert one and other
            aside = max(one["x"], other["x"]) >= min(one["x"] + one["width"], other["x"] + other["width"])
            apart = max(one["y"], other["y"]) >= min(one["y"] + one["height"], other["y"] + other["height"])
            assert aside or apart


@drawn_live
def test_a_place_on_the_map_leads_to_what_is_told_of_it(week: str, opened: Opened) -> None:
    page = opened(f"{week}/en/map")
    page.locator(".drawn-live path.dot").first.click(force=True)
    page.wait_for_url(re.compile(r"#site-\d"))


@drawn_live
def test_the_network_can_be_moved(week: str, opened: Opened) -> None:
    page = opened(f"{week}/en/network")
    expect(page.locator(".drawn-live canvas").first).to_be_visible()
    expect(page.locator("#net")).to_be_hidden()


def test_a_picture_is_saved_as_svg_and_as_png(week: str, opened: Opened) -> None:
    page = opened(f"{week}/en/timeline")
    with page.expect_download() as svg:
        page.get_by_role("link", name="SVG").click()
    assert svg.value.suggested_filename == "timeline.svg"
    with page.expect_download() as png:
        page.get_by_role("button", name="PNG").click()
    assert png.value.path().read_bytes().startswith(b"\x89PNG")


def test_a_dossier_opens_by_itself(week: str, opened: Opened, tmp_path: Path) -> None:
    page = opened(f"{week}/en/")
    page.goto(week + str(page.locator("main a[href*='/claim/']").first.get_attribute("href")))
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save with its evidence").click()
    saved.value.save_as(tmp_path / saved.value.suggested_filename)
    asked: list[str] = []
    alone = opened("about:blank")
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto((tmp_path / saved.value.suggested_filename).as_uri())
    expect(alone.locator("h1")).to_have_count(1)
    expect(alone.locator(".enclosed mark").first).to_be_visible()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("script", [True, False])
def test_a_statement_is_decided_on_disputed_and_the_decision_undone(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, opened: Opened, script: bool
) -> None:
    folder = stored(tmp_path_factory.mktemp("own") / "corpus", [document(*EVENTFUL[0])])
    with served(folder) as site:
        page = opened(statement_of(site, opened, "en"), java_script_enabled=script)
        page.get_by_label("Your name").fill("هدى")
        page.get_by_role("button", name="Reject").click()
        page.wait_for_url(re.compile(r"/en/review$"))
        expect(page.locator(".decision")).to_contain_text("هدى")
        page.get_by_text("Second opinion").click()
        page.locator(".second").get_by_label("Your name").nth(1).fill("سمر")
        page.get_by_role("button", name="I dispute it").click()
        expect(page.locator(".decision")).to_contain_text("disputed by سمر")
        if AXE.exists() and script:
            page.evaluate(AXE.read_text(encoding="utf-8"))
            assert page.evaluate(SERIOUS) == []
        page.get_by_role("button", name="Undo").click()
        expect(page.locator(".decision")).to_contain_text("undone by")


@pytest.mark.parametrize("script", [True, False])
def test_what_is_new_since_the_last_visit_is_said_and_looked_through(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, opened: Opened, script: bool
) -> None:
    folder = stored(tmp_path_factory.mktemp("news") / "corpus", [document(*EVENTFUL[0])])
    with served(folder) as site:
        page = opened(f"{site}/en/", java_script_enabled=script)
        expect(page.locator(".since")).to_have_count(0)
        stored(folder, [document(*EVENTFUL[1])])
        page.reload()
        expect(page.locator(".since")).to_contain_text("1 document")
        expect(page.locator(".card .news").first).to_contain_text("new")
        page.get_by_role("link", name=re.compile("claims? they speak of")).click()
        page.wait_for_url(re.compile(r"after=1$"))
        page.get_by_role("button", name="I have seen it").click()
        expect(page.locator(".since")).to_contain_text("Nothing new since")
