"""The log of what people mark in the tables of rival explanations: JSON lines, only ever added to."""

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from tawatur.errors import StoreError
from tawatur.model.marking import Marking
from tawatur.store.durable import cannot_read, cannot_write
from tawatur.store.lock import writing

MARKS = "marks.jsonl"
"""The file's name in the corpus folder."""


def add_marks(folder: Path, markings: Iterable[Marking]) -> None:
    """Add to the log for good; StoreError where the system refuses."""
    lines = b"".join(msgspec.json.encode(marking) + b"\n" for marking in markings)
    path = folder / MARKS
    with writing(folder):
        try:
            with path.open("ab") as stream:
                stream.truncate(_whole(path))
                stream.write(lines)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise cannot_write(path, error) from None


def read_marks(folder: Path) -> tuple[Marking, ...]:
    """The log, oldest first; StoreError names a line that is damaged. A last line that was cut off never was."""
    path = folder / MARKS
    try:
        *lines, _ = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise cannot_read(path, error) from None
    return tuple(_marking(path, number, line) for number, line in enumerate(lines, 1))


def _marking(path: Path, number: int, line: bytes) -> Marking:
    try:
        return msgspec.json.decode(line, type=Marking)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError("{path}:{line}: damaged: {reason}", path=path, line=number, reason=error) from None


def _whole(path: Path) -> int:
    """The length up to the end of the last whole line."""
    return path.read_bytes().rfind(b"\n") + 1
