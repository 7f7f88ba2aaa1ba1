"""Whatever stands in a report or an address: no page holds a tag, an attribute or an address that the templates did not
write. The browser tests hold the same against a real browser."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web.hostile import stored_attacks
from web.payloads import PAYLOADS, batched
from web.reports import serving, text_of

from tawatur.web.app import application
from tawatur.web.controls import NAMES
from tawatur.web.library import Library, Wanted
from tawatur.web.library.shelf import FolderShelf
from tawatur.web.review.work import work
from tawatur.web.settings import Limits, Settings

PICTURES = ("/timeline", "/figures", "/map", "/network", "/terms", "/explanations", "/sources")
UNHURRIED = Settings(limits=Limits(burst=100_000))
SCRIPTS = {"/static/theme.js", "/static/tawatur.js", "/static/map.js", "/static/network.js"}
TAGS = frozenset(
    """html head meta title script link body a header nav ul li ol form input div button span main h1 h2 h3 p figure svg
    rect line path text g figcaption label select option section article time footer bdi dl dt dd fieldset legend small
    dialog kbd strong blockquote mark table thead tbody tr th td i code pre ins del details summary textarea circle defs
    marker title tspan""".split()  # noqa: SIM905
)


class Watch(HTMLParser):
    """Collects what no template of ours writes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in TAGS or any(name.startswith("on") or name in ("style", "srcdoc") for name in given):
            self.found.append(self.get_starttag_text() or tag)
        if tag == "script" and given.get("src") not in SCRIPTS:
            self.found.append("script")
        for name in ("href", "src", "action"):
            if name in given and not (given[name] or "").startswith(("/", "#")):
                self.found.append(f"{name}={given[name]}")


def smuggled(html: str) -> list[str]:
    watch = Watch()
    watch.feed(html)
    return watch.found


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stored_attacks(tmp_path_factory.mktemp("hostile") / "corpus", batched(PAYLOADS, 20))


def addresses(library: Library) -> Iterator[tuple[str, dict[str, str]]]:
    """Every page of everything."""
    every = Wanted(size=10_000)
    for path in ("/", "/documents", "/actors", *PICTURES, "/review"):
        yield path, {}
    for item in work(library)[:20]:
        yield item.at[0], dict(item.at[1])
    for claim in library.claims(every).items:
        yield f"/claim/{claim.id}", {}
    for thing in library.things(every).items:
        yield f"/actor/{thing.id}", {}
    for each in library.documents(every).items:
        yield "/document", {"id": each.id}
        yield "/versions", {"id": each.id}


def test_there_are_two_hundred_attacks() -> None:
    assert len(set(PAYLOADS)) == 200


def test_the_watch_sees_an_attack() -> None:
    assert smuggled("<p onclick=x>") and smuggled("<script>1</script>") and smuggled("<a href=javascript:1>")


def test_no_field_of_a_report_gets_out_of_its_place(hostile: Path) -> None:
    assert visited_without_harm(hostile) > 40


@pytest.mark.long
def test_no_field_of_a_report_gets_out_of_its_place_attack_by_attack(tmp_path: Path) -> None:
    assert visited_without_harm(stored_attacks(tmp_path / "corpus", PAYLOADS)) > 600


def visited_without_harm(folder: Path) -> int:
    """How many pages there are; none holds what the templates do not write."""
    shelf, visited = FolderShelf(folder), 0
    client = TestClient(application(shelf, UNHURRIED), base_url="http://localhost")
    for path, query in addresses(shelf.current()):
        page = client.get(f"/ar{path}", params=query)
        assert page.status_code == 200, (path, query)
        assert not smuggled(page.text), (path, query)
        visited += 1
    return visited


@pytest.mark.parametrize(
    "place", ["/", "/documents", "/actors", "/document", "/versions", "/claim/x", "/actor/x", *PICTURES, "/review/name"]
)
def test_no_part_of_an_address_gets_out_of_its_place(folder: Path, place: str) -> None:
    client = serving(folder, UNHURRIED)
    for number, payload in enumerate(PAYLOADS):
        name = ("q", "id", "about", "status", "since", "page", "type", payload)[number % 8]
        assert not smuggled(client.get(f"/en{place}", params={name: payload}).text), (place, name, payload)


def test_no_path_gets_out_of_its_place(folder: Path) -> None:
    client = serving(folder, UNHURRIED)
    for payload in PAYLOADS:
        assert not smuggled(client.get(f"/ar/claim/{payload}").text)
        assert not smuggled(client.get(f"/{payload}").text)


@pytest.mark.parametrize("base", ["/static/", "/assets/"])
@pytest.mark.parametrize(
    "path",
    [
        "../app.py",
        "..%2fapp.py",
        "%2e%2e/app.py",
        "....//app.py",
        "..%5capp.py",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "%00",
    ],
)
def test_no_path_leads_out_of_the_files_that_are_served(client: TestClient, base: str, path: str) -> None:
    answer = client.get(base + path)
    assert answer.status_code in (404, 405)
    assert "application(" not in answer.text


@pytest.mark.parametrize("text", ["قال\x00الوزير", "\uffff قال \u2028 إن", "\u202eقال\u2066"])
def test_odd_characters_of_a_text_are_no_error(tmp_path: Path, text: str) -> None:
    page = serving(stored_attacks(tmp_path / "corpus", [text])).get("/ar/document", params={"id": f"{text}0"})
    assert page.status_code == 200
    assert not set(NAMES) & set(text_of(page.text))
