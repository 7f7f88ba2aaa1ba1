"""The command line, one command a file."""

import io
import sys

INTERRUPTED = 130
"""The exit status where the user stopped it (Ctrl-C)."""


def main() -> None:
    """Entry point of `tawatur`: Arabic goes out as UTF-8 whatever the locale says."""
    try:
        from tawatur.cli.app import app
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()
