"""The public names of the package, each by its own documentation."""

import tawatur
from tools.reference.markdown import page

HEAD = """# Python

`import tawatur` loads nothing heavy; each name loads what it needs on first use. Everything else in the package may
change without notice."""


def python_page() -> str:
    """The whole page; mkdocstrings fills it."""
    return page(HEAD, *(f"::: tawatur.{name}" for name in tawatur.__all__))
