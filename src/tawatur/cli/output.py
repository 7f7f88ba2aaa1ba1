"""Lines out: standard output for what was asked, standard error for everything else."""

import sys

from tawatur.cli.bidi import plain


def complain(line: str) -> None:
    """One line on standard error; names in it cannot drive the terminal."""
    print(plain(line), file=sys.stderr, flush=True)


def emit(data: bytes) -> None:
    """One line of JSON on standard output, as UTF-8."""
    sys.stdout.buffer.write(data + b"\n")
