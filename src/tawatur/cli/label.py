"""What a document is called where there is no room for more."""

from tawatur.cli.bidi import plain
from tawatur.model import Document

_LENGTH = 40


def label(document: Document) -> str:
    """The outlet, else the id that the input gave, else the first words, at most 40 code points of them."""
    if document.outlet or not document.unnamed:
        return document.outlet or document.id
    text = plain(document.text[: 10 * _LENGTH])
    if len(text) <= _LENGTH:
        return text
    return (text[:_LENGTH].rpartition(" ")[0] or text[: _LENGTH - 1]) + "…"
