"""Every page in both languages: what stands on it, and that its links lead somewhere."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web.reports import serving, text_of

from tawatur.web.library import Wanted
from tawatur.web.library.merged import Merged


def contested(library: Merged) -> str:
    return library.claims(Wanted(status="contested")).items[0].id


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
@pytest.mark.parametrize("path", ["/", "/documents", "/document?id=c", "/versions?id=c", "/actors"])
def test_a_page_says_its_language_and_of_how_many_documents_it_speaks(
    client: TestClient, language: str, direction: str, path: str
) -> None:
    page = client.get(f"/{language}{path}")
    assert page.status_code == 200
    assert f'<html lang="{language}" dir="{direction}">' in page.text
    assert {"ar": "4 وثائق", "en": "4 documents"}[language] in page.text


def test_every_link_of_every_page_leads_somewhere(client: TestClient) -> None:
    waiting, seen = ["/ar/", "/en/"], set[str]()
    while waiting:
        address = waiting.pop()
        if address in seen or "since=" in address:
            continue
        seen.add(address)
        page = client.get(address)
        assert page.status_code == 200, address
        waiting += [
            link.replace("&amp;", "&").partition("#")[0] for link in re.findall(r'href="(/(?:ar|en)/[^"]*)"', page.text)
        ]
    assert len(seen) > 20


def test_the_root_leads_to_the_language_that_the_browser_prefers(client: TestClient) -> None:
    def led(accepted: str) -> str:
        return client.get("/", headers={"Accept-Language": accepted}).headers["location"]

    assert led("en-GB,en;q=0.9") == "/en/"
    assert led("ar-SY,en;q=0.5") == "/ar/"
    assert led("fr") == "/ar/"


def test_the_other_language_is_one_click_away_on_the_same_view(client: TestClient) -> None:
    assert 'href="/en/?status=contested"' in client.get("/ar/?status=contested").text


def test_the_situation_shows_who_denies_and_on_how_many_origins_it_rests(client: TestClient) -> None:
    page = text_of(client.get("/en/").text)
    assert "denied by وزارة الصحة" in page
    assert "2 reports 1 origin رويترز ‹ from مصدر طبي denied by" in page


@pytest.mark.parametrize("words", ["بالجسر", "الجسر", "والجسر"])
def test_the_search_sees_through_clitics_and_article(client: TestClient, words: str) -> None:
    assert "12 مدنيا قتلوا" in client.get("/ar/", params={"q": words}).text


def test_the_search_says_so_where_it_finds_nothing(client: TestClient) -> None:
    page = client.get("/en/", params={"q": "زلزال"})
    assert "None." in page.text
    assert "12 مدنيا قتلوا" not in page.text


def test_a_filter_in_the_address_narrows_the_claims(client: TestClient) -> None:
    assert "مفتوح" in client.get("/en/?since=2024-05-05").text
    assert "مفتوح" not in client.get("/en/?until=2024-05-04").text


@pytest.mark.parametrize("query", ["since=May", "status=true", "page=0", "page=-1", "page=1e9", "page=9999999"])
def test_a_filter_that_cannot_be_read_is_named(client: TestClient, query: str) -> None:
    page = client.get(f"/en/?{query}")
    assert page.status_code == 400
    assert query in page.text


def test_a_claim_shows_the_tree_the_words_and_why(client: TestClient, library: Merged) -> None:
    page = client.get(f"/en/claim/{contested(library)}").text
    assert "Contested: denied by" in page
    assert page.count('class="node origin') == 2
    assert "<mark>" in page
    assert '<line class="axis"' in page


def test_a_document_shows_each_statement_beside_the_text(client: TestClient) -> None:
    page = client.get("/en/document?id=c").text
    notes = re.findall(r'class="note[^"]*" id="note-(\w+)"', page)
    begun = re.findall(r'<a class="begin" id="(\w+)">', page)
    assert sorted(notes) == sorted(begun)
    assert len(notes) >= 2
    assert "وزارة الصحة" in text_of(page)


def test_an_actor_shows_what_it_says(client: TestClient, library: Merged) -> None:
    (thing,) = [each for each in library.things(Wanted(words="سالم العمري")).items if "سالم" in each.name_ar]
    page = text_of(client.get(f"/en/actor/{thing.id}").text)
    assert "What it says" in page
    assert "مفتوح" in page


@pytest.mark.parametrize(
    "path", ["/en/claim/c0", "/en/actor/t0", "/en/document?id=nothing", "/en/versions", "/en/nowhere"]
)
def test_what_is_not_there_is_said(client: TestClient, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 404
    assert "Nothing lies here" in page.text


def test_a_missing_corpus_shows_the_commands_that_make_one(tmp_path: Path) -> None:
    page = serving(tmp_path / "none").get("/en/")
    assert page.status_code == 503
    assert f"tawatur read FILE-OR-FOLDER … --corpus {tmp_path / 'none'}" in page.text


def test_a_damaged_corpus_shows_how_to_examine_it(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "manifest.json").write_text("{")
    page = serving(folder).get("/ar/")
    assert page.status_code == 503
    assert f"tawatur doctor {folder}" in page.text
    assert "Traceback" not in page.text
