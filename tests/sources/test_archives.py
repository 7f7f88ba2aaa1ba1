"""Compressed files and archives of anything that is read, nested within limits."""

import bz2
import gzip
import io
import json
import lzma
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources import documents

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."
ENTRIES = "".join(json.dumps({"id": str(number), "text": f"{TEXT} {number}"}) + "\n" for number in range(3))
Read = Callable[..., list[Document | InputError]]


def zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def texts(items: list[Document | InputError]) -> list[str]:
    return [item.text if isinstance(item, Document) else str(item) for item in items]


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zstd": zstandard.ZstdCompressor().compress,
}


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_what_is_compressed_is_read_as_what_it_is(reading: Read, pack: Callable[[bytes], bytes]) -> None:
    assert texts(reading(pack(TEXT.encode()))) == [TEXT]
    assert texts(reading(pack(ENTRIES.encode()))) == [f"{TEXT} {number}" for number in range(3)]
    assert texts(reading(pack(TEXT.encode()) + pack(b" x"))) == [f"{TEXT} x"]


@pytest.mark.parametrize("program", ["gzip", "bzip2", "xz", "zstd"])
@pytest.mark.parametrize("level", ["-1", "-9"])
def test_what_the_usual_programs_compress_is_read(reading: Read, program: str, level: str) -> None:
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    packed = subprocess.run([program, level], input=TEXT.encode(), stdout=subprocess.PIPE, check=True).stdout
    assert texts(reading(packed)) == [TEXT]


def test_zeros_between_streams_of_xz_are_passed_over(reading: Read) -> None:
    packed = lzma.compress(TEXT.encode())
    assert texts(reading(packed + b"\0" * 8 + packed + b"\0" * 4)) == [TEXT + TEXT]


def test_a_zip_is_read_member_by_member_each_by_its_content(reading: Read) -> None:
    members = {
        "b.txt": TEXT.encode(),
        "a/page.dat": f"<html><body><p>{TEXT} page</p></body></html>".encode(),
        "a/rows.gz": gzip.compress(ENTRIES.encode()),
        "a/.hidden": b"x",
        "__MACOSX/b.txt": b"x",
        "bad.txt": b"12 34",
    }
    assert texts(reading(zipped(members), "z.zip")) == [
        TEXT,
        f"{TEXT} page",
        *(f"{TEXT} {number}" for number in range(3)),
        "z.zip/bad.txt: there are no words in it",
    ]


def test_archives_in_archives_are_read_to_a_depth(reading: Read) -> None:
    data = TEXT.encode()
    for _ in range(4):
        data = zipped({"x": data})
    assert texts(reading(data)) == [TEXT]
    assert texts(reading(gzip.compress(data), "z")) == ["z/x/x/x/x: archives are nested more than 4 deep; refused"]


def test_a_file_and_a_pipe_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({"a.txt": TEXT.encode()})
    (tmp_path / "z.zip").write_bytes(data)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(_Pipe(data))))
    (from_file, from_pipe) = documents([tmp_path / "z.zip", "-"])
    assert from_file == from_pipe == Document.of(TEXT, encoding="utf-8")


class _Pipe(io.RawIOBase):
    """Bytes that come a few at a time and cannot be sought in."""

    def __init__(self, data: bytes) -> None:
        self._left = data

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        part, self._left = self._left[:100], self._left[100:]
        buffer[: len(part)] = part
        return len(part)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (
            gzip.compress(TEXT.encode())[:-6],
            "x: damaged: Compressed file ended before the end-of-stream marker was reached",
        ),
        (
            bz2.compress(TEXT.encode())[:-6],
            "x: damaged: Compressed file ended before the end-of-stream marker was reached",
        ),
        (lzma.compress(TEXT.encode())[:-6], "x: damaged: the data ends before its end"),
        (bz2.compress(TEXT.encode())[:20] + b"x" * 20, "x: damaged: Invalid data stream"),
        (lzma.compress(TEXT.encode())[:30] + b"x" * 90, "x: damaged: Corrupt input data"),
        (zipped({}), "x: the archive holds no files"),
        (zipped({"../../a.txt": b"x"}), "x/../../a.txt: its name leads out of the archive; refused"),
        (zipped({"/etc/a.txt": b"x"}), "x//etc/a.txt: its name leads out of the archive; refused"),
        (zipped({"a": TEXT.encode()})[:-30], "x: damaged: File is not a zip file"),
        (zipped({"xl/workbook.xml": b"<x/>"}), "x: this is an office file other than DOCX, which is not read"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_damaged_or_empty_is_said(reading: Read, data: bytes, why: str) -> None:
    assert texts(reading(data)) == [why]


def test_one_damaged_member_costs_only_itself(reading: Read) -> None:
    data = zipped({"a.txt": TEXT.encode() * 20, "b.txt": TEXT.encode()})
    at = data.index(b"a.txt") + 20
    first, second = texts(reading(data[:at] + b"\xff\xff\xff" + data[at + 3 :]))
    assert first.startswith("x/a.txt: damaged: ")
    assert second == TEXT
