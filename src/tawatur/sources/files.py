"""Paths, folders and standard input, opened one after the other in a stable order."""

import glob
import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from tawatur.errors import InputError

STANDARD_INPUT = "-"
"""The path that stands for standard input."""

# What a shell or the caller has opened already, as `<(…)` does; it cannot wait for ever for a writer.
_OPEN_ALREADY = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")


def place_of(path: str) -> str:
    """How messages call the path."""
    return "<stdin>" if path == STANDARD_INPUT else path


def expand(paths: Iterable[str], skip: Path | None = None) -> Iterator[str | InputError]:
    """Each file; a folder's by name, with all below it but hidden and special files and the folder `skip`.

    Patterns that the shell has left alone (`reports/**/*.html`) stand for what they match.
    """
    for path in chain.from_iterable(map(_matches, paths)):
        if path != STANDARD_INPUT and stat.S_ISDIR(_mode(Path(path))):
            yield from _folder(path, skip)
        else:
            yield path


def _matches(pattern: str) -> Iterator[str]:
    """What the pattern matches, by name; the path itself where it is none or is there as it stands."""
    if not glob.has_magic(pattern) or Path(pattern).exists():
        return iter((pattern,))
    # Path.glob would not take a pattern that begins at the root.
    return iter(sorted(glob.glob(pattern, recursive=True)) or (pattern,))  # noqa: PTH207


def _folder(path: str, skip: Path | None) -> Iterator[str | InputError]:
    refused: list[OSError] = []
    empty = True
    for folder, below, names in os.walk(path, onerror=refused.append):
        below[:] = sorted(name for name in below if _wanted(Path(folder, name), skip))
        for name in sorted(names):
            if _wanted(Path(folder, name), skip) and not _special(Path(folder, name)):
                empty = False
                yield str(Path(folder, name))
    for error in refused:
        yield cannot_read(str(error.filename), error)
    if empty and not refused:
        yield InputError(path, "the folder holds no files")


def _wanted(path: Path, skip: Path | None) -> bool:
    return not path.name.startswith(".") and (skip is None or path.resolve() != skip.resolve())


def _special(path: Path) -> bool:
    """Whether it is a pipe, socket or device: reading one could wait, or go on, for ever."""
    mode = _mode(path)
    return mode != 0 and not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _mode(path: Path) -> int:
    """What kind of file it is; 0 where that cannot be told: opening it will say why."""
    try:
        return path.stat().st_mode
    except OSError:
        return 0


@contextmanager
def opened(path: str) -> Iterator[io.BufferedIOBase]:
    """The file's bytes; InputError where it cannot be opened or read, or is a pipe, socket or device."""
    if path != STANDARD_INPUT and _special(Path(path)) and not path.startswith(_OPEN_ALREADY):
        raise InputError(path, "not a regular file; what comes out of it is read on standard input, as -")
    try:
        if path == STANDARD_INPUT:
            yield sys.stdin.buffer  # type: ignore[misc]  # BinaryIO is a BufferedIOBase in all but name
        else:
            with Path(path).open("rb") as stream:
                yield stream
    except OSError as error:
        raise cannot_read(place_of(path), error) from None


def size_of(path: str) -> int | None:
    """Size of a regular file in bytes; None for a pipe, which has none."""
    file = Path(path)
    return file.stat().st_size if path != STANDARD_INPUT and file.is_file() else None


def cannot_read(place: str, error: OSError) -> InputError:
    """The operating system's refusal as an error that names the place."""
    return InputError(place, "cannot be read: {reason}", reason=error.strerror or error)
