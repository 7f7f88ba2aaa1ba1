"""Flat tables and Parquet, read by DuckDB."""

from pathlib import Path

import duckdb
import pytest
from exported import exported

from tawatur.errors import ExportError
from tawatur.exports.material import Material
from tawatur.exports.tables import record_table, situation_table


def test_parquet_is_read_by_duckdb(any_material: Material, tmp_path: Path) -> None:
    file = tmp_path / "claims.parquet"
    file.write_bytes(exported(any_material, "parquet"))
    with duckdb.connect() as db:
        ((voices, claims),) = db.sql(f"SELECT count(*), count(DISTINCT claim) FROM '{file}'").fetchall()
    situation = any_material.situation
    assert (voices, claims) == (sum(len(claim.members) for claim in situation.claims), len(situation.claims))


def test_a_voice_on_a_claim(by_hand: Material) -> None:
    first, second = situation_table("claims", by_hand.situation).to_pylist()
    assert (first["status"], first["chain"], first["origin_name"]) == ("contested", ["وكالة سانا", None], None)
    assert (second["stance"], second["published"], second["text"]) == ("denies", None, "تكون غارة قد قتلت أحدا")


@pytest.mark.parametrize("name", ["claims", "entities", "events", "figures", "ties"])
def test_every_table_of_a_situation_has_its_columns(name: str, any_material: Material) -> None:
    table = situation_table(name, any_material.situation)
    assert all(str(field.type) != "null" for field in table.schema)
    parts = {"events": "timeline", "figures": "figure_sets"}
    assert (table.num_rows > 0) == bool(getattr(any_material.situation, parts.get(name, name)))


@pytest.mark.parametrize("name", ["mentions", "statements"])
def test_tables_of_records_point_into_the_texts(name: str, samples: Material) -> None:
    texts = {document.id: document.text for document, _ in samples.pairs()}
    rows = record_table(name, (record for _, record in samples.pairs())).to_pylist()
    assert rows
    assert all(texts[row["doc"]][row["start"] :].startswith(row["text"].split(" … ")[0]) for row in rows)


def test_a_table_that_is_not_there_is_told(by_hand: Material) -> None:
    with pytest.raises(ExportError, match="there is no table people; there are: claims, entities, events"):
        situation_table("people", by_hand.situation)
