"""What the workers of these tests do; a module of its own, because workers find their work by its name."""

import ctypes
import os
import time
from collections.abc import Callable
from pathlib import Path


def make() -> tuple[str, Callable[[str], str]]:
    return "hello", work


def work(task: str) -> str:
    """Does as it is told."""
    what, _, rest = task.partition(" ")
    if what == "hang":
        time.sleep(3600)
    elif what == "spin":
        ctypes.string_at(ctypes.create_string_buffer(8), 8)
        while True:
            pass
    elif what == "die":
        os._exit(3)
    elif what == "crash":
        os.kill(os.getpid(), 11)
    elif what == "eat":
        return str(len(bytearray(1 << 40)))
    elif what == "once":
        path = Path(rest)
        if not path.exists():
            path.touch()
            os._exit(3)
    return f"done {task}"


def broken() -> tuple[str, Callable[[str], str]]:
    os._exit(7)
