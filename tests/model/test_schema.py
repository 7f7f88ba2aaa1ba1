"""The published JSON Schema is the model's, and Records hold to it."""

import datetime
import json
from pathlib import Path

import jsonschema
import msgspec

from tawatur import Document
from tawatur.model.schema import record_schema
from tawatur.reading.shipped import read

PUBLISHED = Path(__file__).parent.parent.parent / "docs" / "reference" / "record.schema.json"


def test_the_published_schema_is_in_step_with_the_model() -> None:
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    assert published == json.loads(msgspec.json.encode(record_schema())), "run `make schema`"


def test_a_record_holds_to_the_schema() -> None:
    document = Document.of(
        "قال وزير الصحة أمس إن 12 شخصا أصيبوا في انفجار بمدينة حلب.", published=datetime.date(2024, 12, 3)
    )
    record = json.loads(msgspec.json.encode(read(document)))
    jsonschema.validate(record, record_schema())
    assert record["id"] == document.id
