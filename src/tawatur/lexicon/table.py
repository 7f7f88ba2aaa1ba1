"""Tab-separated lexicon files: a header line, `#` comments, `|` between several values of one cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from tawatur.errors import LexiconError

T = TypeVar("T", bound=str)

DATA = Path(str(files("tawatur.lexicon"))) / "data"
"""The folder of the shipped lexicon files."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: its cells by column name, and where it stands."""

    cells: dict[str, str]
    place: str

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a cell that holds several."""
        return tuple(value for part in self.cells[column].split("|") if (value := part.strip()))

    def one_of(self, column: str, allowed: Sequence[T]) -> T:
        """The cell, which must be one of `allowed`; LexiconError names file and line where it is not."""
        for value in allowed:
            if value == self.cells[column]:
                return value
        raise LexiconError(f"{self.place}: {column} is {self.cells[column]!r}, not one of {', '.join(allowed)}")

    def required(self, column: str) -> str:
        """The cell, which must not be empty; LexiconError names file and line where it is."""
        value = self.cells[column]
        if not value:
            raise LexiconError(f"{self.place}: {column} is empty")
        return value


def read_table(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The entries of a lexicon file; LexiconError names file and line of a bad one."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: cannot be read ({error})") from error
    header: list[str] | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        place = f"{path.name}:{number}"
        if header is None:
            header = _header(cells, columns, place)
            continue
        if len(cells) > len(header):
            raise LexiconError(f"{place}: {len(cells)} cells where {len(header)} columns are named")
        cells += [""] * (len(header) - len(cells))
        yield Row(dict(zip(header, cells, strict=True)), place)
    if header is None:
        raise LexiconError(f"{path.name}: no header line")


def _header(cells: list[str], columns: Sequence[str], place: str) -> list[str]:
    missing = [column for column in columns if column not in cells]
    if missing:
        raise LexiconError(f"{place}: the header lacks {', '.join(missing)}")
    return cells
