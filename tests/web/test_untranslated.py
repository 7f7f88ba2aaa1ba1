"""The Arabic interface speaks Arabic: no Latin word outside names, addresses and code, on any page."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web.eventful import EVENTFUL
from web.reports import REPORTS, document, serving, stored
from web.test_attacks import UNHURRIED, addresses
from web.test_review import fields, sent, statement_page

from tawatur.cli.interface import interface
from tawatur.store import Corpus
from tawatur.web.library.merged import Merged
from tawatur.web.settings import Settings

LATIN = re.compile(r"[A-Za-z]{2,}")
SPOKEN = ("title", "aria-label", "placeholder", "data-label")
NAMES = ("bdi", "code", "pre", "kbd", "script", "style")
UNTRANSLATED = {"SVG", "Natural", "Earth"}
EMPTY = ("input", "meta", "link", "br")


class Heard(HTMLParser):
    """The Latin words that a page says itself: not those in names, code, or what is in another language."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self._within: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        foreign = tag in NAMES or given.get("lang") == "en" or any(self._within)
        for name in SPOKEN:
            if not foreign and not (tag == "time" and name == "title"):
                self._hear(given.get(name) or "")
        if tag not in EMPTY:
            self._within.append(foreign)

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY and self._within:
            self._within.pop()

    def handle_data(self, data: str) -> None:
        if not any(self._within):
            self._hear(data)

    def _hear(self, words: str) -> None:
        self.found |= set(LATIN.findall(words)) - UNTRANSLATED


def latin(page: str) -> set[str]:
    heard = Heard()
    heard.feed(page)
    return heard.found


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    undated = document("u", "وكالة الضفة", 1, None, "قال سالم العمري اليوم إن الجسر مغلق.")
    reports = [document(*report) for report in (*REPORTS, *EVENTFUL)]
    return stored(tmp_path_factory.mktemp("full") / "corpus", [*reports, undated])


def test_the_ear_hears_what_is_not_translated() -> None:
    assert latin('<p>Review <bdi>Reuters</bdi></p><a aria-label="Close">x</a>') == {"Review", "Close"}


def test_every_page_speaks_arabic(full: Path) -> None:
    client = serving(full, UNHURRIED)
    form = fields(statement_page(client, "d"))
    assert sent(client, form, verdict="confirm") == 303
    spoken = {}
    for path, query in addresses(Merged(Corpus.open(full))):
        page = client.get(f"/ar{path}", params=query)
        assert page.status_code == 200
        spoken[path] = latin(page.text)
    assert {path: words for path, words in spoken.items() if words} == {}


@pytest.mark.parametrize("path", ["/ar/claim/c0", "/ar/?page=0", "/ar/nowhere"])
def test_what_cannot_be_shown_is_said_in_arabic(client: TestClient, path: str) -> None:
    assert latin(client.get(path).text) == set()


def test_an_empty_room_teaches_in_arabic(tmp_path: Path) -> None:
    Corpus.create(tmp_path / "corpus")
    assert latin(serving(tmp_path / "corpus").get("/ar/").text) == set()
    assert latin(serving(tmp_path / "none", Settings(interpreter=interface)).get("/ar/").text) == set()


def test_why_a_form_is_refused_is_said_in_arabic(client: TestClient) -> None:
    assert "أعد تحميل صفحتها" in client.post("/ar/review", data={"key": "guess"}).text


def test_a_note_on_a_document_is_said_in_arabic(tmp_path: Path) -> None:
    folder = stored(tmp_path / "corpus", [document("u", "وكالة", 1, None, "قال سالم العمري إن الجسر مغلق.")])
    corpus = Corpus.open(folder)
    (pair,) = corpus.pairs()
    note = "the encoding is uncertain: read as cp1256"
    again = document("v", "وكالة", 1, None, pair[0].text)
    noted = type(again)(**{name: getattr(again, name) for name in again.__struct_fields__} | {"notes": (note,)})
    Corpus.create(tmp_path / "noted").add([(noted, type(pair[1])(id="v", digest=noted.digest, reader="rules"))])
    page = serving(tmp_path / "noted", Settings(interpreter=interface)).get("/ar/document?id=v").text
    assert "الترميز غير مؤكد" in page
