"""Files that annotation tools give back: tasks of Label Studio, a CAS of INCEpTION, or archives of these."""

import io
import zipfile
from collections.abc import Iterator

import msgspec

from tawatur.errors import InputError
from tawatur.exports import inception, label_studio
from tawatur.exports.corrections import Edited

_ARCHIVE = b"PK"
_DEEP = 2
"""INCEpTION packs an archive for each document into that of the project."""
_LARGEST = 1 << 28
"""Bytes of one file; a corpus of hundreds of thousands of words is smaller."""


def edited_in(data: bytes, place: str, by: str = "", depth: int = 0) -> Iterator[Edited | InputError]:
    """What annotators made of documents, and what of the file cannot be used; `by` names them where it is given."""
    if not data.startswith(_ARCHIVE):
        try:
            yield from _edited(msgspec.json.decode(data), place, by)
        except msgspec.DecodeError as error:
            yield InputError(place, "not valid JSON: {reason}", reason=error)
        except InputError as error:
            yield error
    elif depth < _DEEP:
        yield from _packed(data, place, by, depth)


def _edited(value: object, place: str, by: str) -> Iterator[Edited]:
    """Tasks are a list, a CAS is an object."""
    if isinstance(value, list):
        yield from label_studio.edited(value, place, by)
    else:
        yield inception.edited(value, place, by)


def _packed(data: bytes, place: str, by: str, depth: int) -> Iterator[Edited | InputError]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                inner = f"{place} › {info.filename}"
                if not info.filename.endswith((".json", ".zip")):
                    continue
                if info.file_size > _LARGEST:
                    yield InputError(inner, "too large: more than {limit}", limit=f"{_LARGEST:,}")
                else:
                    yield from edited_in(archive.read(info), inner, by, depth + 1)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        yield InputError(place, "cannot be taken apart: {reason}", reason=error)
