"""Hostile input is tried in a process of its own, which is measured."""

import multiprocessing
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection

import pytest

from tawatur.errors import InputError
from tawatur.sources import read, unpack

LONGEST = 60


@dataclass(frozen=True)
class Outcome:
    """Messages of failures and the number of Documents; the processor's time in seconds; memory in bytes."""

    failures: tuple[str, ...]
    documents: int
    seconds: float
    grown: int


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _try(data: bytes, sink: Connection) -> None:
    before, start = _peak(), time.process_time()
    failures: list[str] = []
    count = 0
    for original in unpack(data, "x"):
        for item in (original,) if isinstance(original, InputError) else read(original):
            if isinstance(item, InputError):
                failures.append(str(item))
            else:
                count += 1
    sink.send((tuple(failures), count, time.process_time() - start, _peak() - before))


@pytest.fixture(scope="session")
def attempt() -> Callable[[bytes], Outcome]:
    """What comes of reading the bytes, and at what cost; parsers are loaded before."""
    for data in (
        b"<html><p>" + "نص".encode(),
        b"<rss><item><title>x</title></item></rss>",
        b"%PDF-1.7",
        "نص".encode("cp1256"),
    ):
        for original in unpack(data, "x"):
            assert not isinstance(original, InputError)
            list(read(original))

    def outcome(data: bytes) -> Outcome:
        source, sink = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.get_context("fork").Process(target=_try, args=(data, sink))
        process.start()
        sink.close()
        try:
            assert source.poll(LONGEST), "it hangs"
            return Outcome(*source.recv())
        finally:
            process.kill()
            process.join()

    return outcome
