"""One writer at a time: a lock that the system holds for the process, so that a crash cannot leave it behind."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tawatur.errors import StoreError
from tawatur.store.durable import cannot_write

LOCK = "lock"
_PAUSE = 0.05

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        """Lock the file's first byte, which need not be there; OSError where another process has it."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        """Lock the file; OSError where another process has it."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def writing(folder: Path, patience: float = 30.0) -> Iterator[None]:
    """Hold the corpus folder's write lock; StoreError where another writer keeps it for `patience` seconds."""
    path = folder / LOCK
    try:
        stream = path.open("ab")
    except OSError as error:
        raise cannot_write(path, error) from None
    with stream:
        _acquire(stream.fileno(), folder, time.monotonic() + patience)
        yield


def _acquire(descriptor: int, folder: Path, deadline: float) -> None:
    while True:
        try:
            _take(descriptor)
            return
        except (BlockingIOError, PermissionError):
            if time.monotonic() >= deadline:
                raise StoreError("{folder}: another process is writing to this corpus", folder=folder) from None
            time.sleep(_PAUSE)
