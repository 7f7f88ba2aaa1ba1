"""A worker does not hear Ctrl-C, from its first moment on: what stops it is whoever started it."""

import os
import signal
from collections.abc import Callable

from tawatur.intake.worker import Worker


def make() -> tuple[str, Callable[[int], int]]:
    return "ready", abs


def test_an_interruption_while_it_starts_and_while_it_works_leaves_it_at_work() -> None:
    worker: Worker[str, int, int] = Worker(make, memory=1 << 30)
    try:
        os.kill(worker._process.pid, signal.SIGINT)
        assert worker.receive() == "ready"
        os.kill(worker._process.pid, signal.SIGINT)
        worker.send(-3)
        assert worker.receive() == 3
    finally:
        worker.end()


def test_who_started_it_still_hears_an_interruption() -> None:
    worker: Worker[str, int, int] = Worker(make, memory=1 << 30)
    worker.end()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
