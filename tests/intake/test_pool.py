"""Workers: a task that hangs, dies or eats memory costs itself alone, and the order stays."""

import time
from collections.abc import Iterator
from pathlib import Path

import jobs
import pytest

from tawatur.errors import WorkerError
from tawatur.intake import limits
from tawatur.intake.pool import Alone, Bounds, Done, Lost, Pool

SOON = Bounds(seconds=lambda task: 0.8)


def run(tasks: list[str], workers: int = 2, bounds: Bounds = SOON) -> dict[str, Done[str] | Lost]:
    with Pool(jobs.make, workers, len, bounds) as pool:
        ends = list(pool.run((task, task) for task in tasks))
    assert [name for name, _ in ends] == tasks
    return dict(ends)


@pytest.mark.parametrize("workers", [1, 2])
def test_whatever_a_task_does_the_others_are_done_in_their_order(workers: int) -> None:
    poison = {"die": 3, "hang": 20, "crash": 21, "eat": 22}
    tasks = [f"task {number}" for number in range(60)]
    for task, place in poison.items():
        tasks[place] = task
    ends = run(tasks, workers)
    assert {task: end for task, end in ends.items() if isinstance(end, Lost)} == {
        "die": Lost("the worker ended with status 3"),
        "hang": Lost("it takes longer than 1 s"),
        "crash": Lost("the worker was ended by SIGSEGV"),
        "eat": Lost("it takes too much memory"),
    }
    assert all(end == Done(f"done {task}") for task, end in ends.items() if task not in poison)


def test_a_task_is_tried_again_as_the_fault_may_be_anothers(tmp_path: Path) -> None:
    task = f"once {tmp_path / 'tried'}"
    assert run([task]) == {task: Done(f"done {task}")}
    assert run([f"once {tmp_path / 'more'}"], bounds=Bounds(tries=1)) == {
        f"once {tmp_path / 'more'}": Lost("the worker ended with status 3")
    }


def test_an_end_that_is_known_before_keeps_its_place() -> None:
    def tasks() -> Iterator[tuple[int, str | Done[str] | Lost]]:
        yield from enumerate(("a", Done("known"), "b", Lost("given up before")))

    with Pool(jobs.make, 1, len, Bounds()) as pool:
        assert pool.greeting() == "hello"
        assert list(pool.run(tasks())) == [
            (0, Done("done a")),
            (1, Done("known")),
            (2, Done("done b")),
            (3, Lost("given up before")),
        ]


def test_no_more_is_taken_on_than_may_wait() -> None:
    taken = []

    def tasks() -> Iterator[tuple[int, str]]:
        for number in range(200):
            taken.append(number)
            yield number, f"task {number}"

    with Pool(jobs.make, 1, len, Bounds()) as pool:
        for number, _ in pool.run(tasks()):
            assert len(taken) <= number + limits.AHEAD + 1
    assert len(taken) == 200


def test_a_worker_that_cannot_start_is_an_error() -> None:
    with (
        Pool(jobs.broken, 1, len, Bounds()) as pool,
        pytest.raises(WorkerError, match="a worker process cannot start: the worker ended with status 7"),
    ):
        pool.greeting()


def test_no_worker_outlives_its_pool() -> None:
    with Pool(jobs.make, 2, len, Bounds(seconds=lambda task: 60)) as pool:
        coming = pool.run((task, task) for task in ("first", "spin", "spin"))
        assert next(coming) == ("first", Done("done first"))
        before = time.monotonic()
    assert time.monotonic() - before < 30  # each would spin for 60


def test_without_workers_the_same_is_done_here() -> None:
    with Alone(jobs.make) as alone:
        assert alone.greeting() == "hello"
        assert list(alone.run([(1, "a"), (2, Done("known"))])) == [(1, Done("done a")), (2, Done("known"))]
