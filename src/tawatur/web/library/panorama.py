"""The questions of the pages that show one part of the Situation over all its documents."""

from collections.abc import Sequence
from typing import Protocol

from tawatur.model.event import EventType
from tawatur.model.explanation import Explanation
from tawatur.model.moment import Moment
from tawatur.model.profile import Profile, Role
from tawatur.model.relation import RelationType
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie
from tawatur.web.library.wanted import Found, Wanted

Dated = tuple[str, EventType, int]
"""A date (EDTF), a type of event, and how many of it there are then."""


class Panorama(Protocol):
    """Of what is wanted, only the days and the page count here, and `about` where a thing can be asked for."""

    def moments_by_day(self, wanted: Wanted) -> Sequence[Dated]:
        """How many events of each type each date has, in order of time."""

    def timeline(self, wanted: Wanted, type: EventType | None) -> Found[Moment]:
        """The events, in order of time."""

    def network(self, wanted: Wanted, type: RelationType | None) -> Found[Tie]:
        """The ties, those stated most often first; a tie counts where one of its statements is of these days."""

    def named_variously(self, wanted: Wanted) -> Found[Thing]:
        """The things that somebody calls by a term of their own, those with most such voices first."""

    def explanations(self, wanted: Wanted) -> Found[Explanation]:
        """What is explained, that with most accounts and voices first."""

    def profiles(self, wanted: Wanted, role: Role | None) -> Found[Profile]:
        """Who says how much, those with most claims first."""
