"""Naming: what one thing is called by whom, over time."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.model.naming import Naming
from tawatur.model.thing import Thing
from tawatur.web.drawing.lanes import Lanes, lanes
from tawatur.web.library import Library, Wanted
from tawatur.web.pages.page import Asked, MissingError

_MOST = 24
"""Voices that are drawn; the table has all."""


@dataclass(frozen=True, slots=True)
class View:
    """The page: `chosen` is the thing that `namings` name, `things` are those that can be chosen, with `total` of them.

    The lanes are those of the first namings.
    """

    wanted: Wanted
    chosen: Thing | None
    namings: tuple[Naming, ...]
    lanes: Lanes | None
    things: tuple[Thing, ...]
    total: int


def view(library: Library, asked: Asked) -> View:
    """What the thing asked for is called, else the one that is called most variously."""
    found = library.named_variously(asked.wanted)
    chosen = _chosen(library, asked, found.items)
    namings = sorted(library.namings(chosen.id), key=_order) if chosen else []
    return View(
        wanted=asked.wanted,
        chosen=chosen,
        namings=tuple(namings),
        lanes=lanes([_days(naming) for naming in namings[:_MOST]], mirrored=asked.language == "ar"),
        things=found.items,
        total=found.total,
    )


def _chosen(library: Library, asked: Asked, found: Sequence[Thing]) -> Thing | None:
    if (id := asked.wanted.about) is None:
        return found[0] if found else None
    if (thing := library.named([id]).get(id)) is None:
        raise MissingError(id)
    return thing


def _order(naming: Naming) -> tuple[str, str, str, str]:
    return (naming.outlet or "", naming.speaker or "", naming.tone, naming.term)


def _days(naming: Naming) -> list[tuple[datetime.date, int]]:
    return [(use.published, 1) for use in naming.uses if use.published]
