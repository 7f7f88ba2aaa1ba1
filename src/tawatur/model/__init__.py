"""The data model: frozen records, one concept a file. Offsets are code points of the immutable text."""

from tawatur.model.cause import Cause, Polarity
from tawatur.model.document import Document
from tawatur.model.entity import Entity, Label
from tawatur.model.event import Event, EventType
from tawatur.model.figure import Figure, FigureKind
from tawatur.model.place import Place
from tawatur.model.record import Record
from tawatur.model.relation import Relation, RelationType
from tawatur.model.span import Span
from tawatur.model.statement import AuthorStance, CueClass, Distance, Factuality, Link, LinkKind, Mode, Statement
from tawatur.model.term import Term, Tone
from tawatur.model.time import Time

__all__ = [
    "AuthorStance",
    "Cause",
    "CueClass",
    "Distance",
    "Document",
    "Entity",
    "Event",
    "EventType",
    "Factuality",
    "Figure",
    "FigureKind",
    "Label",
    "Link",
    "LinkKind",
    "Mode",
    "Place",
    "Polarity",
    "Record",
    "Relation",
    "RelationType",
    "Span",
    "Statement",
    "Term",
    "Time",
    "Tone",
]
