"""What takes files apart, and is poisoned by some; a module of its own: workers find their work by its name."""

import os
import time
from collections.abc import Iterable, Iterator
from typing import Any

from tawatur.sources import Part, parts_of


def take(path: str, place: str, **how: Any) -> Iterator[Part]:
    """Hangs or dies on some files once it has given their parts."""
    yield from parts_of(path, place, **how)
    spoil(place)


def spoil(name: str) -> Iterable[Part]:
    """Hangs or dies where the name says so."""
    if "hangs" in name:
        time.sleep(3600)
    if "dies" in name:
        os._exit(3)
    return ()
