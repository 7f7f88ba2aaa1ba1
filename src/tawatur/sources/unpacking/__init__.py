"""Unpacking: streams in, Originals out. Archives and tables are taken apart; nothing is parsed as a document yet."""

from collections.abc import Iterator

from tawatur.errors import InputError
from tawatur.sources.kinds import Foreign, Kind, kind_of
from tawatur.sources.limits import HEAD_BYTES
from tawatur.sources.original import Original
from tawatur.sources.streams import OverflowingError
from tawatur.sources.unpacking.compressed import gunzipped, unzstandard
from tawatur.sources.unpacking.mails import mail_parts
from tawatur.sources.unpacking.parcel import Parcel
from tawatur.sources.unpacking.rows import entries, table_rows
from tawatur.sources.unpacking.warcs import records
from tawatur.sources.unpacking.whole import whole
from tawatur.sources.unpacking.zips import members

__all__ = ["Parcel", "originals_of"]


def originals_of(parcel: Parcel) -> Iterator[Original | InputError]:
    """Every Original that the stream holds, and an error for each part that cannot be taken out, whatever broke."""
    try:
        yield from _originals(parcel)
    except OverflowingError as error:
        # What is too much for one part is too much for the file.
        if parcel.depth:
            raise
        yield error
    except InputError as error:
        yield error
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        yield InputError(parcel.place, "cannot be taken apart: {reason}", reason=reason)


def _originals(parcel: Parcel) -> Iterator[Original | InputError]:
    kind = kind_of(parcel.stream.peek(HEAD_BYTES)[:HEAD_BYTES])
    match kind:
        case Kind.gzip:
            yield from originals_of(gunzipped(parcel))
        case Kind.zstd:
            yield from originals_of(unzstandard(parcel))
        case Kind.zip:
            for member in members(parcel):
                yield from originals_of(member) if isinstance(member, Parcel) else (member,)
        case Kind.warc:
            for page in records(parcel):
                yield from originals_of(page) if isinstance(page, Parcel) else (page,)
        case Kind.entries:
            yield from entries(parcel)
        case Kind.table:
            yield from table_rows(parcel)
        case Kind.mail:
            for part in mail_parts(parcel):
                yield from originals_of(part) if isinstance(part, Parcel) else (part,)
        case Foreign.json:
            yield InputError(parcel.place, "JSON, but not JSON Lines: each document must stand on a line of its own")
        case Foreign():
            yield InputError(parcel.place, "this is {kind}, which is not read", kind=kind)
        case _:
            yield whole(parcel, kind)
