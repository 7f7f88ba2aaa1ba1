"""An empty corpus teaches how to fill it."""

from contextlib import closing
from pathlib import Path

from web.reports import document, serving, stored

from tawatur.engines.laptop import Laptop
from tawatur.engines.merging import merge_corpus
from tawatur.store import Corpus


def test_an_empty_corpus_shows_the_two_commands(tmp_path: Path) -> None:
    Corpus.create(tmp_path / "corpus")
    page = serving(tmp_path / "corpus").get("/ar/claim/c1")
    assert page.status_code == 200
    assert "tawatur read" in page.text
    assert "tawatur merge" in page.text


def test_what_is_added_is_seen_without_starting_anew(tmp_path: Path) -> None:
    Corpus.create(tmp_path / "corpus")
    client = serving(tmp_path / "corpus")
    assert "tawatur read" in client.get("/en/").text
    stored(tmp_path / "corpus", [document("a", "وكالة الوادي", 3, None, "قال الوزير إن الطريق مفتوح.")])
    assert "الطريق مفتوح" in client.get("/en/").text


def test_an_empty_corpus_that_was_merged_too(tmp_path: Path) -> None:
    corpus = Corpus.create(tmp_path / "corpus")
    with closing(Laptop(1)) as engine:
        merge_corpus(corpus, engine)
    assert "tawatur read" in serving(tmp_path / "corpus").get("/ar/").text
