"""The log of what people mark in the tables of rival explanations."""

from collections.abc import Iterable
from pathlib import Path

from tawatur.model.marking import Marking
from tawatur.store import log

MARKS = "marks.jsonl"
"""The file's name in the corpus folder."""


def add_marks(folder: Path, markings: Iterable[Marking]) -> None:
    """Add to the log for good; StoreError where the system refuses."""
    log.append(folder, MARKS, markings)


def read_marks(folder: Path) -> tuple[Marking, ...]:
    """The log, oldest first; StoreError names a line that is damaged."""
    return log.entries(folder, MARKS, Marking)
