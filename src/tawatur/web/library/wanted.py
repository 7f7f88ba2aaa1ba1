"""What is asked of a library, and the shape of its answers."""

import datetime
from collections.abc import Sequence
from typing import Generic, TypeVar

import msgspec

from tawatur.model import Document
from tawatur.model.claim import ClaimStatus
from tawatur.model.thing import Thing

T = TypeVar("T")

A_PAGE = 24
"""Entries that a list shows at a time."""
PLACES = ("GPE", "LOC", "FAC")
"""Labels of things that lie somewhere."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which claims: of a status, about a thing (its id), that hold these words, told from a day to a day.

    `after` is the number of an addition to the corpus: told in a document that came with it, or later.
    """

    status: ClaimStatus | None = None
    about: str | None = None
    words: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None
    after: int | None = None
    page: int = 1
    size: int = A_PAGE

    @property
    def narrows(self) -> bool:
        """Whether anything but the page is asked for."""
        return bool(self.status or self.about or self.words or self.since or self.until) or self.after is not None


class Found(msgspec.Struct, Generic[T], frozen=True):
    """One page of what was found, and how many there are in all."""

    items: tuple[T, ...]
    total: int


def page_of(found: Sequence[T], wanted: Wanted) -> Found[T]:
    """The page of all that was found."""
    first = (wanted.page - 1) * wanted.size
    return Found(tuple(found[first : first + wanted.size]), len(found))


class Hits(msgspec.Struct, frozen=True):
    """What else than claims holds the words."""

    documents: Found[Document]
    things: Found[Thing]


class Heading(msgspec.Struct, frozen=True):
    """What a document is called."""

    outlet: str | None
    title: str | None
    published: datetime.date | None


class Day(msgspec.Struct, frozen=True):
    """How many documents were published on a day."""

    day: datetime.date
    documents: int


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """What the Situation speaks of and when it was built; `days` are in order, without those of no documents."""

    documents: int
    things: int
    origins: int
    claims: dict[ClaimStatus, int]
    disputed_figures: int
    days: tuple[Day, ...]
    built: datetime.datetime
