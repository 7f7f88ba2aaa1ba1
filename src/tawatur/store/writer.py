"""Tables written to a corpus folder beside the making of the next ones."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from tawatur.store.manifest import Segment
from tawatur.store.parquet import write_table

if TYPE_CHECKING:
    import pyarrow as pa

_WAITING = 2
"""So many tables at most wait in memory to be written."""


@dataclass(frozen=True)
class Writer:
    """Writes tables in their order, one at a time; the result of each raises what went wrong with it."""

    _folder: Path
    _part: str
    _thread: ThreadPoolExecutor
    _room: BoundedSemaphore

    def write(self, table: "pa.Table", rows_a_group: int) -> Future[Segment]:
        """The file to be; waits where many tables are before it."""
        self._room.acquire()
        coming = self._thread.submit(write_table, self._folder, self._part, table, rows_a_group)
        coming.add_done_callback(lambda _: self._room.release())
        return coming


@contextmanager
def writing_beside(folder: Path, part: str) -> Iterator[Writer]:
    """A writer into the subfolder `part`; at the end all is written, or has failed."""
    with ThreadPoolExecutor(1, "writing") as thread:
        yield Writer(folder, part, thread, BoundedSemaphore(_WAITING))
