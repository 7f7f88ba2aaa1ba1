"""Work of several processes, its results in the order of the tasks; one that hangs or dies costs only its own task."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast

from tawatur.errors import WorkerError
from tawatur.intake import limits
from tawatur.intake.worker import GoneError, Make, Worker

G = TypeVar("G")
N = TypeVar("N")
T = TypeVar("T")
R = TypeVar("R")

_NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Lost:
    """A task that was given up, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """What came of a task."""

    result: R


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a task may cost: seconds by the task, tries, and bytes of memory."""

    seconds: Callable[[Any], float] = lambda task: limits.SECONDS
    tries: int = limits.TRIES
    memory: int = limits.MEMORY


@dataclass(slots=True, eq=False)
class _Job(Generic[T, R]):
    """A task on its way to its end."""

    task: T
    size: int
    tries: int = 0
    end: Done[R] | Lost | None = None


@dataclass(slots=True, eq=False)
class _Bench(Generic[G, T, R]):
    """A worker and the job it is at; it is not ready while it still loads what it needs."""

    worker: Worker[G, T, R]
    ready: bool = False
    job: _Job[T, R] | None = None
    deadline: float = _NEVER


class Pool(Generic[G, T, R]):
    """At most `workers` processes, the first started at once, others when there is enough to do.

    `make` makes in each what does the work, `size` tells the bytes of a task.
    """

    def __init__(self, make: Make[G, T, R], workers: int, size: Callable[[T], int], bounds: Bounds) -> None:
        self._make = make
        self._most = workers
        self._size = size
        self._bounds = bounds
        self._benches: list[_Bench[G, T, R]] = []
        self._waiting: deque[_Job[T, R]] = deque()
        self._greeting: G | None = None
        self._hire()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for bench in self._benches:
            bench.worker.end()
        self._benches.clear()

    def greeting(self) -> G:
        """What a worker says when it is ready; WorkerError where none can start."""
        while self._greeting is None:
            self._listen()
        return self._greeting

    def run(self, tasks: Iterable[tuple[N, T | Done[R] | Lost]]) -> Iterator[tuple[N, Done[R] | Lost]]:
        """For each name, in order, what came of its task, or the end that came in place of one.

        WorkerError as for `greeting`.
        """
        coming = iter(tasks)
        jobs: deque[tuple[N, _Job[T, R]]] = deque()
        more = True
        while more or jobs:
            while more and self._has_room(jobs):
                more = self._take(coming, jobs)
            self._assign()
            while jobs and (end := jobs[0][1].end) is not None:
                yield jobs.popleft()[0], end
            if jobs:
                self._listen()

    def _has_room(self, jobs: deque[tuple[N, _Job[T, R]]]) -> bool:
        """Whether another task may be taken on before the first one is done."""
        if len(jobs) >= limits.AHEAD or len(self._waiting) >= limits.WORTH_A_WORKER * (len(self._benches) + 1):
            return False
        return not jobs or sum(job.size for _, job in jobs) < limits.AHEAD_BYTES

    def _take(self, coming: Iterator[tuple[N, T | Done[R] | Lost]], jobs: deque[tuple[N, _Job[T, R]]]) -> bool:
        """Take on the next task; whether there was one."""
        for name, task in coming:
            jobs.append((name, self._job(task)))
            return True
        return False

    def _job(self, task: T | Done[R] | Lost) -> _Job[T, R]:
        if isinstance(task, Done | Lost):
            return _Job(cast(T, None), 0, end=task)
        job = _Job[T, R](task, self._size(task))
        self._waiting.append(job)
        return job

    def _assign(self) -> None:
        for bench in self._benches:
            if self._waiting and bench.ready and bench.job is None:
                self._begin(bench, self._waiting.popleft())
        if len(self._benches) < self._most and self._worth_another():
            self._hire()

    def _worth_another(self) -> bool:
        if not self._benches:
            return bool(self._waiting)
        if not all(bench.ready for bench in self._benches):
            return False
        size = sum(job.size for job in self._waiting)
        return len(self._waiting) >= limits.WORTH_A_WORKER or size >= limits.BYTES_WORTH_A_WORKER

    def _hire(self) -> None:
        self._benches.append(_Bench(Worker(self._make, self._bounds.memory)))

    def _begin(self, bench: _Bench[G, T, R], job: _Job[T, R]) -> None:
        job.tries += 1
        bench.job = job
        bench.deadline = time.monotonic() + self._bounds.seconds(job.task)
        bench.worker.send(job.task)

    def _listen(self) -> None:
        """Wait until a worker has something to say, or has run out of time."""
        nearest = min(bench.deadline for bench in self._benches)
        patience = None if nearest == _NEVER else max(0.0, nearest - time.monotonic())
        heard = wait([bench.worker.connection for bench in self._benches], patience)
        for bench in tuple(self._benches):
            if bench.worker.connection in heard:
                self._hear(bench)
            elif bench.job is not None and time.monotonic() >= bench.deadline:
                self._dismiss(bench, f"it takes longer than {self._bounds.seconds(bench.job.task):.0f} s")

    def _hear(self, bench: _Bench[G, T, R]) -> None:
        try:
            said = bench.worker.receive()
        except GoneError as gone:
            self._dismiss(bench, str(gone))
            return
        if bench.job is not None:
            bench.job.end = Done(cast(R, said))
        else:
            self._greeting = cast(G, said)
        bench.ready, bench.job, bench.deadline = True, None, _NEVER

    def _dismiss(self, bench: _Bench[G, T, R], reason: str) -> None:
        """End the worker; its task is tried again by another, or lost."""
        bench.worker.end()
        self._benches.remove(bench)
        if not bench.ready:
            raise WorkerError("a worker process cannot start: {reason}", reason=reason)
        if bench.job is not None and bench.job.tries < self._bounds.tries:
            self._waiting.appendleft(bench.job)
        elif bench.job is not None:
            bench.job.end = Lost(reason)


class Alone(Generic[G, T, R]):
    """The same work in this process, one task after the other, with nothing to stop a task that hangs."""

    def __init__(self, make: Make[G, T, R]) -> None:
        self._greeting, self._work = make()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is held."""

    def greeting(self) -> G:
        """What the one who works has to say."""
        return self._greeting

    def run(self, tasks: Iterable[tuple[N, T | Done[R] | Lost]]) -> Iterator[tuple[N, Done[R] | Lost]]:
        """For each name, in order, what came of its task, or the end that came in place of one."""
        for name, task in tasks:
            yield name, task if isinstance(task, Done | Lost) else Done(self._work(task))
