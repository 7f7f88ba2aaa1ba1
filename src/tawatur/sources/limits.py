"""How much is read at most. What is larger is refused with a message, never cut short silently."""

MAX_DOCUMENT_BYTES = 20 * 2**20
"""Largest document, as stored, in bytes: about two million Arabic words; also the longest line of JSON Lines."""

MAX_LINE_CHARACTERS = 200_000
"""Longest line of a document's text, in code points; longer ones are data, not prose."""

LANGUAGE_SAMPLE_CHARACTERS = 50_000
"""How much of a text is looked at to tell its language, in code points."""


def megabytes(size: int) -> str:
    """A number of bytes as messages show it."""
    return f"{size / 2**20:.1f} MB"
