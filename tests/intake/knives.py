"""Files that are poison to whoever takes them apart; a module of its own: workers find their work by its name."""

import os
import time
from collections.abc import Callable

from tawatur.intake.cutting import Cut, knife
from tawatur.sources import Columns


def make() -> tuple[None, Callable[[str | None], Cut]]:
    """A knife that hangs or dies on some files once it has given some of their parts."""
    _, sound = knife(Columns())

    def cut(path: str | None) -> Cut:
        if path is None:
            time.sleep(3600)
        if "dies" in str(path):
            os._exit(3)
        found = sound(path)
        return Cut(found.parts, found.size, more="hangs" in str(path))

    return None, cut
