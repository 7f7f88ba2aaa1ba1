"""Zip archives, and the two formats that are zip archives themselves: Word documents and WACZ."""

import io
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from tawatur.errors import InputError
from tawatur.sources.kinds import Foreign, Kind
from tawatur.sources.limits import MAX_DIRECTORY_BYTES, MAX_MEMBERS
from tawatur.sources.original import Original
from tawatur.sources.streams import Metered, Unpacked, buffered, check_expansion, copy, damaged
from tawatur.sources.unpacking.names import check_name, hidden
from tawatur.sources.unpacking.parcel import Parcel
from tawatur.sources.unpacking.whole import whole

_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError)
_WORD = "word/document.xml"
_OFFICE = ("xl/workbook.xml", "ppt/presentation.xml", "mimetype")
_CRAWL = "datapackage.json"
_CRAWLED = "archive/"
_ENCRYPTED = 0x1
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LONG_END = struct.Struct("<4sQ2H2L4Q")
_LONG_END_MARK = b"PK\x06\x06"
_LONGEST_TAIL = 2**16 + _END.size + _LONG_END.size + 64


def members(parcel: Parcel) -> Iterator[Parcel | Original | InputError]:
    """What the archive holds, each open until the next is asked for; an Original where it is a document itself."""
    try:
        with _seekable(parcel) as file:
            _check_directory(file, parcel.place)
            with zipfile.ZipFile(file) as archive:
                entries = archive.infolist()
                check_expansion(sum(entry.file_size for entry in entries), _size(file), parcel.place)
                if _WORD in archive.NameToInfo:
                    file.seek(0)
                    yield whole(replace(parcel, stream=file), Kind.word)
                else:
                    yield from _members(parcel, archive, entries)
    except _FAULTS as error:
        yield damaged(parcel.place, error)


def _members(
    parcel: Parcel, archive: zipfile.ZipFile, entries: Sequence[zipfile.ZipInfo]
) -> Iterator[Parcel | InputError]:
    if not archive.NameToInfo.keys().isdisjoint(_OFFICE):
        yield InputError(parcel.place, "this is {kind}, which is not read", kind=Foreign.office)
        return
    wanted = list(_wanted(entries, crawl=_CRAWL in archive.NameToInfo))
    if not wanted:
        yield InputError(parcel.place, "the archive holds no files")
    for entry in wanted:
        yield _member(parcel, archive, entry)


def _wanted(entries: Sequence[zipfile.ZipInfo], crawl: bool) -> Iterator[zipfile.ZipInfo]:
    """Members that are neither folders nor hidden; of a crawl, its archives only and not their indexes."""
    for entry in entries:
        if not entry.is_dir() and not hidden(entry.filename) and (not crawl or entry.filename.startswith(_CRAWLED)):
            yield entry


def _member(parcel: Parcel, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Parcel | InputError:
    place = f"{parcel.place}/{entry.filename}"
    if entry.flag_bits & _ENCRYPTED:
        return InputError(place, "it is encrypted")
    try:
        check_name(entry.filename, place)
        unpacked = Unpacked(archive.open(entry), place, parcel.budget, _FAULTS)
        return parcel.inner(buffered(unpacked), place, entry.file_size)
    except InputError as error:
        return error
    except _FAULTS as error:
        return damaged(place, error)


@contextmanager
def _seekable(parcel: Parcel) -> Iterator[io.BufferedReader]:
    """The archive as a file that can be read in any order; a copy on disk where it does not come from one."""
    if parcel.stream.seekable():
        yield parcel.stream
        return
    with tempfile.TemporaryFile(buffering=0) as file:
        copy(parcel.stream, file, parcel.place)
        file.seek(0)
        yield buffered(Metered(file))


def _size(file: io.BufferedIOBase) -> int:
    return file.seek(0, 2)


def _check_directory(file: io.BufferedIOBase, place: str) -> None:
    """InputError where the table of contents, which is held in memory, is larger than any honest one."""
    size = _size(file)
    file.seek(max(0, size - _LONGEST_TAIL))
    tail = file.read(_LONGEST_TAIL)
    file.seek(0)
    for mark, form, count, length in ((_END_MARK, _END, 4, 5), (_LONG_END_MARK, _LONG_END, 7, 8)):
        start = tail.rfind(mark)
        if start < 0 or start + form.size > len(tail):
            continue
        fields = form.unpack_from(tail, start)
        if _too_many(fields[count], fields[length]):
            raise InputError(place, "more than {limit:,} files in one archive", limit=MAX_MEMBERS)


def _too_many(count: int, length: int) -> bool:
    """All ones stand for `see the longer form`."""
    return (count > MAX_MEMBERS and count != 0xFFFF) or MAX_DIRECTORY_BYTES < length != 0xFFFFFFFF
