"""Writes the published JSON Schema of a Record; a test keeps it in step with the model."""

import json
from pathlib import Path

from tawatur.model.schema import record_schema

TARGET = Path(__file__).resolve().parent.parent / "docs" / "reference" / "record.schema.json"

if __name__ == "__main__":
    TARGET.write_text(json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
