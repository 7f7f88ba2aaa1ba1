"""A manifest that is missing, foreign, damaged or newer is refused with a reason."""

from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.store.manifest import Manifest, Segment, read_manifest, write_manifest


def test_it_comes_back_as_written(tmp_path: Path) -> None:
    manifest = Manifest(segments=(Segment("segments/a.parquet", "00", 3),))
    write_manifest(tmp_path, manifest)
    assert read_manifest(tmp_path) == manifest


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "{folder}: not a corpus folder (it has no manifest.json)"),
        ("", "{folder}/manifest.json: damaged or not Tawatur's: "),
        (
            '{"name": "some web page", "icons": []}',
            "{folder}/manifest.json: damaged or not Tawatur's: ",
        ),
        (
            '{"format": "tawatur-corpus", "version": 2, "shards": []}',
            "{folder}/manifest.json: written by a newer Tawatur (format 2; this one reads up to 1): please upgrade",
        ),
        (
            '{"format": "tawatur-corpus", "version": 1, "segments": [{"file": "x"}]}',
            "{folder}/manifest.json: damaged: ",
        ),
        (
            '{"format": "tawatur-corpus", "version": 1, "segnents": []}',
            "{folder}/manifest.json: damaged: Object contains unknown field `segnents`",
        ),
    ],
    ids=["missing", "empty", "foreign", "newer", "incomplete", "misspelt"],
)
def test_anything_else_is_refused(tmp_path: Path, content: str | None, why: str) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        read_manifest(tmp_path)
    assert str(caught.value).startswith(why.format(folder=tmp_path))
