"""The original of a document: the bytes as they came, saved and never shown; what documents are called."""

from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient
from web.reports import serving, text_of

from tawatur.model import Document
from tawatur.model.hashes import sha256
from tawatur.reading.pipeline import Reader
from tawatur.store import Corpus
from tawatur.store.ledger import Entry
from tawatur.web.library.merged import Merged

BYTES = "<script>alert(1)</script><p>قال الوزير إن الطريق مفتوح.</p>".encode()
TEXT = "قال الوزير إن الطريق مفتوح."


def kept(folder: Path, place: str, text: str = TEXT, data: bytes = BYTES) -> str:
    """Keep a document without outlet and title, read from there; its id."""
    document = msgspec.structs.replace(Document.of(text), original=sha256(data))
    entry = Entry(f"u{sha256(data)[:8]}", "read", "rules", place, sha256(data), "{}", 1)
    Corpus.create(folder).add([(document, Reader().read(document))], [(entry, data)])
    return document.id


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("/home/me/reports/تقرير 1.html", "%D8%AA%D9%82%D8%B1%D9%8A%D8%B1%201.html"),
        ("https://example.org/a/b.html?x=1", "b.html"),
        ('evil".html\r\nSet-Cookie: a=b', "evil%22.html%0D%0ASet-Cookie%3A%20a%3Db"),
        ("../../etc/passwd", "passwd"),
    ],
)
def test_the_original_is_given_out_as_it_came_and_only_to_be_saved(tmp_path: Path, place: str, name: str) -> None:
    id = kept(tmp_path / "corpus", place)
    client = serving(tmp_path / "corpus")
    answer = client.get("/original", params={"id": id})
    assert answer.content == BYTES
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == f"attachment; filename=\"original\"; filename*=UTF-8''{name}"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers
    assert f'href="/original?id={id}"' in client.get("/en/document", params={"id": id}).text


def test_what_is_not_kept_is_said(client: TestClient) -> None:
    assert client.get("/original?id=a").status_code == 404
    assert client.get("/original?id=none").status_code == 404
    assert "/original" not in client.get("/en/document?id=a").text


def test_each_version_has_its_original_and_its_edits_in_their_surroundings(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    old, new = (
        msgspec.structs.replace(Document.of(text, id="p"), original=sha256(text.encode()))
        for text in (f"{TEXT} وقتل 12 شخصا في المدينة.", f"{TEXT} وقتل 15 شخصا في المدينة.")
    )
    for document in (old, new):
        entry = Entry(document.digest, "read", "rules", "p.txt", document.original or "", "{}", 1)
        Corpus.create(folder).add([(document, Reader().read(document))], [(entry, document.text.encode())])
    client = serving(folder)
    page = client.get("/en/versions?id=p").text
    assert "<del>12</del>" in page and "<ins>15</ins>" in page and "مفتوح. وقتل" in page
    assert client.get("/original", params={"id": "p", "version": old.digest}).content == old.text.encode()
    assert client.get("/original", params={"id": "p", "version": "none"}).status_code == 404


def test_a_document_without_an_outlet_goes_by_its_file(tmp_path: Path) -> None:
    id = kept(tmp_path / "corpus", "reports/morning.html")
    assert Merged(Corpus.open(tmp_path / "corpus")).called(id) == "morning.html"
    client = serving(tmp_path / "corpus")
    for path in ("/", "/documents", f"/document?id={id}"):
        page = text_of(client.get(f"/en{path}").text)
        assert "morning.html" in page and id not in page
