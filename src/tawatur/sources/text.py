"""Plain text: one file, one document."""

from tawatur.errors import InputError
from tawatur.model import Document
from tawatur.sources.admission import admit
from tawatur.sources.decoding import decode
from tawatur.sources.formats import check_bytes
from tawatur.sources.limits import MAX_DOCUMENT_BYTES, megabytes


def text_document(data: bytes, place: str) -> Document:
    """The document that the bytes hold, named by its content; InputError where they cannot be read."""
    check_bytes(data, place)
    decoded = decode(data, place)
    admit(decoded.text, place)
    return Document.of(decoded.text, encoding=decoded.encoding)


def too_large(size: int | None, place: str) -> InputError:
    """The error for a document over the limit; `size` is its bytes, or None where only the limit was seen."""
    limit = megabytes(MAX_DOCUMENT_BYTES)
    if size is None:
        return InputError(place, "too large: more than {limit}, and at most that is read as one document", limit=limit)
    return InputError(
        place,
        "too large: {size}, and at most {limit} are read as one document",
        size=megabytes(size),
        limit=limit,
    )
