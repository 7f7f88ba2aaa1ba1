"""What is carried away: pictures that stand alone, dossiers that ask nobody for anything."""

import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient
from web.test_reader_pages import contested

from tawatur.web.library.merged import Merged


class Addresses(HTMLParser):
    """All addresses that a page names."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = dict(attributes)
        self.ids.add(named.get("id") or "")
        self.found += [named[name] or "" for name in ("href", "src", "action", "data-href") if name in named]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_dossier_of_a_claim_holds_its_documents_and_leads_nowhere_else(
    client: TestClient, library: Merged, language: str
) -> None:
    answer = client.get(f"/{language}/dossier/claim/{contested(library)}")
    assert "attachment" in answer.headers["content-disposition"]
    page = Addresses()
    page.feed(answer.text)
    assert all(each.startswith("#") and each[1:] in page.ids for each in page.found)
    assert "<mark>" in answer.text
    assert "نفت وزارة الصحة" in re.sub("<[^>]+>", "", answer.text)
    assert "<script" not in answer.text and "<form" not in answer.text and 'name="key"' not in answer.text
    assert not re.search(r"url\((?!\"data:)|https?://", answer.text)


def test_a_dossier_of_a_document_keeps_its_statements(client: TestClient) -> None:
    page = client.get("/en/dossier/document?id=c").text
    assert 'class="note' in page
    assert "<form" not in page.replace('<form method="dialog">', "")


@pytest.mark.parametrize(
    "path", ["/dossier/claim/c0", "/dossier/document?id=x", "/picture/0/claim/c0", "/picture/9/map"]
)
def test_what_is_not_there_cannot_be_carried_away(client: TestClient, path: str) -> None:
    assert client.get(f"/en{path}").status_code == 404


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_picture_is_well_formed_and_stands_alone(client: TestClient, library: Merged, language: str) -> None:
    answer = client.get(f"/{language}/picture/0/claim/{contested(library)}")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    root = ET.fromstring(answer.text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert not [each for each in root.iter() if "href" in " ".join(each.attrib)]
    assert "وزارة الصحة" in "".join(root.itertext())


def test_a_page_offers_its_picture_with_its_filters(client: TestClient) -> None:
    page = client.get("/en/timeline?since=2024-05-01").text
    if "/en/picture/0/timeline" in page:
        assert 'href="/en/picture/0/timeline?since=2024-05-01"' in page
