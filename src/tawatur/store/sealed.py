"""Small files beside the manifest that carry their own checksum, so that a byte that changed is told."""

from pathlib import Path

from tawatur.errors import StoreError
from tawatur.model.hashes import sha256
from tawatur.store.durable import write_durably


def write_sealed(path: Path, data: bytes) -> None:
    """Write the bytes and, in a last line, their SHA-256; StoreError where the system refuses."""
    write_durably(path, data + b"\n" + _seal(data))


def read_sealed(path: Path) -> bytes:
    """The bytes that were written; OSError where they cannot be read, StoreError where they are not as written."""
    data, _, seal = path.read_bytes().rpartition(b"\n")
    if seal != _seal(data):
        raise StoreError("{path}: damaged: {reason}", path=path, reason="its checksum does not fit")
    return data


def _seal(data: bytes) -> bytes:
    return sha256(data).encode()
