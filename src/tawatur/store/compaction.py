"""Joining many small files into a larger one, so that a corpus that grew in small steps stays quick to open.

Files of about one size are joined when there are 16 of them (a tiered log-structured merge), up to a size that fits
well into memory; so each row is written anew a few times at most.
"""

import math
import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import accumulate
from pathlib import Path

from tawatur.store.durable import remove
from tawatur.store.manifest import Segment
from tawatur.store.parquet import read_table, write_table

FANOUT = 16
"""So many files of about one size are joined."""

GRACE = 3600.0
"""For so many seconds files stay that are no longer listed: somebody may still read an earlier state."""

_MAX_SIZE = 32 * 2**20
"""Largest file that joining makes, in bytes."""


def crowded(files: Sequence[Segment]) -> tuple[Segment, ...]:
    """The files to join next, none where there are not enough of one size."""
    tiers: dict[int, list[Segment]] = {}
    for file in files:
        tiers.setdefault(int(math.log(max(1, file.rows), FANOUT)), []).append(file)
    for _, tier in sorted(tiers.items()):
        fitting = _fitting(tier)
        if len(tier) >= FANOUT and len(fitting) > 1:
            return fitting
    return ()


def _fitting(tier: Iterable[Segment]) -> tuple[Segment, ...]:
    """The smallest files of the tier, as many as one file may hold."""
    ordered = sorted(tier, key=lambda file: (file.size, file.file))
    totals = accumulate(file.size for file in ordered)
    return tuple(file for file, total in zip(ordered, totals, strict=True) if total <= _MAX_SIZE)


def join(folder: Path, files: Sequence[Segment], order: Sequence[tuple[str, str]]) -> Segment:
    """One file with the rows of all of them in `order`; StoreError where one cannot be read, or it not be written."""
    import pyarrow as pa

    part = files[0].file.partition("/")[0]
    table = pa.concat_tables([read_table(folder, file) for file in files])
    return write_table(folder, part, table.sort_by(list(order)))


def retire(folder: Path, files: Iterable[Segment]) -> None:
    """Let the time begin after which files that are no longer listed may go."""
    for file in files:
        with suppress(OSError):
            os.utime(folder / file.file)


def sweep(folder: Path, parts: Iterable[str], listed: Iterable[Segment]) -> None:
    """Remove what has long been unlisted: replaced by joining, or left by an interrupted addition."""
    known = {folder / segment.file for segment in listed}
    oldest = time.time() - GRACE
    for path in (path for part in parts for path in (folder / part).iterdir()):
        with suppress(OSError):
            if path not in known and path.stat().st_mtime < oldest:
                remove(path)
