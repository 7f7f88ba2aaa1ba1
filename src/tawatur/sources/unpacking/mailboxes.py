"""Mailboxes (mbox): one mail after the other, each behind a blank line and one that begins with `From ` (RFC 4155)."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

from tawatur.errors import InputError
from tawatur.sources.kinds import Kind
from tawatur.sources.limits import HEAD_BYTES, MAX_FILE_BYTES, MAX_MEMBERS, megabytes
from tawatur.sources.streams import Metered, buffered
from tawatur.sources.unpacking.parcel import Parcel

# The sender and the time. Prose that begins so is quoted with `>` by most programs that write mailboxes, not by all.
_ENVELOPE = re.compile(rb"\n\r?\nFrom \S[^\n]{0,300}\d:\d\d[^\n]{0,100}\n")
_LONGEST_ENVELOPE = 512
_QUOTED = re.compile(rb"^>(>*From )", re.M)
_BLANK_END = re.compile(rb"\n\r?\n\Z")


def mailbox_mails(parcel: Parcel) -> Iterator[Parcel | InputError]:
    """Each mail, by its number; an error for one that is too large."""
    for number, mail in enumerate(_mails(parcel.stream), 1):
        place = f"{parcel.place}/{number}"
        if number > MAX_MEMBERS:
            raise InputError(parcel.place, "more than {limit:,} files in one archive", limit=MAX_MEMBERS)
        if mail is None:
            yield InputError(place, "too large: more than {limit}", limit=megabytes(MAX_FILE_BYTES))
        else:
            data = _QUOTED.sub(rb"\1", _BLANK_END.sub(b"\n", mail))
            stream = buffered(Metered(io.BytesIO(data)))
            yield replace(parcel, stream=stream, place=place, size=len(data), kind=Kind.mail)


def _mails(stream: io.BufferedIOBase) -> Iterator[bytes | None]:
    """What stands between the envelopes, the first of which is the first line; None where that is too large."""
    stream.readline(_LONGEST_ENVELOPE)
    held, looked, large = bytearray(), 0, False
    while block := stream.read1(HEAD_BYTES):
        held += block
        while found := _ENVELOPE.search(held, looked):
            yield None if large else bytes(held[: found.start() + 1])
            del held[: found.end()]
            looked, large = 0, False
        looked = max(0, len(held) - _LONGEST_ENVELOPE)
        if len(held) > MAX_FILE_BYTES:
            large = True
            del held[:looked]
            looked = 0
    yield None if large else bytes(held)
