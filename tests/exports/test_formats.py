"""The table of formats, and what all of them have in common."""

from pathlib import Path

import pytest
from exported import exported

import tawatur.exports
from tawatur.errors import ExportError
from tawatur.exports.formats import FORMATS
from tawatur.exports.material import Material


def test_formats_are_sorted_and_each_has_its_file() -> None:
    folder = Path(tawatur.exports.__file__).parent
    assert list(FORMATS) == sorted(FORMATS)
    for name, format in FORMATS.items():
        assert (folder / f"{name.replace('-', '_')}.py").exists()
        assert format.beside is None or format.beside in FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_corpus_gives_the_same_bytes(name: str, by_hand: Material) -> None:
    assert exported(by_hand, name) == exported(by_hand, name) != b""


def test_a_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch, by_hand: Material) -> None:
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    monkeypatch.delitem(__import__("sys").modules, "tawatur.exports.docbin", raising=False)
    with pytest.raises(ExportError, match=r"docbin needs the extra: pip install 'tawatur\[spacy\]'"):
        exported(by_hand, "docbin")
