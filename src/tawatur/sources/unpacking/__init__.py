"""Unpacking: streams in, Originals out. Archives and tables are taken apart; nothing is parsed as a document yet."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

from tawatur.errors import InputError
from tawatur.sources.kinds import Foreign, Kind, kind_of
from tawatur.sources.limits import HEAD_BYTES
from tawatur.sources.original import Original
from tawatur.sources.streams import OverflowingError
from tawatur.sources.unpacking.parcel import Parcel
from tawatur.sources.unpacking.whole import whole

__all__ = ["Parcel", "originals_of"]

Taker = Callable[[Parcel], Iterator[Parcel | Original | InputError]]
"""Takes a parcel of a known kind apart."""

# Module and function of what takes each kind apart; loaded when first needed, so that a plain text is read sooner.
_TAKERS = {
    **dict.fromkeys((Kind.gzip, Kind.bzip2, Kind.xz, Kind.zstd), ("compressed", "unpacked")),
    Kind.zip: ("zips", "members"),
    Kind.tar: ("tars", "tar_members"),
    Kind.warc: ("warcs", "records"),
    Kind.mailbox: ("mailboxes", "mailbox_mails"),
    Kind.mail: ("mails", "mail_parts"),
    Kind.entries: ("rows", "entries"),
    Kind.table: ("rows", "table_rows"),
}


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
    match parcel.kind or kind_of(parcel.stream.peek(HEAD_BYTES)[:HEAD_BYTES]):
        case Foreign.json:
            yield InputError(parcel.place, "JSON, but not JSON Lines: each document must stand on a line of its own")
        case Foreign() as kind:
            yield InputError(parcel.place, "this is {kind}, which is not read", kind=kind)
        case kind if kind in _TAKERS:
            for part in _taker(kind)(replace(parcel, kind=kind)):
                yield from originals_of(part) if isinstance(part, Parcel) else (part,)
        case kind:
            yield whole(parcel, kind)


def _taker(kind: Kind) -> Taker:
    module, name = _TAKERS[kind]
    taker: Taker = getattr(import_module(f"{__name__}.{module}"), name)
    return taker
