"""The ledger: what was read, as it came; so that nothing is read twice and every document leads back to its bytes.

A row stands for one unit: the bytes of one thing that was read, with what was known about them. Rows are only ever
added; of several on one unit the latest counts. Bytes that came more than once are kept once.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from tawatur.store.manifest import Segment
from tawatur.store.parquet import read_rows, write_rows

if TYPE_CHECKING:
    import pyarrow as pa

LEDGER = "ledger"
"""The subfolder that holds it."""

ORDER = (("sequence", "ascending"), ("unit", "ascending"))

Outcome = Literal["read", "quarantined", "released"]


class Entry(NamedTuple):
    """What became of a unit: `unit` is its key, `original` the SHA-256 of its bytes, `known` what came with it (JSON).

    `reader` names what read it or failed to; `documents` counts what it gave, `reason` says why it is in quarantine.
    """

    unit: str
    outcome: Outcome
    reader: str
    place: str
    original: str
    known: str
    documents: int = 0
    reason: str | None = None


class Noted(NamedTuple):
    """An entry with its bytes, on its way into the ledger; None where they are there already."""

    entry: Entry
    data: bytes | None


class Line(NamedTuple):
    """An entry in the ledger: the number of the addition it came with, and whether its row holds the bytes."""

    sequence: int
    holds: bool
    entry: Entry


def schema() -> "pa.Schema":
    """Columns of a ledger's file."""
    import pyarrow as pa

    text = pa.string()
    return pa.schema(
        [
            pa.field("sequence", pa.int64(), nullable=False),
            pa.field("holds", pa.bool_(), nullable=False),
            *(pa.field(name, text, nullable=False) for name in Entry._fields[:-2]),
            pa.field("documents", pa.int64(), nullable=False),
            pa.field("reason", text),
            pa.field("data", pa.large_binary()),
        ]
    )


def write_ledger(folder: Path, noted: Sequence[Noted], sequence: int) -> Segment:
    """Write what addition `sequence` read; StoreError where that fails."""
    rows: list[dict[str, Any]] = [
        {"sequence": sequence, "holds": data is not None, **entry._asdict(), "data": data} for entry, data in noted
    ]
    return write_rows(folder, LEDGER, sorted(rows, key=lambda row: str(row["unit"])), schema())


def read_ledger(folder: Path, segment: Segment) -> Iterator[Line]:
    """The lines of one of its files, in order."""
    for sequence, holds, *entry in read_rows(folder, segment, ("sequence", "holds", *Entry._fields)):
        yield Line(sequence, holds, Entry(*entry))


def read_data(folder: Path, segment: Segment, original: str) -> bytes:
    """The bytes of an original that this file holds; KeyError where it does not."""
    for found, holds, data in read_rows(folder, segment, ("original", "holds", "data")):
        if holds and found == original:
            return bytes(data)
    raise KeyError(original)


class Ledger:
    """The ledger of a corpus folder in memory, without the bytes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: set[str] = set()
        self._lines: dict[str, Line] = {}
        self._holders: dict[str, Segment] = {}

    def load(self, files: Sequence[Segment]) -> None:
        """Take in what these files hold and was not known yet."""
        for file in files:
            if file.file not in self._files:
                self._files.add(file.file)
                for line in read_ledger(self._folder, file):
                    self._note(line, file)

    def find(self, unit: str, reader: str) -> Entry | None:
        """The unit's entry where that reader has read it already, or failed to."""
        line = self._lines.get(unit)
        if line is None or line.entry.reader != reader or line.entry.outcome == "released":
            return None
        return line.entry

    def entries(self, outcome: Outcome) -> tuple[Entry, ...]:
        """The units that stand so, in the order in which they came."""
        lines = sorted(self._lines.values(), key=lambda line: (line.sequence, line.entry.unit))
        return tuple(line.entry for line in lines if line.entry.outcome == outcome)

    def data(self, original: str) -> bytes:
        """The bytes of that original; KeyError where it is not there, StoreError where it cannot be read."""
        return read_data(self._folder, self._holders[original], original)

    def fresh(self, noted: Iterable[tuple[Entry, bytes]]) -> list[Noted]:
        """What changes something, with the bytes where they are not there yet."""
        coming = {entry.unit: (entry, data) for entry, data in noted if not self._says(entry)}
        held = set(self._holders)
        found = []
        for entry, data in coming.values():
            found.append(Noted(entry, None if entry.original in held else data))
            held.add(entry.original)
        return found

    def _says(self, entry: Entry) -> bool:
        line = self._lines.get(entry.unit)
        return line is not None and line.entry == entry

    def _note(self, line: Line, file: Segment) -> None:
        if line.holds:
            self._holders[line.entry.original] = file
        standing = self._lines.get(line.entry.unit)
        if standing is None or standing.sequence <= line.sequence:
            self._lines[line.entry.unit] = line
