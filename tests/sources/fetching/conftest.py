"""A site on loopback, and fetchers that may ask it."""

from collections.abc import Callable, Iterator

import pytest
import stamina
from loopback import Site, serving

from tawatur.sources.fetching.fetched import Validators
from tawatur.sources.fetching.fetcher import Fetcher
from tawatur.sources.fetching.pace import Pace
from tawatur.sources.fetching.policy import Policy


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


class Clock:
    """Time that passes only in waits."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def _no_waiting_between_attempts() -> Iterator[None]:
    stamina.set_testing(True, attempts=3, cap=True)
    yield
    stamina.set_testing(False)


@pytest.fixture
def fetcher(clock: Clock) -> Callable[..., Fetcher]:
    """Makes a fetcher that may ask loopback, with limits as given; waits cost no time."""

    def make(known: dict[str, Validators] | None = None, **limits: object) -> Fetcher:
        policy = Policy(allow_private=True, **{"seconds": 5.0, "idle": 2.0, "pause": 0.0, **limits})  # type: ignore[arg-type]
        return Fetcher(policy, known, Pace(policy.pause, clock, clock.sleep))

    return make
