"""A gigabyte of web archive passes through little memory."""

import io
import multiprocessing
import random
import re
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tawatur.model import Document
from tawatur.sources import Original, originals, read

GIGABYTE = 2**30
PAGES = 200
PARSED = 40
MOST = 500 * 2**20


def page(number: int) -> bytes:
    """A page of some forty kilobytes."""
    chance = random.Random(number)
    words = ["قال", "الوزير", "إن", "الطريق", "مفتوح", "أمس", "في", "المدينة"]
    paragraphs = "".join(f"<p>{' '.join(chance.choices(words, k=60))}</p>" for _ in range(60))
    return f"<html><head><title>خبر {number}</title></head><body><article>{paragraphs}</article></body></html>".encode()


def archive(path: Path, size: int, *, compressed: bool) -> int:
    """Write an archive of at least so many bytes; how many pages are in it."""
    part = io.BytesIO()
    writer = WARCWriter(part, gzip=compressed)
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    for number in range(PAGES):
        url = f"https://sahel.example/{number}"
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(page(number)), http_headers=http)
        )
    parts = 1 + size // len(part.getvalue())
    with path.open("wb") as file:
        for _ in range(parts):
            file.write(part.getvalue())
    return parts * PAGES


def _stream(path: Path, sink: Connection) -> None:
    """Count the pages, and parse some of them."""
    pages = documents = 0
    for original in originals([path]):
        assert isinstance(original, Original)
        if pages % PARSED == 0:
            documents += sum(isinstance(item, Document) for item in read(original))
        pages += 1
    sink.send((pages, documents, _peak()))


def _peak() -> int:
    """The most memory in bytes that this process had; getrusage would count that of the process it came from."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    assert found
    return int(found[1]) * 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured by /proc")
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    ("size", "compressed"),
    [
        (20 * 2**20, False),
        (2**20, True),
        pytest.param(GIGABYTE, False, marks=pytest.mark.long),
        pytest.param(GIGABYTE // 16, True, marks=pytest.mark.long),
    ],
)
def test_an_archive_streams(tmp_path: Path, size: int, compressed: bool) -> None:
    count = archive(tmp_path / "crawl.warc", size, compressed=compressed)
    source, sink = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process(target=_stream, args=(tmp_path / "crawl.warc", sink))
    process.start()
    sink.close()
    pages, documents, resident = source.recv()
    process.join()
    (tmp_path / "crawl.warc").unlink()
    print(f"{size / 2**20:.0f} MB: {pages} pages, {resident / 2**20:.0f} MB resident")
    assert (pages, documents) == (count, -(-count // PARSED))
    assert resident < MOST
