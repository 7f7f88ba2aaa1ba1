"""The manifest: which segments make up the corpus. Whoever reads one sees one complete state."""

from pathlib import Path
from typing import Literal

import msgspec

from tawatur.errors import StoreError
from tawatur.store.durable import cannot_read, write_durably

MANIFEST = "manifest.json"
VERSION = 1
"""Version of the folder's layout; a newer one is refused, never guessed at."""


class Segment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One immutable file; `file` is its path in the corpus folder, `sha256` the hex digest of its bytes."""

    file: str
    sha256: str
    rows: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The segments in the order in which they were added."""

    format: Literal["tawatur-corpus"] = "tawatur-corpus"
    version: int = VERSION
    segments: tuple[Segment, ...] = ()


class _Header(msgspec.Struct):
    format: Literal["tawatur-corpus"]
    version: int


def read_manifest(folder: Path) -> Manifest:
    """The corpus folder's manifest; StoreError where it is missing, foreign, damaged or newer."""
    path = folder / MANIFEST
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        if not folder.exists():
            raise StoreError(
                "there is no corpus at {folder}; `tawatur read FILE --corpus {folder}` makes one", folder=folder
            ) from None
        raise StoreError("{folder}: not a corpus folder (it has no manifest.json)", folder=folder) from None
    except OSError as error:
        raise cannot_read(path, error) from None
    return _decode(data, path)


def _decode(data: bytes, path: Path) -> Manifest:
    try:
        header = msgspec.json.decode(data, type=_Header)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError("{path}: damaged or not Tawatur's: {reason}", path=path, reason=error) from None
    if header.version > VERSION:
        raise StoreError(
            "{path}: written by a newer Tawatur (format {found}; this one reads up to {known}): please upgrade",
            path=path,
            found=header.version,
            known=VERSION,
        )
    try:
        return msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError("{path}: damaged: {reason}", path=path, reason=error) from None


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Publish a new state; StoreError where that fails, and then the old state still stands."""
    data = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    write_durably(folder / MANIFEST, data + b"\n")
