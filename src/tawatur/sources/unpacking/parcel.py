"""A stream on its way to its Originals, and what is known of it so far."""

import datetime
import io
from collections.abc import Callable
from dataclasses import dataclass, replace

from tawatur.errors import InputError
from tawatur.sources.columns import USUAL_COLUMNS, Columns
from tawatur.sources.kinds import Kind
from tawatur.sources.limits import MAX_NESTING
from tawatur.sources.original import Original
from tawatur.sources.streams import Budget, Metered, Readable, buffered


@dataclass(frozen=True, slots=True)
class Parcel:
    """An open stream and its place.

    `size` is its bytes and `kind` its format, where these are known; `depth` tells how often it was unpacked.
    """

    stream: io.BufferedReader
    place: str
    budget: Budget
    columns: Columns = USUAL_COLUMNS
    size: int | None = None
    kind: Kind | None = None
    depth: int = 0
    charset: str | None = None
    url: str | None = None
    fetched: datetime.datetime | None = None

    @classmethod
    def of(
        cls,
        source: Readable,
        place: str,
        *,
        advance: Callable[[int], None] = lambda size: None,
        columns: Columns = USUAL_COLUMNS,
        size: int | None = None,
        charset: str | None = None,
        url: str | None = None,
        fetched: datetime.datetime | None = None,
    ) -> "Parcel":
        """A file as it came; `advance` is told the bytes as they are read."""
        file = Metered(source, advance)
        budget = Budget(file, place)
        return cls(buffered(file), place, budget, columns, size, charset=charset, url=url, fetched=fetched)

    def inner(self, stream: io.BufferedReader, place: str, size: int | None = None) -> "Parcel":
        """What the parcel holds, one level deeper; InputError where that is too deep."""
        if self.depth == MAX_NESTING:
            raise InputError(place, "archives are nested more than {limit} deep; refused", limit=MAX_NESTING)
        return replace(self, stream=stream, place=place, size=size, kind=None, depth=self.depth + 1)

    def original(self, data: bytes, kind: Kind, place: str | None = None) -> Original:
        """Bytes of the parcel as an Original, named by the parcel's place or by one in it."""
        return Original(
            place=place or self.place,
            data=data,
            kind=kind,
            charset=self.charset,
            url=self.url,
            fetched=self.fetched,
        )
