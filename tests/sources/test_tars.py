"""Tar archives as the usual programs write them, read member by member."""

import io
import os
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources import limits

TEXT = "قال الناطق إن الجسر أُغلق أمام السيارات."
OTHER = "أعلنت البلدية فتح الطريق الساحلي."
Read = Callable[..., list[Document | InputError]]
SPECIAL = "a link, a device or another special file, which is not read"


def texts(items: list[Document | InputError]) -> list[str]:
    return [item.text if isinstance(item, Document) else str(item) for item in items]


def member(name: str, data: bytes = b"", **known: object) -> tuple[tarfile.TarInfo, bytes]:
    info = tarfile.TarInfo(name)
    info.size = len(data)
    for field, value in known.items():
        setattr(info, field, value)
    return info, data


def packed(*members: tuple[tarfile.TarInfo, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as archive:
        for info, data in members:
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def by_tar(folder: Path, *options: str) -> bytes:
    """What the program makes of the folder."""
    if not shutil.which("tar"):
        pytest.skip("tar is not installed")
    run = subprocess.run(["tar", "-c", *options, "."], cwd=folder, capture_output=True, check=False)
    if run.returncode:
        pytest.skip(f"this tar has no {' '.join(options)}: {run.stderr.decode(errors='replace')}")
    return run.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts, one of them with a very long name in Arabic, a hidden file and a folder."""
    deep = tmp_path / "صحف" / ("تقارير" * 12) / ("يوم" * 20)
    deep.mkdir(parents=True)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (deep / f"{'ب' * 100}.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("options", [(), ("--format=gnu",), ("--format=pax",), ("-z",), ("-j",), ("-J",), ("--zstd",)])
def test_what_tar_packs_is_read_by_content(reading: Read, folder: Path, options: tuple[str, ...]) -> None:
    assert sorted(texts(reading(by_tar(folder, *options)))) == sorted([TEXT, OTHER])


@pytest.mark.parametrize("form", ["v7", "ustar", "oldgnu"])
def test_old_dialects_are_read_too(reading: Read, tmp_path: Path, form: str) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "c" / "a.txt").write_text(TEXT, encoding="utf-8")
    assert texts(reading(by_tar(tmp_path, f"--format={form}"))) == [TEXT]


def test_members_are_named_and_what_they_hold_is_read(reading: Read) -> None:
    inner = packed(member("b.txt", TEXT.encode()))
    data = packed(
        member("p.png", b"\x89PNG\r\n"), member("in.tar", inner), member("page", f"<p>{OTHER}</p>".encode() * 9)
    )
    picture, text, page = texts(reading(data, "x.tar"))
    assert picture == "x.tar/p.png: this is a picture, which is not read"
    assert (text, page) == (TEXT, "\n".join([OTHER] * 9))


def test_archives_that_were_joined_are_read_to_the_end(reading: Read) -> None:
    assert texts(reading(packed(member("a", TEXT.encode())) + packed(member("b", OTHER.encode())))) == [TEXT, OTHER]


@pytest.mark.parametrize(
    ("form", "prefix"),
    [(tarfile.USTAR_FORMAT, "p" * 120), (tarfile.GNU_FORMAT, "p" * 300), (tarfile.PAX_FORMAT, "ص" * 300)],
)
def test_long_names_stand_in_messages(reading: Read, form: int, prefix: str) -> None:
    data = packed(member(f"{prefix}/a.png", b"\x89PNG\r\n"), form=form)
    assert texts(reading(data)) == [f"x/{prefix}/a.png: this is a picture, which is not read"]


@pytest.mark.parametrize(
    "type",
    [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE],
    ids=["symbolic", "hard", "character", "block", "pipe"],
)
def test_links_and_devices_are_refused_and_the_others_read(reading: Read, type: bytes) -> None:
    special = member("a", type=type, linkname="/etc/passwd")
    assert texts(reading(packed(special, member("b", TEXT.encode())))) == [f"x/a: {SPECIAL}", TEXT]


@pytest.mark.parametrize("name", ["/etc/passwd", "../a", "a/../../b", "..\\a"])
def test_names_that_lead_out_are_refused_and_the_others_read(reading: Read, name: str) -> None:
    data = packed(member(name, OTHER.encode()), member("b", TEXT.encode()))
    assert texts(reading(data)) == [f"x/{name}: its name leads out of the archive; refused", TEXT]


def test_a_sparse_file_is_named(reading: Read, tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        os.truncate(file.fileno(), 2**20)
        file.seek(2**19)
        file.write(TEXT.encode())
    (tmp_path / "b").write_text(TEXT, encoding="utf-8")
    for form in ("gnu", "pax"):
        data = by_tar(tmp_path, "-S", f"--format={form}", "--sort=name")
        if len(data) > 2**20:
            pytest.skip("this file system keeps no holes")
        first, second = texts(reading(data))
        assert first.endswith(f"/a: {SPECIAL}")
        assert second == TEXT


WHOLE = packed(member("a", TEXT.encode() * 30), member("b", OTHER.encode()))
AT = WHOLE.index(b"b\0\0\0")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (WHOLE[: AT - 600], ["x: damaged: the data ends before its end"]),
        (WHOLE[: AT + 300], [TEXT * 30, "x: damaged: the data ends before its end"]),
        (WHOLE[:AT] + b"c" + WHOLE[AT + 1 :], [TEXT * 30, "x: damaged: its checksum does not fit"]),
        (packed(), ["x: binary data, not text"]),
        (packed(member("a", type=tarfile.DIRTYPE)), ["x: the archive holds no files"]),
    ],
    ids=["cut in a member", "cut in a header", "damaged header", "nothing", "folders alone"],
)
def test_what_is_damaged_or_empty_is_said_once(reading: Read, data: bytes, why: list[str]) -> None:
    assert texts(reading(data)) == why


def test_more_members_than_the_limit_are_refused(reading: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.sources.unpacking.tars.MAX_MEMBERS", 2)
    items = texts(reading(packed(*(member(name, TEXT.encode()) for name in "abc"))))
    assert items == [TEXT, TEXT, "x: more than 2 files in one archive"]


HEADER = packed(member("a", TEXT.encode()), form=tarfile.USTAR_FORMAT)[:512]


def headed(**fields: tuple[slice, bytes]) -> bytes:
    """A header with some fields of its own, and a checksum that fits."""
    block = bytearray(HEADER)
    for place, value in fields.values():
        block[place] = value.ljust(place.stop - place.start, b"\0")
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


SIZE, TYPE = slice(124, 136), slice(156, 157)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (headed(size=(SIZE, b"\xff" * 12)), "its size is negative"),
        (
            headed(type=(TYPE, b"x"), size=(SIZE, b"%011o" % (limits.MAX_EXTENSION_BYTES + 1))),
            "its header is malformed",
        ),
        (
            headed(type=(TYPE, b"x"), size=(SIZE, b"13")) + b"9999999999 a=\n".ljust(512),
            "its header is malformed",
        ),
        (headed(type=(TYPE, b"x"), size=(SIZE, b"13")) + b"-1 a=bcdefg".ljust(512), "its header is malformed"),
        (headed(type=(TYPE, b"x"), size=(SIZE, b"13")) + b"11 size=-5\n".ljust(512), "its header is malformed"),
        (headed(size=(SIZE, b"9z")), "its header is malformed"),
    ],
)
def test_headers_that_were_forged_are_damage(reading: Read, data: bytes, why: str) -> None:
    assert texts(reading(data + HEADER + TEXT.encode().ljust(512, b"\0"))) == [f"x: damaged: {why}"]
