"""What the JSON interface answers where that is more than one value of the model."""

import msgspec

from tawatur.model.claim import Claim
from tawatur.model.document import Document
from tawatur.model.figure_set import FigureSet
from tawatur.model.moment import Moment
from tawatur.model.naming import Naming
from tawatur.model.origin import Origin
from tawatur.model.record import Record
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie


class ClaimWithOrigins(msgspec.Struct, frozen=True):
    """A claim, the origins of its members, and the figures in its words."""

    claim: Claim
    origins: tuple[Origin, ...]
    figure_sets: tuple[FigureSet, ...]


class DocumentWithRecord(msgspec.Struct, frozen=True):
    """A document, what was read in it, and the ids of the claims that it has a voice in."""

    document: Document
    record: Record
    claims: tuple[str, ...]


class Actor(msgspec.Struct, frozen=True):
    """A thing with all that is tied to it."""

    thing: Thing
    ties: tuple[Tie, ...]
    moments: tuple[Moment, ...]
    namings: tuple[Naming, ...]


class Problem(msgspec.Struct, frozen=True):
    """Why there is no answer."""

    error: str
