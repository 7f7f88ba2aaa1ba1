"""Work that gives its results one after the other, in a process of its own: it may hang or die without harm to us."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast

from tawatur.intake import limits
from tawatur.intake.worker import GoneError, Make, Worker

P = TypeVar("P")

Advance = Callable[[int], None]
"""Is told the bytes as they are read."""

Work = Callable[[Advance], Iterable[P]]
"""Picklable, so that it can be sent."""


@dataclass(frozen=True, slots=True)
class Batch(Generic[P]):
    """Some results, the bytes that were read for them, and whether there may be more."""

    items: tuple[P, ...]
    size: int
    more: bool


class Elsewhere:
    """One process for one piece of work at a time, which starts at once; another takes its place when it is gone.

    `make` is run in it before all else, and must give what `batches` gives; `seconds` is the time for the next results.
    """

    def __init__(self, make: Make[None, Work[Any] | None, Batch[Any]], seconds: float) -> None:
        self._make = make
        self._seconds = seconds
        self._worker: Worker[None, Work[Any] | None, Batch[Any]] | None = self._hire()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def run(self, work: Work[P], advance: Advance) -> Iterator[P]:
        """What the work gives; GoneError where it hangs or dies."""
        batch: Batch[P] | None = None
        try:
            while batch is None or batch.more:
                batch = self._ask(work if batch is None else None)
                advance(batch.size)
                yield from batch.items
        except GoneError:
            self._end()
            raise

    def _hire(self) -> Worker[None, Work[Any] | None, Batch[Any]]:
        self._ready = False
        return Worker(self._make, limits.MEMORY)

    def _end(self) -> None:
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def _ask(self, work: Work[Any] | None) -> Batch[Any]:
        self._worker = self._worker or self._hire()
        if not self._ready:
            self._hear(self._worker, limits.SECONDS)
            self._ready = True
        self._worker.send(work)
        return cast(Batch[Any], self._hear(self._worker, self._seconds))

    def _hear(self, worker: Worker[None, Work[Any] | None, Batch[Any]], seconds: float) -> Batch[Any] | None:
        """What it has to say; nothing, once, when it is ready."""
        if not wait([worker.connection], seconds):
            raise GoneError(f"it takes longer than {seconds:.0f} s")
        return worker.receive()


def batches() -> tuple[None, Callable[[Work[Any] | None], Batch[Any]]]:
    """What does the work there; given None, it goes on with what it has begun."""
    return None, _Batches()


class _Batches:
    """Gives some results at a time."""

    def __init__(self) -> None:
        self._coming: Iterator[Any] = iter(())
        self._size = 0

    def __call__(self, work: Work[Any] | None) -> Batch[Any]:
        if work is not None:
            self._coming = iter(work(self._count))
        self._size, items, taken = 0, [], 0
        end = time.monotonic() + limits.CUT_SECONDS
        for item in self._coming:
            items.append(item)
            taken += len(getattr(item, "data", b""))
            if taken >= limits.CUT_BYTES or time.monotonic() >= end:
                return Batch(tuple(items), self._size, more=True)
        return Batch(tuple(items), self._size, more=False)

    def _count(self, size: int) -> None:
        self._size += size
