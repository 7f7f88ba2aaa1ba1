"""What a document is called: its outlet, its own id, its title, or its first words, never a hash."""

import pytest

from tawatur.cli.label import label
from tawatur.model import Document

LONG = "أعلنت البلدية أن الجسر القديم سيغلق أمام السيارات أسبوعا كاملا"


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (Document.of(LONG, id="x1", outlet="جريدة"), "جريدة"),
        (Document.of(LONG, id="x1"), "x1"),
        (Document.of("\n  نص\nقصير "), "نص قصير"),
        (Document.of(LONG), "أعلنت البلدية أن الجسر القديم سيغلق…"),
        (Document.of(LONG, title="إغلاق الجسر"), "إغلاق الجسر"),
        (Document.of("ا" * 100), "ا" * 39 + "…"),
    ],
)
def test_a_document_is_called(document: Document, name: str) -> None:
    assert label(document) == name
    assert len(name) <= 40
