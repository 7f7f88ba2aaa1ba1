"""The published JSON Schema of a Record, derived from the model."""

from typing import Any

import msgspec

from tawatur.model.record import Record

SCHEMA_ID = "https://tawatur.org/schema/record-1.json"


def record_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one Record as `tawatur read --to jsonl` prints it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Tawatur Record",
        **msgspec.json.schema(Record),
    }
