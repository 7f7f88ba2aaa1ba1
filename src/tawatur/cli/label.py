"""What a document is called where there is no room for more."""

from tawatur.cli.bidi import plain
from tawatur.model import Document

_LENGTH = 40


def label(document: Document) -> str:
    """The outlet, else what the document alone is called."""
    return document.outlet or name(document)


def name(document: Document) -> str:
    """The id that the input gave, else the title, else the first words, at most 40 code points of them."""
    if not document.unnamed:
        return document.id
    text = plain(document.title or document.text[: 10 * _LENGTH])
    if len(text) <= _LENGTH:
        return text
    return (text[:_LENGTH].rpartition(" ")[0] or text[: _LENGTH - 1]) + "…"
