"""Web archives (WARC): the pages, PDFs and feeds that were fetched well, one at a time."""

import io
from collections.abc import Iterator
from dataclasses import replace

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from tawatur.errors import InputError
from tawatur.sources.limits import MAX_FILE_BYTES, megabytes
from tawatur.sources.streams import Metered, buffered, damaged
from tawatur.sources.unpacking.compressed import decompress
from tawatur.sources.unpacking.parcel import Parcel

_RECORDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_OK = 200
_TYPES = (
    "text/html",
    "text/plain",
    "text/xml",
    "application/pdf",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/vnd.openxmlformats-officedocument.wordprocessingml",
)


def records(parcel: Parcel) -> Iterator[Parcel | InputError]:
    """Each page of the archive; errors name the archive and the page's address."""
    stream = _Ending(parcel.stream)
    failure: InputError | None = None
    empty = True
    try:
        for record in ArchiveIterator(stream, record_types=_RECORDS, auto_decode="transfer"):
            if _wanted(record):
                empty = False
                yield _page(record, parcel)
    except (OSError, EOFError, ValueError) as error:
        failure = damaged(parcel.place, error)
    except BaseException as error:
        # How Rust, in which the library is written, says that it stumbled; its class has no name to import.
        if type(error).__name__ != "PanicException":
            raise
        failure = damaged(parcel.place, error)
    if failure := stream.failure or failure:
        yield failure
    elif empty:
        yield InputError(parcel.place, "empty: there are no pages in this archive")


class _Ending:
    """A stream that ends where it fails: what was read ahead of a failure is still to be had, and `failure` is kept."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.failure: InputError | None = None
        self._stream = stream
        self._position = 0

    def read(self, size: int = -1, /) -> bytes:
        if self.failure:
            return b""
        try:
            data = self._stream.read1(size)
        except InputError as error:
            self.failure = error
            return b""
        self._position += len(data)
        return data

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        raise io.UnsupportedOperation("seek")

    def close(self) -> None:
        """The stream is its owner's to close."""


def _wanted(record: WarcRecord) -> bool:
    """Whether it is a page or file of words that was fetched well."""
    if record.is_http and record.http_headers is not None and record.http_headers.status_code != _OK:
        return False
    return (_content_type(record) or _TYPES[0]).startswith(_TYPES)


def _content_type(record: WarcRecord) -> str | None:
    value = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    return value.strip().lower() if value else None


def _page(record: WarcRecord, parcel: Parcel) -> Parcel | InputError:
    url = record.headers.get("WARC-Target-URI")
    place = f"{parcel.place}/{url or record.record_id}"
    if record.content_length > MAX_FILE_BYTES:
        return InputError(place, "too large: more than {limit}", limit=megabytes(MAX_FILE_BYTES))
    try:
        data = _payload(record, place)
        page = parcel.inner(buffered(Metered(io.BytesIO(data))), place, len(data))
    except InputError as error:
        return error
    charset = record.http_charset if record.is_http else None
    return replace(page, charset=charset, url=url, fetched=record.record_date)


def _payload(record: WarcRecord, place: str) -> bytes:
    """The record's body as the server meant it; InputError where some of it is missing."""
    data = record.reader.read()
    headers = record.http_headers if record.is_http else None
    if len(data) < record.content_length and not (headers and headers.get("Transfer-Encoding")):
        raise InputError(place, "damaged: {reason}", reason="the record was cut short")
    coding = headers.get("Content-Encoding") if headers else None
    return decompress(data, coding, place) if coding else data
