"""Parquet of the claims: a row for each voice, with the claim, the report and the origin beside it."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq

from tawatur.exports.material import Material
from tawatur.exports.tables import situation_table


def export(material: Material) -> Iterator[bytes]:
    """One Parquet file."""
    sink = pa.BufferOutputStream()
    pq.write_table(situation_table("claims", material.situation), sink, compression="zstd")
    yield sink.getvalue().to_pybytes()
