"""What the reader does as it starts, before the corpus is open."""

from pathlib import Path
from threading import Event, Thread

import pytest
from starlette.testclient import TestClient
from web.reports import REPORTS, document, stored, text_of

from tawatur.errors import StoreError
from tawatur.web.app import application
from tawatur.web.library import shelf
from tawatur.web.library.library import Library
from tawatur.web.library.shelf import FolderShelf


class Damaged:
    """A shelf that tells when it was asked, and has nothing to give."""

    folder = Path("nowhere")

    def __init__(self) -> None:
        self.asked = Event()

    def current(self) -> Library:
        self.asked.set()
        raise StoreError("{folder}: is damaged", folder=self.folder)


def test_the_corpus_is_opened_as_the_server_starts_and_damage_is_told_by_the_page() -> None:
    damaged = Damaged()
    with TestClient(application(damaged), base_url="http://localhost") as client:
        assert damaged.asked.wait(30)
        answer = client.get("/en/")
    assert answer.status_code == 503
    assert "is damaged" in answer.text


class Slow(FolderShelf):
    """A shelf whose corpus takes as long to open as the test wants."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.begun, self.ready = Event(), Event()

    def _opened(self) -> Library:
        self.begun.set()
        assert self.ready.wait(60)
        return super()._opened()


def test_who_comes_while_a_large_corpus_is_being_opened_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "_PATIENCE", 0.01)
    slow = Slow(stored(tmp_path / "corpus", [document(*report) for report in REPORTS]))
    client = TestClient(application(slow), base_url="http://localhost")
    opening = Thread(target=slow.current)
    opening.start()
    assert slow.begun.wait(60)
    page, answer = client.get("/en/"), client.get("/api/v1/overview")
    slow.ready.set()
    opening.join()
    assert (page.status_code, page.headers["Refresh"], page.headers["Retry-After"]) == (503, "2", "2")
    assert "The corpus is being opened" in text_of(page.text)
    assert (answer.status_code, answer.json()["error"]) == (
        503,
        f"{slow.folder}: is still being opened; ask again in a moment",
    )
    assert client.get("/en/").status_code == 200
