"""Files taken apart in a process of its own: an archive on which that hangs or dies costs the rest of itself alone."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import wait
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from tawatur.errors import InputError
from tawatur.intake import limits
from tawatur.intake.worker import GoneError, Make, Worker
from tawatur.sources import Columns, Original, originals
from tawatur.sources.files import expand

Part = Original | InputError


@dataclass(frozen=True, slots=True)
class Cut:
    """Some parts of a file, the bytes that were read of it for them, and whether there may be more."""

    parts: tuple[Part, ...]
    size: int
    more: bool


MakeKnife = Make[None, str | None, Cut]
"""Makes what cuts the file of the path that it is given; given None, it goes on with that file."""


class Cutter:
    """Takes files apart in their order; `advance` is told the bytes as they are read. Its process starts at once."""

    def __init__(
        self,
        columns: Columns,
        advance: Callable[[int], None],
        make: MakeKnife | None = None,
        seconds: float = limits.SECONDS,
    ) -> None:
        self._columns = columns
        self._advance = advance
        self._make = make or partial(knife, columns)
        self._seconds = seconds
        self._worker: Worker[None, str | None, Cut] | None = self._hire()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def parts(self, paths: Iterable[str], skip: Path) -> Iterator[Part]:
        """Every Original of the paths, and an error for what cannot be taken out; pipes are read in this process."""
        for path in expand(paths, skip):
            if isinstance(path, InputError):
                yield path
            elif Path(path).is_file():
                yield from self._parts(path)
            else:
                yield from originals([path], advance=self._advance, columns=self._columns)

    def _parts(self, path: str) -> Iterator[Part]:
        cut = None
        try:
            while cut is None or cut.more:
                cut = self._ask(path if cut is None else None)
                self._advance(cut.size)
                yield from cut.parts
        except GoneError as gone:
            self.__exit__(None, None, None)
            yield InputError(path, "it, or what is left of it, cannot be taken apart: {reason}", reason=gone)

    def _hire(self) -> Worker[None, str | None, Cut]:
        self._ready = False
        return Worker(self._make, limits.MEMORY)

    def _ask(self, task: str | None) -> Cut:
        """The next parts; GoneError where the worker hangs or dies on them."""
        self._worker = self._worker or self._hire()
        if not self._ready:
            self._hear(self._worker, limits.SECONDS)
            self._ready = True
        self._worker.send(task)
        return cast(Cut, self._hear(self._worker, self._seconds))

    def _hear(self, worker: Worker[None, str | None, Cut], seconds: float) -> Cut | None:
        """What it has to say; nothing, once, when it is ready."""
        if not wait([worker.connection], seconds):
            raise GoneError(f"it takes longer than {seconds:.0f} s")
        return worker.receive()


def knife(columns: Columns) -> tuple[None, Callable[[str | None], Cut]]:
    """What cuts with the user's columns."""
    return None, _Knife(lambda path, advance: originals([path], advance=advance, columns=columns))


class _Knife:
    """Gives some parts of a file at a time."""

    def __init__(self, cut: Callable[[str, Callable[[int], None]], Iterator[Part]]) -> None:
        self._cut = cut
        self._coming: Iterator[Part] = iter(())
        self._size = 0

    def __call__(self, path: str | None) -> Cut:
        if path is not None:
            self._coming = self._cut(path, self._count)
        self._size, parts, taken = 0, [], 0
        end = time.monotonic() + limits.CUT_SECONDS
        for part in self._coming:
            parts.append(part)
            taken += len(part.data) if isinstance(part, Original) else 0
            if taken >= limits.CUT_BYTES or time.monotonic() >= end:
                return Cut(tuple(parts), self._size, more=True)
        return Cut(tuple(parts), self._size, more=False)

    def _count(self, size: int) -> None:
        self._size += size
