"""How often Python looks for garbage while a merging runs: seldom, since nearly all that it makes lives to the end."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (100_000, 50, 1000)
"""Thresholds of `gc.set_threshold`. With its own, resolving 70,000 names took half as long again."""


def collect_seldom() -> None:
    """For the rest of this process."""
    gc.set_threshold(*_SELDOM)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """For as long as the block runs."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
