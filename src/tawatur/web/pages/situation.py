"""The situation: what is contested, rests on one origin, is corroborated, and which figures are in dispute."""

from dataclasses import dataclass

import msgspec

from tawatur.model.claim import ClaimStatus
from tawatur.model.thing import Thing
from tawatur.web.drawing.ranges import Range, ranges
from tawatur.web.drawing.strip import Strip, strip
from tawatur.web.library import Hits, Library, Overview, Wanted
from tawatur.web.pages.cards import Card, cards
from tawatur.web.pages.page import Asked

ORDER: tuple[ClaimStatus, ...] = ("contested", "single_origin", "corroborated")
_IN_A_COLUMN = 6
_DISPUTED = 4


@dataclass(frozen=True, slots=True)
class Column:
    """The claims of one status: the first of them, and how many there are."""

    status: ClaimStatus
    cards: tuple[Card, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Situation:
    """`hits` are what else the words were found in, `about` the thing that the claims are about."""

    overview: Overview
    wanted: Wanted
    strip: Strip
    columns: tuple[Column, ...]
    about: Thing | None
    hits: Hits | None
    disputed: tuple[Range, ...]


def view(library: Library, asked: Asked) -> Situation:
    """Three columns, or one where a status is asked for."""
    wanted, overview = asked.wanted, library.overview()
    statuses = ORDER if wanted.status is None else (wanted.status,)
    return Situation(
        overview=overview,
        wanted=wanted,
        strip=strip(overview.days, wanted, mirrored=asked.language == "ar"),
        columns=tuple(_column(library, wanted, status) for status in statuses),
        about=library.named([wanted.about]).get(wanted.about) if wanted.about else None,
        hits=library.search(wanted.words) if wanted.words else None,
        disputed=() if wanted.narrows else _disputed(library, asked),
    )


def _column(library: Library, wanted: Wanted, status: ClaimStatus) -> Column:
    size = wanted.size if wanted.status else _IN_A_COLUMN
    found = library.claims(msgspec.structs.replace(wanted, status=status, size=size))
    return Column(status, cards(library, found.items), found.total)


def _disputed(library: Library, asked: Asked) -> tuple[Range, ...]:
    found = library.figure_sets("conflict", 1).items[:_DISPUTED]
    return ranges(library, found, mirrored=asked.language == "ar")
