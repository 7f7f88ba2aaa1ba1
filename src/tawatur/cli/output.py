"""What a command answers: standard output for what was asked, standard error for everything else."""

import sys
from contextlib import suppress

from tawatur.cli.bidi import message


def complain(line: str) -> None:
    """One line on standard error, below what was printed before; names in it cannot drive the terminal."""
    with suppress(OSError):
        sys.stdout.flush()
    print(message(line, sys.stderr.isatty()), file=sys.stderr, flush=True)


def emit(value: object) -> None:
    """The value as one line of JSON on standard output, in UTF-8."""
    import msgspec

    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")


def answer(value: object, *lines: str, as_json: bool) -> None:
    """What a command did: as JSON on standard output, or in lines on standard error."""
    if as_json:
        emit(value)
        sys.stdout.flush()
        return
    for line in lines:
        complain(line)
