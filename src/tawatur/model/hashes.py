"""SHA-256 of bytes and of files, in hexadecimal."""

import hashlib
from pathlib import Path


def sha256(data: bytes) -> str:
    """The hash of the bytes."""
    return hashlib.sha256(data).hexdigest()


def file_sha256(path: Path) -> str:
    """The hash of what the file holds; OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
