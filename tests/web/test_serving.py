"""What the reader does before anybody asks for a page."""

from pathlib import Path
from threading import Event

from starlette.testclient import TestClient

from tawatur.errors import StoreError
from tawatur.web.app import application
from tawatur.web.library.library import Library


class Damaged:
    """A shelf that tells when it was asked, and has nothing to give."""

    folder = Path("nowhere")

    def __init__(self) -> None:
        self.asked = Event()

    def current(self) -> Library:
        self.asked.set()
        raise StoreError("{folder}: is damaged", folder=self.folder)


def test_the_corpus_is_opened_as_the_server_starts_and_damage_is_told_by_the_page() -> None:
    shelf = Damaged()
    with TestClient(application(shelf), base_url="http://localhost") as client:
        assert shelf.asked.wait(30)
        answer = client.get("/en/")
    assert answer.status_code == 503
    assert "is damaged" in answer.text
