"""Web archives as warcio writes them: the pages that were fetched well, with their address and time."""

import datetime
import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tawatur.errors import InputError
from tawatur.model import Document

# warcio leaves the temporary file of each record to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

TEXT = "أعلنت وزارة النقل اليوم فتح الطريق الساحلي أمام حركة السيارات بعد إغلاق دام أسبوعين."
URL = "https://www.sahel.example/news/17"
Read = Callable[..., list[Document | InputError]]


class Crawl:
    """An archive in the making."""

    def __init__(self, *, compressed: bool = True) -> None:
        self._file = io.BytesIO()
        self._writer = WARCWriter(self._file, gzip=compressed)
        self._writer.write_record(self._writer.create_warcinfo_record("x.warc", {"software": "test"}))

    def page(self, url: str, body: bytes, *, status: str = "200 OK", **headers: str) -> "Crawl":
        fields = [(name.replace("_", "-"), value) for name, value in ({"Content_Type": "text/html"} | headers).items()]
        http = StatusAndHeaders(status, fields, protocol="HTTP/1.1")
        record = self._writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            http_headers=http,
            warc_headers_dict={"WARC-Date": "2024-12-08T03:00:00Z"},
        )
        self._writer.write_record(record)
        return self

    def bytes(self) -> bytes:
        return self._file.getvalue()


def random_words() -> str:
    """A text that hardly compresses."""
    return " ".join("".join(random.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=6)) for _ in range(3000))


def html(text: str = TEXT) -> bytes:
    return f"<html><head><title>خبر</title></head><body><article><p>{text}</p></article></body></html>".encode()


@pytest.mark.parametrize("compressed", [True, False])
def test_a_page_comes_with_its_address_and_time(one: Callable[..., Document], compressed: bool) -> None:
    document = one(Crawl(compressed=compressed).page(URL, html()).bytes())
    assert (document.text, document.url, document.outlet) == (TEXT, URL, "sahel.example")
    assert document.fetched == datetime.datetime(2024, 12, 8, 3, tzinfo=datetime.UTC)


def test_only_pages_that_were_fetched_well_are_read(reading: Read) -> None:
    crawl = Crawl().page(URL, b"", status="301 Moved").page(URL, html(), status="404 Not Found")
    crawl.page("https://sahel.example/p.jpg", b"\xff\xd8\xff", Content_Type="image/jpeg").page(URL, html())
    assert len(reading(crawl.bytes())) == 1


@pytest.mark.parametrize("coding", ["gzip", "chunked"])
def test_bodies_are_decoded_as_the_server_encoded_them(one: Callable[..., Document], coding: str) -> None:
    body = html()
    if coding == "gzip":
        crawl = Crawl().page(URL, gzip.compress(body), Content_Encoding="gzip")
    else:
        chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:50], body[50:]))
        crawl = Crawl().page(URL, chunks + b"0\r\n\r\n", Transfer_Encoding="chunked")
    assert one(crawl.bytes()).text == TEXT


def test_a_server_that_lies_about_the_encoding_does_no_harm(one: Callable[..., Document]) -> None:
    body = html().decode().encode("cp1256")
    assert one(Crawl().page(URL, body, Content_Type="text/html; charset=utf-8").bytes()).text == TEXT


def test_one_broken_page_costs_only_itself(reading: Read) -> None:
    bomb = gzip.compress(b"\0" * (60 * 2**20))
    crawl = Crawl().page(URL + "1", html()).page(URL + "2", bomb, Content_Encoding="gzip").page(URL + "3", html())
    first, broken, third = reading(crawl.bytes(), "c.warc.gz")
    assert str(broken) == f"c.warc.gz/{URL}2: it unpacks to more than 200 times its size; refused"
    assert isinstance(first, Document)
    assert isinstance(third, Document)


def test_an_archive_that_was_cut_gives_what_it_has_and_says_so(reading: Read) -> None:
    data = Crawl().page(URL, html()).page(URL, html(random_words())).bytes()
    first, page, archive = reading(data[:-40], "c.warc.gz")
    assert isinstance(first, Document)
    assert str(page) == f"c.warc.gz/{URL}: damaged: the record was cut short"
    assert str(archive).startswith("c.warc.gz: damaged: ")


def test_an_archive_without_pages_is_a_failure(why: Callable[..., str]) -> None:
    assert why(Crawl().bytes()) == "x: empty: there are no pages in this archive"


def test_of_a_wacz_only_the_archives_are_read(reading: Read) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.warc.gz", Crawl().page(URL, html()).bytes())
        archive.writestr("indexes/index.cdx.gz", gzip.compress(b"com,sahel)/ 2024"))
        archive.writestr("pages/pages.jsonl", json.dumps({"format": "json-pages-1.0"}))
        archive.writestr("datapackage.json", json.dumps({"profile": "data-package"}))
    (document,) = reading(file.getvalue())
    assert isinstance(document, Document)
    assert document.text == TEXT
