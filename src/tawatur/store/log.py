"""Logs in the corpus folder: JSON lines, only ever added to. A last line that was cut off never was."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from tawatur.errors import StoreError
from tawatur.store.durable import cannot_read, cannot_write
from tawatur.store.lock import writing

T = TypeVar("T")


def append(folder: Path, name: str, entries: Iterable[msgspec.Struct]) -> None:
    """Add to the log for good; StoreError where the system refuses."""
    lines = b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries)
    path = folder / name
    with writing(folder):
        try:
            with path.open("ab") as stream:
                stream.truncate(_whole(path))
                stream.write(lines)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise cannot_write(path, error) from None


def entries(folder: Path, name: str, kind: Any) -> tuple[Any, ...]:
    """The log, oldest first, each line of this type; StoreError names a line that is damaged."""
    path = folder / name
    decoder = msgspec.json.Decoder(kind)
    try:
        *lines, _ = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise cannot_read(path, error) from None
    return tuple(_entry(path, number, line, decoder) for number, line in enumerate(lines, 1))


def _entry(path: Path, number: int, line: bytes, decoder: "msgspec.json.Decoder[T]") -> T:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError("{path}:{line}: damaged: {reason}", path=path, line=number, reason=error) from None


def _whole(path: Path) -> int:
    """The length up to the end of the last whole line."""
    return path.read_bytes().rfind(b"\n") + 1
