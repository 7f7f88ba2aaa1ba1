"""All that one document says, as stand-off annotation."""

import msgspec

from tawatur.model.cause import Cause
from tawatur.model.entity import Entity
from tawatur.model.event import Event
from tawatur.model.figure import Figure
from tawatur.model.place import Place
from tawatur.model.relation import Relation
from tawatur.model.statement import Statement
from tawatur.model.term import Term
from tawatur.model.time import Time


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """`id` is the document's, `reader` names what read it, `notes` say what could not be read."""

    id: str
    digest: str
    reader: str
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    terms: tuple[Term, ...] = ()
    causes: tuple[Cause, ...] = ()
    notes: tuple[str, ...] = ()
