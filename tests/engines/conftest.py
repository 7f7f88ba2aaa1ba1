"""Corpora of the generator, and their merging."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

import generate
import pytest

from tawatur.engines.laptop import Laptop
from tawatur.engines.merging import merge_corpus
from tawatur.model import Document, Record
from tawatur.store import Corpus
from tawatur.store.publication import TABLES, read_published

Pair = tuple[Document, Record]
Digests = dict[str, str]


@pytest.fixture(scope="session")
def pairs() -> list[Pair]:
    """Forty documents of five stories, with their records."""
    return [(document, record) for document, record, _ in generate.corpus(40)]


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Iterable[Pair]], Path]:
    """Makes a corpus folder of the pairs, or adds them to it."""

    def make(pairs: Iterable[Pair], name: str = "corpus") -> Path:
        Corpus.create(tmp_path / name).add(pairs)
        return tmp_path / name

    return make


@pytest.fixture
def digests() -> Callable[[Path], Digests]:
    """Gives the hashes of what is published."""
    return _digests


def _digests(folder: Path) -> Digests:
    """The hash of each file of each table that readers ask."""
    published = read_published(folder)
    assert published is not None
    return {f"{name} {each.bucket}": each.segment.sha256 for name in TABLES for each in published.tables[name]}


@pytest.fixture
def merged() -> Callable[..., Digests]:
    """Merges a corpus folder on the laptop and gives the hashes of what is published."""

    def merge(folder: Path, workers: int = 1) -> Digests:
        with closing(Laptop(workers)) as engine:
            merge_corpus(Corpus.open(folder), engine)
        return _digests(folder)

    return merge


@pytest.fixture
def laptop() -> Iterator[Laptop]:
    """An engine in this process."""
    with closing(Laptop(1)) as engine:
        yield engine
