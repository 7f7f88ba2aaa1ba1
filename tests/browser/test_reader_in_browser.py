"""The reader in a real browser: every page, both languages, desktop and phone, keys, switches, without JavaScript."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

AXE = Path(__file__).parents[2] / "web-assets" / "node_modules" / "axe-core" / "axe.min.js"
SERIOUS = """async () => (await axe.run()).violations
    .filter((each) => ["serious", "critical"].includes(each.impact))
    .map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`)"""
PAGES = (
    "/",
    "/?status=contested",
    "/?q=الجسر",
    "CLAIM",
    "/documents",
    "/document?id=c",
    "/versions?id=c",
    "/actors",
    "ACTOR",
)
Opened = Callable[..., Page]


def address_of(site: str, language: str, path: str, opened: Opened) -> str:
    """The address; the first claim or actor is found by following a link."""
    if path in ("CLAIM", "ACTOR"):
        start, kind = {"CLAIM": ("/", "claim"), "ACTOR": ("/actors", "actor")}[path]
        page = opened(f"{site}/{language}{start}")
        return site + str(page.locator(f"main a[href*='/{kind}/']").first.get_attribute("href"))
    return f"{site}/{language}{path}"


@pytest.mark.parametrize(
    ("language", "width"),
    [
        pytest.param("ar", 1280, id="arabic-desktop"),
        pytest.param("en", 390, id="english-phone"),
        pytest.param("ar", 390, id="arabic-phone", marks=pytest.mark.long),
        pytest.param("en", 1280, id="english-desktop", marks=pytest.mark.long),
    ],
)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_fits_and_is_accessible(site: str, opened: Opened, path: str, language: str, width: int) -> None:
    page = opened(address_of(site, language, path, opened), width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator("h1")).to_have_count(1)
    if AXE.exists():
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate(SERIOUS) == []


@pytest.mark.parametrize("path", ["/", "CLAIM", "/document?id=c"])
def test_the_dark_room_is_accessible_too(site: str, opened: Opened, path: str) -> None:
    page = opened(address_of(site, "ar", path, opened), color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 26)"
    if AXE.exists():
        page.evaluate(AXE.read_text(encoding="utf-8"))
        assert page.evaluate(SERIOUS) == []


def test_the_keys_walk_the_statements(site: str, opened: Opened) -> None:
    page = opened(f"{site}/ar/document?id=c")
    notes = page.locator(".note")
    page.keyboard.press("j")
    expect(notes.nth(0)).to_have_class(re.compile("here"))
    page.keyboard.press("j")
    expect(notes.nth(1)).to_have_class(re.compile("here"))
    expect(notes.nth(0)).not_to_have_class(re.compile("here"))
    page.keyboard.press("k")
    expect(notes.nth(0)).to_have_class(re.compile("here"))
    assert page.locator(".text .here").count() > 0


def test_the_keys_walk_a_list_too(site: str, opened: Opened) -> None:
    page = opened(f"{site}/ar/documents")
    entries = page.locator("main a.words")
    page.keyboard.press("j")
    expect(entries.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(entries.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(entries.nth(0)).to_be_focused()


def test_a_search_keeps_the_other_filters(site: str, opened: Opened) -> None:
    page = opened(f"{site}/en/?status=contested")
    page.locator("#q").fill("الجسر")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"status=contested&q="))


def test_on_paper_nothing_is_folded_away(site: str, opened: Opened) -> None:
    page = opened(f"{site}/en/review")
    page.emulate_media(media="print")
    expect(page.locator(".bar nav")).to_be_hidden()
    expect(page.locator(".second")).to_be_hidden()


def test_l_switches_the_layers_and_brings_them_back(site: str, opened: Opened) -> None:
    page = opened(f"{site}/en/document?id=c")
    shown = page.locator(".layers input:checked")
    expect(shown).to_have_count(3)
    page.keyboard.press("l")
    expect(shown).to_have_count(0)
    page.keyboard.press("l")
    expect(shown).to_have_count(3)


def test_a_layer_is_seen_only_while_it_is_on(site: str, opened: Opened) -> None:
    page = opened(f"{site}/en/document?id=c")
    background = "getComputedStyle(document.querySelector('.text .statements-content')).backgroundColor"
    on = page.evaluate(background)
    page.locator("#layer-statements").uncheck()
    assert page.evaluate(background) != on


def test_slash_goes_to_the_search_and_the_question_mark_shows_the_keys(site: str, opened: Opened) -> None:
    page = opened(f"{site}/en/document?id=c")
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("الجسر")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/\?q="))
    expect(page.locator(".column").first).to_contain_text("12 مدنيا")


def test_one_click_changes_the_language_and_keeps_the_view(site: str, opened: Opened) -> None:
    page = opened(f"{site}/ar/document?id=c")
    page.get_by_role("link", name="English").click()
    assert page.url == f"{site}/en/document?id=c"
    assert page.evaluate("document.documentElement.dir") == "ltr"


def test_the_light_that_is_chosen_stays(site: str, opened: Opened) -> None:
    page = opened(f"{site}/en/", color_scheme="light")
    page.locator("#theme").click()
    page.goto(f"{site}/en/documents")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 26)"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_dragging_over_the_strip_filters_the_days(site: str, opened: Opened, language: str) -> None:
    page = opened(f"{site}/{language}/")
    first, second = (page.locator(".strip a").nth(n).bounding_box() for n in (0, 1))
    assert first and second
    page.mouse.move(first["x"] + first["width"] / 2, first["y"] + 10)
    page.mouse.down()
    page.mouse.move(second["x"] + second["width"] / 2, second["y"] + 10)
    page.mouse.up()
    page.wait_for_url(re.compile(r"since=2024-05-03&until=2024-05-04"))


def test_a_node_of_the_tree_leads_to_its_words(site: str, opened: Opened) -> None:
    page = opened(address_of(site, "ar", "CLAIM", opened))
    page.locator(".isnad svg a").first.click()
    expect(page.locator(".wording:target")).to_have_count(1)


@pytest.mark.parametrize("path", ["/", "CLAIM", "/document?id=c", "ACTOR"])
def test_without_javascript_every_page_reads_fully(site: str, opened: Opened, path: str) -> None:
    address = address_of(site, "ar", path, opened)
    words = opened(address).locator("main").inner_text().split()
    without = opened(address, java_script_enabled=False).locator("main").inner_text().split()
    assert set(words) - set(without) <= {*["اضغط", "؟", "لعرض", "المفاتيح."], "PNG"}  # what only a script could do


def test_no_request_leaves_the_machine_and_a_page_is_light(site: str, opened: Opened) -> None:
    page = opened(f"{site}/en/documents")
    sizes: list[int] = []
    addresses: list[str] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.on("request", lambda request: addresses.append(request.url))
    page.goto(f"{site}/ar/document?id=c", wait_until="networkidle")
    assert all(address.startswith(site) for address in addresses)
    assert sum(sizes) <= 150_000


@pytest.mark.long
def test_a_document_of_five_thousand_words_is_painted_within_a_second(site: str, opened: Opened) -> None:
    page = opened(f"{site}/ar/document?id=long")
    assert len(page.locator(".text").all_inner_texts()) == 340
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert painted <= 1000
