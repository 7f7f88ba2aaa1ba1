"""What the tests of the reader share: a corpus of reports, what they say together, and a client."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web.reports import REPORTS, document, serving, stored

from tawatur.store import Corpus
from tawatur.web.library.merged import Merged


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus of the reports."""
    return stored(tmp_path_factory.mktemp("corpus") / "corpus", [document(*report) for report in REPORTS])


@pytest.fixture(scope="session")
def library(folder: Path) -> Merged:
    """What they say together."""
    return Merged(Corpus.open(folder))


@pytest.fixture(scope="session")
def client(folder: Path) -> TestClient:
    """The reader over them."""
    return serving(folder)
