"""`tawatur read --names-model`: names by the user's own model, all else as ever."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tawatur.cli.app import app

TEXT = "قال كريم النجار إن الطريق إلى بيروت مغلق."


def read(*options: str) -> tuple[dict[str, object], str]:
    """The record and what was said beside it."""
    result = CliRunner().invoke(app, ["read", "--to", "jsonl", *options, "a.txt"])
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout), result.stderr


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    Path("a.txt").write_text(TEXT, encoding="utf-8")


@pytest.fixture
def model(exported: Callable[..., Path], tmp_path: Path) -> Path:
    return exported(tmp_path / "tiny")


def names(record: dict[str, object]) -> Sequence[str]:
    assert isinstance(record["entities"], list)
    return sorted(entity["name_ar"] for entity in record["entities"])


def test_the_models_names_stand_beside_the_rules(model: Path) -> None:
    record, said = read("--tagger", "none", "--names-model", str(model))
    assert names(record) == ["بيروت", "كريم النجار"]
    assert isinstance(record["statements"], list)
    assert len(record["statements"]) == 1
    assert "kinds of names that Tawatur has no label for are left out: SPELL" in said


def test_the_models_names_may_be_the_only_ones(model: Path) -> None:
    record, _ = read("--tagger", "only", "--names-model", str(model))
    assert isinstance(record["entities"], list)
    assert all(entity["reason"].startswith("the tagger alone sees") for entity in record["entities"])


def test_the_record_says_which_model_read_it(model: Path) -> None:
    record, _ = read("--names-model", str(model))
    assert model.name in str(record["reader"])


def test_a_model_that_is_not_there_is_named() -> None:
    result = CliRunner().invoke(app, ["read", "--names-model", "no-such-folder/model", "a.txt"])
    assert result.exit_code == 1
    assert "no-such-folder/model" in result.stderr
