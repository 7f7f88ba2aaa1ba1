"""Attacks in what is carried away, and in what people write into reviews."""

import datetime
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web.hostile import stored_attacks
from web.payloads import PAYLOADS, batched
from web.test_attacks import PICTURES, UNHURRIED, smuggled

from tawatur.model.decision import Verdict, Words, decided
from tawatur.store import Corpus
from tawatur.store.reviews import add_reviews
from tawatur.web.app import application
from tawatur.web.library import Wanted
from tawatur.web.library.shelf import FolderShelf


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stored_attacks(tmp_path_factory.mktemp("hostile") / "corpus", batched(PAYLOADS, 20))


@pytest.fixture(scope="module")
def visitor(hostile: Path) -> TestClient:
    return TestClient(application(FolderShelf(hostile), UNHURRIED), base_url="http://localhost")


def test_no_dossier_holds_what_the_templates_do_not_write(visitor: TestClient, hostile: Path) -> None:
    claims = FolderShelf(hostile).current().claims(Wanted(size=20)).items
    assert len(claims) == 20
    for claim in claims:
        page = visitor.get(f"/ar/dossier/claim/{claim.id}").text
        head, _, rest = page.partition("<style>")
        assert not smuggled(head + rest.partition("</style>")[2]), claim.id


def test_every_picture_is_well_formed_and_without_scripts(visitor: TestClient) -> None:
    seen = 0
    for path in PICTURES:
        answer = visitor.get(f"/ar/picture/0{path}")
        if answer.status_code == 200:
            seen += 1
            tags = {each.tag.rpartition("}")[2] for each in ET.fromstring(answer.text).iter()}
            assert tags <= {
                "svg",
                "style",
                "g",
                "line",
                "path",
                "rect",
                "circle",
                "text",
                "tspan",
                "title",
                "defs",
                "marker",
            }
    assert seen >= 2


def test_no_word_of_a_review_gets_out_of_its_place(tmp_path: Path) -> None:
    folder = stored_attacks(tmp_path / "corpus", ["وصل"])
    (pair,) = Corpus.open(folder).pairs()
    document, record = pair
    words = Words(document.id, record.statements[0].content[0])
    verdict: Verdict = "correct"
    at = datetime.datetime(2024, 5, 3, tzinfo=datetime.UTC)
    add_reviews(
        folder,
        [
            decided("statement", verdict, words, by=payload, at=at, chain=(payload, payload), name=payload)
            for payload in PAYLOADS
        ],
    )
    client = TestClient(application(FolderShelf(folder), UNHURRIED), base_url="http://localhost")
    client.cookies.set("tawatur-name", "%22%3E%3Cscript%3E1%3C/script%3E")
    for path in ("/ar/review", f"/ar/document?id={document.id}"):
        page = client.get(path)
        assert page.status_code == 200
        assert not smuggled(page.text)
