"""Errors: what Python raises, and every message as the command line prints it."""

from tawatur.cli.interface import interface
from tools.reference.markdown import page, table

HEAD = """# Errors

A command that fails prints one line to standard error, which names the place, and ends with status 1; a wrong option
ends with status 2, an interruption with 130. `tawatur read` goes on after a file that it cannot read, and ends with
status 1.

## In Python

::: tawatur.errors
    options:
      show_root_heading: false
      show_root_toc_entry: false
      heading_level: 3

## Every message

`{…}` stands for what the message names."""


def errors_page() -> str:
    """The whole page."""
    messages = sorted(interface("ar").errors.items(), key=lambda pair: pair[0].lower())
    return page(HEAD, table(["English", "Arabic"], messages))
