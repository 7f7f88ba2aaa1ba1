"""Writing a file so that a crash leaves the old content or the new, never a part of either."""

import os
from pathlib import Path

from tawatur.errors import StoreError

TEMPORARY = ".tmp"
"""How the names of files in the making end."""


def write_durably(path: Path, data: bytes) -> None:
    """Write to a temporary name, fsync, rename, fsync the folder; StoreError where the system refuses."""
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        with temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        _forget(temporary)


def cannot_write(path: Path, error: OSError) -> StoreError:
    """The operating system's refusal as an error that names the file."""
    return StoreError("{path}: cannot be written: {reason}", path=path, reason=error.strerror or error)


def cannot_read(path: Path, error: OSError) -> StoreError:
    """The operating system's refusal as an error that names the file."""
    return StoreError("{path}: cannot be read: {reason}", path=path, reason=error.strerror or error)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _forget(temporary: Path) -> None:
    """Remove what a failed write left, as far as the system lets us; doctor names what stays."""
    try:
        temporary.unlink(missing_ok=True)
    except OSError:
        return
