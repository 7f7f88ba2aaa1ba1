"""Cells that ACLED-style and UCDP-style rows share."""

from collections.abc import Iterable

from tawatur.exports.happenings import Happening
from tawatur.exports.origins import called
from tawatur.exports.parties import Party
from tawatur.lexicon.gazetteer import gazetteer

SEVERAL = "; "
"""Between several values in one cell, as both projects write it."""


def names(parties: Iterable[Party]) -> str:
    """English names where they are known, else the Arabic name or words."""
    return SEVERAL.join(party.name_en or party.name_ar for party in parties)


def country(code: str) -> str:
    """The English name of the state with this ISO 3166-1 alpha-2 code, else the code."""
    state = gazetteer().states.get(code)
    return state.name_en if state else code


def outlets(happening: Happening) -> str:
    """The outlets that carry it."""
    return SEVERAL.join(dict.fromkeys(d.outlet for d in happening.documents if d.outlet))


def original_sources(happening: Happening) -> str:
    """The origins that tell it: who is said to have said it first."""
    return SEVERAL.join(map(called, happening.origins))


def tellers(happening: Happening) -> int:
    """How many independent origins tell it."""
    return happening.moment.independent_origins
