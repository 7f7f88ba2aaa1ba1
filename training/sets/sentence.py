"""A sentence of a public set: words with labels in that set's own inventory."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sentence:
    """`labels` are BIO in the set's inventory, one a word."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


def read_columns(path: Path, separator: str | None = None) -> Iterator[list[list[str]]]:
    """The sentences of a column file, each a list of rows; blank lines end sentences."""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        cells = [cell.strip(_CONTROLS) for cell in line.split(separator)]
        if cells and cells[0]:
            rows.append(cells)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


_CONTROLS = "\u200e\u200f\ufeff \t\r"


def sentence(pairs: Iterable[tuple[str, str]]) -> Sentence:
    """A sentence from pairs of word and label."""
    words, labels = zip(*pairs, strict=True)
    return Sentence(words, labels)
