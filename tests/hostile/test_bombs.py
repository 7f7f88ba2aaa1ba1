"""Small files that unfold to gigabytes are refused at once, without unfolding."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import brotli
import pytest
import zstandard

from tawatur.errors import InputError
from tawatur.sources.unpacking.compressed import decompress

MAX_SECONDS = 2
MAX_GROWTH = 100 * 2**20
ZEROS = b"\0" * (64 * 2**20)
TOO_MUCH = "it unpacks to more than 200 times its size; refused"
Attempt = Callable[[bytes], Any]


def zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def gzip_bomb() -> bytes:
    """10 GB in 10 MB."""
    return gzip.compress(b"{}" + ZEROS) * 160


def zstd_bomb() -> bytes:
    return zstandard.ZstdCompressor().compress(b"{}" + ZEROS) * 160


def bzip2_bomb() -> bytes:
    """10 GB in 10 kB."""
    return bz2.compress(b"{}" + ZEROS) * 160


def xz_bomb() -> bytes:
    return lzma.compress(b"{}" + ZEROS, preset=0) * 160


def xz_window() -> bytes:
    """A stream that asks for 512 MB of memory before it gives a byte."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 2**29}]
    return lzma.compress(b"a", filters=filters)


def tarred(*headers: tuple[str, int], form: int = tarfile.GNU_FORMAT) -> bytes:
    """Headers of members that hold so many zeros, without these zeros."""
    blocks = []
    for name, size in headers:
        info = tarfile.TarInfo(name)
        info.size = size
        blocks.append(info.tobuf(form))
    return b"".join(blocks)


def tar_bomb() -> bytes:
    """Members of 64 MB each, in some kilobytes."""
    return bz2.compress((tarred(("a.txt", len(ZEROS))) + ZEROS) * 2) * 20


def endless_names() -> bytes:
    """Extended headers that follow each other without end, before any member."""
    info = tarfile.TarInfo("a")
    info.type, info.size = tarfile.XHDTYPE, 2**16
    record = b"65536 path=".ljust(2**16 - 1, b"a") + b"\n"
    return gzip.compress((info.tobuf(tarfile.USTAR_FORMAT) + record) * 1_000)


def long_names() -> bytes:
    """A header that announces a name of four gigabytes."""
    info = tarfile.TarInfo("a")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 2**32
    return info.tobuf(tarfile.GNU_FORMAT) + b"a" * 2**20


def mailbox_of_one() -> bytes:
    """A mail of 10 GB."""
    head = b"From a@b.example Sat Dec  7 10:00:00 2024\nFrom: a\nDate: x\nSubject: x\n\n"
    return gzip.compress(head) + gzip.compress(b"a b\n" * 2**24) * 160


def zstd_window() -> bytes:
    """A frame that asks for two gigabytes of memory before it gives a byte."""
    return b"\x28\xb5\x2f\xfd" + bytes([0x00, (31 - 10) << 3]) + struct.pack("<I", 1 | 1 << 1 | 100 << 3)[:3] + b"a"


def nested_zip() -> bytes:
    """Sixteen archives in each archive, five deep, and zeros at the bottom."""
    data = zipped({f"{number}.txt": b"\0" * (4 * 2**20) for number in range(16)})
    for _ in range(4):
        data = zipped({f"{number}.zip": data for number in range(16)})
    return data


def overlapping_zip() -> bytes:
    """A table of contents that names one member ten thousand times."""
    data = zipped({"a": ZEROS})
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    entry, count = data[start:end], 10_000
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, start, 0)
    return data[:start] + entry * count + tail


def crowded_zip() -> bytes:
    """A table of contents of a million entries in an archive of nothing."""
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    count = 1_000_000
    long_end = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, len(entry) * count, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(entry) * count, 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return b"PK\x03\x04" + entry * count + long_end + locator + end


def entities(prefix: str, root: str) -> bytes:
    """A billion laughs."""
    levels = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY e0 "ha">{levels}]><{root}>{prefix}'.encode()


def feed_bomb() -> bytes:
    return entities("<channel><item><title>&e9;</title></item></channel></rss>", "rss")


def word_bomb() -> bytes:
    return zipped({"[Content_Types].xml": b"", "word/document.xml": entities("&e9;</x>", "x")})


def word_of_zeros() -> bytes:
    return zipped({"word/document.xml": ZEROS * 4})


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "gzip": (gzip_bomb, "too large: more than 20.0 MB"),
    "zstd": (zstd_bomb, "too large: more than 20.0 MB"),
    "bzip2": (bzip2_bomb, TOO_MUCH),
    "xz": (xz_bomb, "too large: more than 20.0 MB"),
    "zstd window": (zstd_window, "damaged: "),
    "xz window": (xz_window, "damaged: Memory usage limit exceeded"),
    "tar": (tar_bomb, TOO_MUCH),
    "endless names in a tar": (endless_names, TOO_MUCH),
    "a long name in a tar": (long_names, "damaged: its header is malformed"),
    "a mailbox of one mail": (mailbox_of_one, TOO_MUCH),
    "nested zip": (nested_zip, TOO_MUCH),
    "overlapping zip": (overlapping_zip, TOO_MUCH),
    "crowded zip": (crowded_zip, "more than 200,000 files in one archive"),
    "entities in a feed": (feed_bomb, "it defines XML entities; refused"),
    "entities in a Word file": (word_bomb, "it defines XML entities; refused"),
    "zeros in a Word file": (word_of_zeros, TOO_MUCH),
}


@pytest.mark.parametrize("case", BOMBS)
def test_a_bomb_is_refused_quickly_and_cheaply(attempt: Attempt, case: str) -> None:
    make, why = BOMBS[case]
    outcome = attempt(make())
    assert outcome.documents == 0
    assert outcome.failures
    assert all(why in failure for failure in outcome.failures)
    assert outcome.seconds < MAX_SECONDS
    assert outcome.grown < MAX_GROWTH


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate", "zstd", "gzip, br"])
def test_a_bomb_in_an_http_body_is_refused(coding: str) -> None:
    packers: dict[str, Callable[[bytes], bytes]] = {
        "gzip": gzip.compress,
        "br": lambda data: brotli.compress(data, quality=1),
        "deflate": zlib.compress,
        "zstd": zstandard.ZstdCompressor().compress,
    }
    data = ZEROS
    for name in coding.split(", "):
        data = packers[name](data)
    with pytest.raises(InputError, match="unpacks to more than 200 times its size"):
        decompress(data, coding, "x")


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate", "zstd"])
def test_an_http_body_that_is_cut_is_not_taken_for_whole(coding: str) -> None:
    packers: dict[str, Callable[[bytes], bytes]] = {
        "gzip": gzip.compress,
        "br": lambda data: brotli.compress(data, quality=1),
        "deflate": zlib.compress,
        "zstd": zstandard.ZstdCompressor().compress,
    }
    whole = bytes(range(256)) * 400
    packed = packers[coding](whole)
    assert decompress(packed, coding, "x") == whole
    with pytest.raises(InputError, match=r"^x: damaged: "):
        decompress(packed[:-9], coding, "x")
