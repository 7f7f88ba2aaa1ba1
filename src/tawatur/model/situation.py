"""What many Records say together."""

import msgspec

from tawatur.model.claim import Claim
from tawatur.model.explanation import Explanation
from tawatur.model.figure_set import FigureSet
from tawatur.model.moment import Moment
from tawatur.model.naming import Naming
from tawatur.model.origin import Origin
from tawatur.model.profile import Profile
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything in it points to spans of the documents; `documents` are their ids in order."""

    documents: tuple[str, ...] = ()
    entities: tuple[Thing, ...] = ()
    origins: tuple[Origin, ...] = ()
    claims: tuple[Claim, ...] = ()
    figure_sets: tuple[FigureSet, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    timeline: tuple[Moment, ...] = ()
    ties: tuple[Tie, ...] = ()
    terms: tuple[Naming, ...] = ()
    profiles: tuple[Profile, ...] = ()
