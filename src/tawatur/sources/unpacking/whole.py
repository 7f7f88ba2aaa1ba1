"""A stream that is one document: all its bytes at once, if they are not too many."""

from tawatur.errors import InputError
from tawatur.sources.kinds import Kind
from tawatur.sources.limits import MAX_DOCUMENT_BYTES, MAX_FILE_BYTES, MAX_PAGE_BYTES, megabytes
from tawatur.sources.original import Original
from tawatur.sources.unpacking.parcel import Parcel

_LIMITS = {Kind.text: MAX_DOCUMENT_BYTES, Kind.page: MAX_PAGE_BYTES, Kind.feed: MAX_PAGE_BYTES}


def whole(parcel: Parcel, kind: Kind) -> Original:
    """All bytes of the stream as one Original; InputError where they are too many."""
    limit = _LIMITS.get(kind, MAX_FILE_BYTES)
    data = parcel.stream.read(limit + 1)
    if len(data) > limit:
        raise _too_large(parcel, megabytes(limit))
    return parcel.original(data, kind)


def _too_large(parcel: Parcel, limit: str) -> InputError:
    if parcel.size is None:
        return InputError(
            parcel.place, "too large: more than {limit}, and at most that is read as one document", limit=limit
        )
    return InputError(
        parcel.place,
        "too large: {size}, and at most {limit} are read as one document",
        size=megabytes(parcel.size),
        limit=limit,
    )
