"""The situation: what is contested, rests on one origin, is corroborated, and which figures are in dispute."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from tawatur.model.claim import ClaimStatus
from tawatur.model.thing import Thing
from tawatur.web.drawing.ranges import Range, ranges
from tawatur.web.drawing.strip import Strip, strip
from tawatur.web.library import Day, Hits, Library, Overview, Wanted
from tawatur.web.pages.cards import Card, cards
from tawatur.web.pages.newness import SinceLast, new_voices, since_last
from tawatur.web.pages.page import Asked

ORDER: tuple[ClaimStatus, ...] = ("contested", "single_origin", "corroborated")
_IN_A_COLUMN = 6
_DISPUTED = 4
_RECENT = (1, 3, 7, 30)


@dataclass(frozen=True, slots=True)
class Column:
    """The claims of one status: the first of them, and how many there are."""

    status: ClaimStatus
    cards: tuple[Card, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Situation:
    """`hits` are what else the words were found in, `about` the thing that the claims are about.

    `recent` are stretches up to the last day of publication, as their days and the first of them.
    """

    overview: Overview
    since_last: SinceLast | None
    wanted: Wanted
    strip: Strip
    columns: tuple[Column, ...]
    about: Thing | None
    hits: Hits | None
    recent: tuple[tuple[int, datetime.date], ...]
    disputed: tuple[Range, ...]


def view(library: Library, asked: Asked) -> Situation:
    """Three columns, or one where a status is asked for."""
    wanted, overview = asked.wanted, library.overview()
    statuses = ORDER if wanted.status is None else (wanted.status,)
    return Situation(
        overview=overview,
        since_last=since_last(library, asked),
        wanted=wanted,
        strip=strip(overview.days, wanted, mirrored=asked.language == "ar"),
        columns=tuple(_column(library, asked, status) for status in statuses),
        about=library.named([wanted.about]).get(wanted.about) if wanted.about else None,
        hits=library.search(wanted.words) if wanted.words else None,
        recent=_recent(overview.days),
        disputed=() if wanted.narrows else _disputed(library, asked),
    )


def _recent(days: Sequence[Day]) -> tuple[tuple[int, datetime.date], ...]:
    """Those shorter than the whole."""
    if not days:
        return ()
    first, last = days[0].day, days[-1].day
    begun = ((length, last - datetime.timedelta(length - 1)) for length in _RECENT)
    return tuple((length, since) for length, since in begun if since > first)


def _column(library: Library, asked: Asked, status: ClaimStatus) -> Column:
    wanted = asked.wanted
    size = wanted.size if wanted.status else _IN_A_COLUMN
    found = library.claims(msgspec.structs.replace(wanted, status=status, size=size))
    return Column(status, cards(library, found.items, new_voices(library, asked, found.items)), found.total)


def _disputed(library: Library, asked: Asked) -> tuple[Range, ...]:
    found = library.figure_sets("conflict", Wanted(size=_DISPUTED)).items
    return ranges(library, found, mirrored=asked.language == "ar")
