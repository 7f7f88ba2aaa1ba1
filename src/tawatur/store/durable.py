"""Every write of the store, so that a crash leaves the old content of a file or the new, never a part of either."""

import contextlib
import os
from pathlib import Path

from tawatur.errors import StoreError

TEMPORARY = ".tmp"
"""How the names of files in the making end."""

_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def write_durably(path: Path, data: bytes) -> None:
    """Write to a temporary name, fsync, rename, fsync the folder; StoreError where the system refuses."""
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        _write_synced(temporary, data)
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        remove(temporary)


def sync_folder(folder: Path) -> None:
    """Make the folder's list of names last; OSError where that fails. Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Remove a file that nobody needs, as far as the system lets us; doctor names what stays."""
    with contextlib.suppress(OSError):
        path.unlink()


def cannot_write(path: Path, error: OSError) -> StoreError:
    """The operating system's refusal as an error that names the file."""
    return StoreError("{path}: cannot be written: {reason}", path=path, reason=error.strerror or error)


def cannot_read(path: Path, error: OSError) -> StoreError:
    """The operating system's refusal as an error that names the file."""
    return StoreError("{path}: cannot be read: {reason}", path=path, reason=error.strerror or error)


def _write_synced(path: Path, data: bytes) -> None:
    descriptor = os.open(path, _WRITING, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
