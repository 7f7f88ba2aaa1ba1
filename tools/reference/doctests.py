"""An extension of griffe: examples in docstrings become code, where Markdown would read their brackets as links."""

from itertools import groupby
from typing import Any

import griffe


class Doctests(griffe.Extension):
    """Fences each paragraph that begins with a prompt."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Change the docstring of what griffe has found."""
        if obj.docstring:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(text: str) -> str:
    """The text with its examples in fences."""
    paragraphs = ("\n".join(lines) for filled, lines in groupby(text.splitlines(), bool) if filled)
    return "\n\n".join(f"```pycon\n{one}\n```" if one.startswith(">>> ") else one for one in paragraphs)
