"""Spark gives what DuckDB gives, byte for byte; it takes a minute or more to start and plan, so it is a long test."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pyarrow as pa
import pytest

from tawatur.engines import cluster, reading
from tawatur.engines.laptop import Laptop
from tawatur.engines.merging import merge_corpus
from tawatur.errors import EngineError
from tawatur.model import Document, Record
from tawatur.store import Corpus
from tawatur.store.publication import read_published

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

needs_java = pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17 on the PATH")


@pytest.fixture(scope="module")
def spark() -> Iterator["SparkSession"]:
    sql = pytest.importorskip("pyspark.sql", reason="the extra tawatur[spark] is not installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2"}
        session = sql.SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        yield session
        session.stop()


@needs_java
@pytest.mark.long
def test_both_engines_publish_the_same_bytes(
    spark: "SparkSession",
    folder: Callable[..., Path],
    merged: Callable[..., dict[str, str]],
    pairs: list[tuple[Document, Record]],
    digests: Callable[[Path], dict[str, str]],
) -> None:
    corpus = folder(pairs)
    expected = merged(corpus)
    with closing(cluster.Cluster(spark)) as engine:
        merge_corpus(Corpus.open(corpus), engine)
    published = read_published(corpus)
    assert published is not None
    assert published.engine == "spark"
    assert digests(corpus) == expected


@needs_java
@pytest.mark.long
def test_what_joins_on_spark_leaves_the_same_as_a_rebuild_on_the_laptop(
    spark: "SparkSession",
    folder: Callable[..., Path],
    merged: Callable[..., dict[str, str]],
    pairs: list[tuple[Document, Record]],
    digests: Callable[[Path], dict[str, str]],
) -> None:
    for part in (pairs[:32], pairs[32:]):
        corpus = folder(part)
        with closing(cluster.Cluster(spark)) as engine:
            merge_corpus(Corpus.open(corpus), engine)
            made = engine.fetch("SELECT count(*) AS made FROM new_extracts")["made"][0].as_py()
        assert made == len(part)
    assert digests(corpus) == merged(folder(pairs, name="new"))


TEXTS = ("قال وزير الري حاتم نعيم إن السد تصدع.", "أعلنت البلدية إغلاق الجسر يوم الأحد.")


def records(engine: "Laptop | cluster.Cluster") -> list[bytes]:
    documents = [msgspec.json.encode(Document.of(text)).decode() for text in TEXTS]
    engine.load("documents", pa.table({"document": documents}, reading.DOCUMENTS))
    reading.read(engine, "found", "documents")
    return sorted(engine.fetch("SELECT record FROM found")["record"].to_pylist())


def test_documents_are_read_on_the_laptop(laptop: Laptop) -> None:
    found = [msgspec.json.decode(record, type=Record) for record in records(laptop)]
    assert sorted(record.id for record in found) == sorted(Document.of(text).id for text in TEXTS)
    assert any(record.statements for record in found)


@needs_java
@pytest.mark.long
def test_documents_are_read_alike_on_spark(spark: "SparkSession", laptop: Laptop) -> None:
    with closing(cluster.Cluster(spark)) as engine:
        assert records(engine) == records(laptop)


def test_without_the_extra_the_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(EngineError, match="tawatur\\[spark\\]"):
        cluster.session()
