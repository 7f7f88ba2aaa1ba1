"""A reader that is served in a thread."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from tawatur.web.app import application
from tawatur.web.library.shelf import FolderShelf
from tawatur.web.settings import Limits, Settings


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the reader over the folder, which is open, on a free port."""
    shelf = FolderShelf(folder)
    shelf.current()
    app = application(shelf, Settings(limits=Limits(rate=10_000, burst=10_000)))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()
