"""One worker process: it is sent a task, sends back what came of it, and can be ended at any moment.

Each worker has a pipe of its own, so that ending one leaves the others untouched. Processes are spawned, not forked:
what this process holds (threads, locks, files) is none of theirs.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

G = TypeVar("G")
T = TypeVar("T")
R = TypeVar("R")

Make = Callable[[], tuple[G, Callable[[T], R]]]
"""Makes, in the worker, what it has to say when it is ready, and what does the work; picklable."""


class GoneError(Exception):
    """The worker gave no answer; the message says why not."""


class Worker(Generic[G, T, R]):
    """A process that works on one task at a time; `memory` bounds what it takes beyond what the making took (bytes)."""

    def __init__(self, make: Make[G, T, R], memory: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, make, memory), daemon=True)
        _start_deaf(self._process)
        theirs.close()

    def send(self, task: T) -> None:
        """Give it a task; that it is dead is told by `receive`."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send(task)

    def receive(self) -> G | R:
        """What came of the task; before the first one, what the worker has to say when it is ready.

        To be called when `connection` has something; GoneError where the worker died or ran out of memory.
        """
        try:
            result, error = self.connection.recv()
        except (EOFError, ConnectionResetError):
            self._process.join()
            raise GoneError(_end(self._process.exitcode)) from None
        if isinstance(error, MemoryError):
            raise GoneError("it takes too much memory")
        if error is not None:
            raise error
        return result  # type: ignore[no-any-return]  # what comes through a pipe has no type

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self.connection.close()


def _start_deaf(process: BaseProcess) -> None:
    """Start it so that it never hears Ctrl-C, which a terminal sends to all of its processes: it is for the first."""
    # The tracker opens what is blocked here as it starts, so it is started before.
    resource_tracker.ensure_running()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _end(code: int | None) -> str:
    if code is not None and code < 0:
        return f"the worker was ended by {signal.Signals(-code).name}"
    return f"the worker ended with status {code}"


def _serve(connection: Connection, make: Make[Any, Any, Any], memory: int) -> None:
    """The life of a worker: tasks in, results out, until the other side is gone."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            greeting, work = make()
        except Exception as error:
            connection.send((None, error))
            return
        connection.send((greeting, None))
        _bound_memory(memory)
        while True:
            connection.send(_answer(work, connection.recv()))


def _answer(work: Callable[[Any], Any], task: object) -> tuple[Any, Exception | None]:
    try:
        return work(task), None
    except Exception as error:
        return None, error


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


if sys.platform == "linux":
    import resource
    from pathlib import Path

    def _bound_memory(allowance: int) -> None:
        """Let this process take so many bytes of address space more than it has now."""
        taken = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + allowance, taken + allowance))
else:

    def _bound_memory(allowance: int) -> None:
        """Only Linux keeps such a bound; elsewhere time alone bounds a worker."""
