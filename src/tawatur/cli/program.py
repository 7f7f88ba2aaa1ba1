"""How the user started the program, for messages that name the next command."""

import shutil
import sys
from pathlib import Path


def program() -> str:
    """`tawatur` where the shell finds it by that name, else the path it was started by."""
    started = Path(sys.argv[0])
    if started.name != "tawatur" or shutil.which("tawatur") == str(started):
        return "tawatur"
    return str(started.relative_to(Path.cwd()) if started.is_relative_to(Path.cwd()) else started)
