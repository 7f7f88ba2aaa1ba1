"""A stand-in server for each test, and the reader that asks it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import stamina
from loopback import serving
from stand_in import StandIn

from tawatur.llm.reader import LlmReader
from tawatur.llm.settings import KEY, Settings
from tawatur.reading.pipeline import Reader

Make = Callable[..., LlmReader]


@pytest.fixture(autouse=True)
def without_waits(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Questions are put again at once; no key is taken from whoever runs the tests."""
    monkeypatch.delenv(KEY, raising=False)
    stamina.set_testing(True, attempts=3, cap=True)
    yield
    stamina.set_testing(False)


@pytest.fixture
def server() -> Iterator[StandIn]:
    with serving() as site:
        yield StandIn(site)


@pytest.fixture
def make(server: StandIn, tmp_path: Path) -> Make:
    """Makes a reader: the rules, with the stand-in beside them; with `own` something else."""

    def reader(own: Reader | None = None, **options: Any) -> LlmReader:
        known = {"url": server.url, "folder": tmp_path / "answers", "account": tmp_path / "run.jsonl", "model": "m"}
        return LlmReader.of(own or Reader(), Settings(**{**known, **options}))

    return reader
