"""A weights file that is missing or altered is named."""

import shutil
from pathlib import Path

import pytest

from tawatur.tagger import Tagger, WeightsError
from tawatur.tagger.weights import FILES, MANIFEST


@pytest.fixture
def copied(weights: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(weights, tmp_path / "weights"))


@pytest.mark.parametrize("name", [*FILES, MANIFEST])
def test_a_missing_file_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(WeightsError, match=name):
        Tagger.load(copied)


@pytest.mark.parametrize("name", [*FILES, MANIFEST])
def test_an_altered_file_is_named(copied: Path, name: str) -> None:
    altered = bytearray((copied / name).read_bytes())
    altered[len(altered) // 2] ^= 0xFF
    (copied / name).write_bytes(altered)
    with pytest.raises(WeightsError, match=name):
        Tagger.load(copied)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="nowhere"):
        Tagger.load(tmp_path / "nowhere")
