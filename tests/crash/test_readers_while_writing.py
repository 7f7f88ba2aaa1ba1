"""Eight readers while one writes: no error, and only states that were published."""

import multiprocessing
import sys
from pathlib import Path

import pytest
import writing

from tawatur.store import Corpus


@pytest.mark.skipif(sys.platform == "win32", reason="needs a fork server")
@pytest.mark.parametrize("batches", [12, pytest.param(300, marks=pytest.mark.long)])
def test_eight_readers_while_one_writes(tmp_path: Path, batches: int) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["writing", "pyarrow.parquet", "duckdb"])
    Corpus.create(tmp_path)
    writer = context.Process(target=writing.grow, args=(tmp_path, batches))
    readers = [context.Process(target=writing.watch, args=(tmp_path, batches)) for _ in range(8)]
    for process in (writer, *readers):
        process.start()
    for process in (writer, *readers):
        process.join()
    assert [process.exitcode for process in (writer, *readers)] == [0] * 9
    assert len(Corpus.open(tmp_path)) == 10 * batches
