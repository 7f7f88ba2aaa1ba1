"""The manifest: which files make up the corpus. Whoever reads one sees one complete state."""

from pathlib import Path
from typing import Literal

import msgspec

from tawatur.errors import StoreError
from tawatur.model.hashes import sha256
from tawatur.store.durable import cannot_read, write_durably

MANIFEST = "manifest.json"
VERSION = 2
"""Version of the folder's layout; another one is refused, never guessed at."""


class Segment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One immutable Parquet file: its path in the corpus folder, its rows, its size and the SHA-256 of its bytes."""

    file: str
    sha256: str
    rows: int
    size: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`segments` hold the documents, `ledger` what was read as it came; `additions` counts them since the beginning.

    `checksum` is the SHA-256 of everything else.
    """

    format: Literal["tawatur-corpus"] = "tawatur-corpus"
    version: int = VERSION
    additions: int = 0
    segments: tuple[Segment, ...] = ()
    ledger: tuple[Segment, ...] = ()
    checksum: str = ""

    @property
    def files(self) -> tuple[Segment, ...]:
        """Every file that the corpus consists of."""
        return (*self.segments, *self.ledger)


class _Header(msgspec.Struct):
    format: Literal["tawatur-corpus"]
    version: int


def read_manifest(folder: Path) -> Manifest:
    """The corpus folder's manifest; StoreError where it is missing, foreign, damaged, older or newer."""
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
    _check_version(header.version, path)
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError("{path}: damaged: {reason}", path=path, reason=error) from None
    if data != _encode(manifest):
        raise StoreError("{path}: damaged: {reason}", path=path, reason="its checksum does not fit")
    return manifest


def _check_version(version: int, path: Path) -> None:
    if version > VERSION:
        raise StoreError(
            "{path}: written by a newer Tawatur (format {found}; this one reads up to {known}): please upgrade",
            path=path,
            found=version,
            known=VERSION,
        )
    if version < VERSION:
        raise StoreError(
            "{path}: written by an older Tawatur (format {found}): read the reports into a new corpus",
            path=path,
            found=version,
        )


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Publish a new state; StoreError where that fails, and then the old state still stands."""
    write_durably(folder / MANIFEST, _encode(manifest))


def _encode(manifest: Manifest) -> bytes:
    """The only bytes that stand for the manifest, so that any other byte in the file is told."""
    bare = msgspec.structs.replace(manifest, checksum="")
    checksum = sha256(msgspec.json.encode(bare))
    data = msgspec.json.encode(msgspec.structs.replace(manifest, checksum=checksum))
    return msgspec.json.format(data, indent=1) + b"\n"
