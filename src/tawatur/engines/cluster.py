"""The plan on Apache Spark: the same queries and functions, wherever the session runs them."""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from tawatur.engines.engine import Grouped, Mapped
from tawatur.errors import EngineError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


def session() -> "SparkSession":
    """The session that is running, or one as the environment configures it, on this machine by default."""
    try:
        from pyspark.errors import PySparkRuntimeError
        from pyspark.sql import SparkSession
    except ImportError:
        raise EngineError("the engine spark needs the extra: pip install 'tawatur[spark]'") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        return SparkSession.builder.appName("tawatur").config("spark.sql.session.timeZone", "UTC").getOrCreate()
    except (PySparkRuntimeError, OSError) as error:
        reason = str(error).splitlines()[0]
        raise EngineError("the engine spark cannot start; it needs Java 17: {reason}", reason=reason) from None


class Cluster:
    """Every table is kept as Parquet in a scratch folder that driver and workers share, so that no plan grows long."""

    name = "spark"
    explode = "explode"

    def __init__(self, spark: "SparkSession | None" = None, scratch: Path | None = None) -> None:
        self._spark = spark or session()
        self._open = ExitStack()
        self._scratch = Path(self._open.enter_context(tempfile.TemporaryDirectory(prefix="tawatur-", dir=scratch)))

    def load(self, name: str, table: pa.Table) -> None:
        from pyspark.sql.pandas.types import from_arrow_schema

        frame = (
            self._spark.createDataFrame(table)
            if table.num_rows
            else self._spark.createDataFrame([], schema=from_arrow_schema(table.schema))
        )
        self._keep(name, frame)

    def open(self, name: str, files: Sequence[Path], schema: pa.Schema) -> None:
        if files:
            frame = self._spark.read.parquet(*map(str, files)).select(*schema.names)
            frame.createOrReplaceTempView(name)
        else:
            self.load(name, schema.empty_table())

    def view(self, name: str, query: str) -> None:
        self._spark.sql(query).createOrReplaceTempView(name)

    def sql(self, name: str, query: str, each: str | None = None, near: str | None = None) -> None:
        self._keep(name, self._spark.sql(query if each is None else query.format(each=each)))

    def map(self, name: str, source: str, function: Mapped, schema: pa.Schema) -> None:
        from pyspark.sql.pandas.types import from_arrow_schema

        def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            for batch in batches:
                yield from function(pa.Table.from_batches([batch])).to_batches()

        self._keep(name, self._spark.table(source).mapInArrow(run, from_arrow_schema(schema)))

    def grouped(self, name: str, left: str, right: str, by: str, function: Grouped, schema: pa.Schema) -> None:
        from pyspark.sql.pandas.types import from_arrow_schema

        pairs = self._spark.table(left).groupBy(by).cogroup(self._spark.table(right).groupBy(by))
        self._keep(name, pairs.applyInArrow(function, from_arrow_schema(schema)))

    def map_groups(self, name: str, source: str, by: str, function: Mapped, schema: pa.Schema) -> None:
        from pyspark.sql.pandas.types import from_arrow_schema

        groups = self._spark.table(source).groupBy(by)
        self._keep(name, groups.applyInArrow(function, from_arrow_schema(schema)))

    def fetch(self, query: str) -> pa.Table:
        return self._spark.sql(query).toArrow()

    def close(self) -> None:
        self._open.close()

    def _keep(self, name: str, frame: "DataFrame") -> None:
        path = str(self._scratch / name)
        frame.write.mode("overwrite").parquet(path)
        self._spark.read.schema(frame.schema).parquet(path).createOrReplaceTempView(name)
