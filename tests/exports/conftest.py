"""Material for exports: made by hand, and the bundled samples read by the rules."""

import json
from pathlib import Path

import msgspec
import pytest
from exported import denied, said, situation

from tawatur.exports.material import Material
from tawatur.merging import merge
from tawatur.model import Document
from tawatur.model.situation import Situation
from tawatur.reading.pipeline import Reader
from tawatur.samples import sample_reports

TRAINING = Path(__file__).parent.parent.parent / "corpus" / "documents"


@pytest.fixture(scope="session")
def by_hand() -> Material:
    """The two reports with their Situation."""
    return Material(situation(), lambda: [said(), denied()])


@pytest.fixture(scope="session")
def samples() -> Material:
    """The bundled samples, read by the rules."""
    pairs = [(document, Reader().read(document)) for document in sample_reports()]
    return Material(merge(pairs), lambda: pairs)


@pytest.fixture(scope="session")
def training() -> Material:
    """A quarter of the documents that the tagger learns from, read by the rules."""
    fields = ("id", "text", "published", "outlet", "author", "title")
    files = sorted(TRAINING.glob("*.json"))[::4]
    data = (
        {key: value for key, value in json.loads(file.read_text("utf-8")).items() if key in fields} for file in files
    )
    documents = [msgspec.convert(each, Document) for each in data]
    pairs = [(document, Reader().read(document)) for document in sorted(documents, key=lambda d: d.id)]
    return Material(merge(pairs), lambda: pairs)


@pytest.fixture(params=["by_hand", "samples", "nothing", pytest.param("training", marks=pytest.mark.long)])
def any_material(request: pytest.FixtureRequest) -> Material:
    """Each of these, and no reports at all."""
    if request.param == "nothing":
        return Material(Situation(), list)
    found: Material = request.getfixturevalue(request.param)
    return found
