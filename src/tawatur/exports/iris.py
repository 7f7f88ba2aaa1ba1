"""How linked-data formats call what Tawatur speaks of."""

from urllib.parse import quote

from tawatur.model import Document

ROOT = "https://tawatur.org/id/"
TERMS = "https://tawatur.org/terms#"
"""Terms of our own, where a vocabulary has none for it."""


def iri(kind: str, *ids: str) -> str:
    """The name of a thing, origin, claim, statement …; ids of parts follow that of the whole."""
    return ROOT + "/".join((kind, *(quote(id, safe="") for id in ids)))


def of_document(document: Document) -> str:
    """The document's address on the web where it has one."""
    return document.url or iri("document", document.id)
