"""The command line, one command a file."""

import io
import sys


def main() -> None:
    """Entry point of `tawatur`: Arabic goes out as UTF-8 whatever the locale says."""
    from tawatur.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
