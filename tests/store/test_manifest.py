"""A manifest that is missing, foreign, damaged or newer is refused with a reason."""

from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.store.manifest import MANIFEST, Manifest, Segment, read_manifest, write_manifest


def test_it_comes_back_as_written(tmp_path: Path) -> None:
    manifest = Manifest(additions=1, segments=(Segment("segments/a.parquet", "00", 3, 100),))
    write_manifest(tmp_path, manifest)
    found = read_manifest(tmp_path)
    assert (found.additions, found.segments, found.files) == (1, manifest.segments, manifest.segments)


def test_any_other_byte_is_told(tmp_path: Path) -> None:
    write_manifest(tmp_path, Manifest(segments=(Segment("segments/a.parquet", "00", 3, 100),)))
    path = tmp_path / MANIFEST
    sound = path.read_bytes()
    for place in range(len(sound)):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
        with pytest.raises(StoreError):
            read_manifest(tmp_path)


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
            '{"format": "tawatur-corpus", "version": 3, "shards": []}',
            "{folder}/manifest.json: written by a newer Tawatur (format 3; this one reads up to 2): please upgrade",
        ),
        (
            '{"format": "tawatur-corpus", "version": 1, "segments": []}',
            "{folder}/manifest.json: written by an older Tawatur (format 1): read the reports into a new corpus",
        ),
        (
            '{"format": "tawatur-corpus", "version": 2, "segments": [{"file": "x"}]}',
            "{folder}/manifest.json: damaged: ",
        ),
        (
            '{"format": "tawatur-corpus", "version": 2, "segnents": []}',
            "{folder}/manifest.json: damaged: Object contains unknown field `segnents`",
        ),
        (
            '{"format": "tawatur-corpus", "version": 2}',
            "{folder}/manifest.json: damaged: its checksum does not fit",
        ),
    ],
    ids=["missing", "empty", "foreign", "newer", "older", "incomplete", "misspelt", "unsealed"],
)
def test_anything_else_is_refused(tmp_path: Path, content: str | None, why: str) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        read_manifest(tmp_path)
    assert str(caught.value).startswith(why.format(folder=tmp_path))
