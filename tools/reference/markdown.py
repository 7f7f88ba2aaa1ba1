"""Pieces of Markdown."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; bars (but for those in code, which need no care) and line breaks in its cells cannot break it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)


def code(text: str) -> str:
    """The text as code."""
    return f"`{text}`"


def page(*blocks: str) -> str:
    """The blocks that are not empty, with a blank line between them."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def _cell(text: str) -> str:
    parts = " ".join(text.split()).split("`")
    return "`".join(part if number % 2 else part.replace("|", "\\|") for number, part in enumerate(parts))
