"""What the JSON interface can be asked: one row a question."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_args

from tawatur.model.claim import Claim, ClaimStatus
from tawatur.model.document import Document
from tawatur.model.figure_set import FigureRelation, FigureSet
from tawatur.model.thing import Thing
from tawatur.web.api.answers import Actor, ClaimWithOrigins, DocumentWithRecord
from tawatur.web.library import Found, Library, Overview
from tawatur.web.library.wanted import page_of
from tawatur.web.pages.page import MOST_ADDITIONS, MOST_PAGES, Asked, MissingError, QueryError
from tawatur.web.review.rulings import Ruling, Rulings

T = TypeVar("T")
Schema = Mapping[str, Any]

TEXT: Schema = {"type": "string"}
_DAY: Schema = {"type": "string", "format": "date"}
_PAGE: Schema = {"type": "integer", "minimum": 1, "maximum": MOST_PAGES}
_STATUS: Schema = {"type": "string", "enum": list(get_args(ClaimStatus))}
_RELATION: Schema = {"type": "string", "enum": list(get_args(FigureRelation))}
_ADDITION: Schema = {"type": "integer", "minimum": 0, "maximum": MOST_ADDITIONS}
_LISTED = {"q": TEXT, "since": _DAY, "until": _DAY, "after": _ADDITION, "page": _PAGE}
_CLAIMS = {"status": _STATUS, "about": TEXT, **_LISTED}


@dataclass(frozen=True, slots=True)
class Operation:
    """`query` are its parameters with their JSON Schemas, `needed` those it cannot do without."""

    name: str
    path: str
    summary: str
    answer: Callable[[Library, Asked], object]
    type: Any
    query: Mapping[str, Schema] = field(default_factory=dict)
    needed: frozenset[str] = frozenset()


def _claim(library: Library, asked: Asked) -> ClaimWithOrigins:
    claim = _known(library.claim(asked.path["id"]), asked.path["id"])
    origins = library.origins({member.origin for member in claim.members})
    return ClaimWithOrigins(claim, tuple(origins.values()), tuple(library.figures_of(claim)))


def _document(library: Library, asked: Asked) -> DocumentWithRecord:
    id = asked.query.get("id", "")
    document, record = _known(library.pairs([id]).get(id), id)
    return DocumentWithRecord(document, record, tuple(claim.id for claim in library.claims_in(id)))


def _thing(library: Library, asked: Asked) -> Actor:
    id = asked.path["id"]
    thing = _known(library.named([id]).get(id), id)
    return Actor(thing, tuple(library.ties(id)), tuple(library.moments(id)), tuple(library.namings(id)))


def _figures(library: Library, asked: Asked) -> Found[FigureSet]:
    relation = asked.query.get("relation") or None
    if relation not in (None, *get_args(FigureRelation)):
        raise QueryError(f"relation={relation}")
    return library.figure_sets(relation, asked.wanted)


def _decisions(library: Library, asked: Asked) -> Found[Ruling]:
    return page_of(Rulings(library.reviews()).latest(), asked.wanted)


def _known(found: T | None, id: str) -> T:
    if found is None:
        raise MissingError(id)
    return found


OPERATIONS = (
    Operation("overview", "/overview", "The Situation in numbers.", lambda library, _: library.overview(), Overview),
    Operation(
        "claims",
        "/claims",
        "Claims, the newest first.",
        lambda library, asked: library.claims(asked.wanted),
        Found[Claim],
        _CLAIMS,
    ),
    Operation("claim", "/claims/{id}", "A claim with its origins and figures.", _claim, ClaimWithOrigins),
    Operation(
        "documents",
        "/documents",
        "Documents, the newest first.",
        lambda library, asked: library.documents(asked.wanted),
        Found[Document],
        _LISTED,
    ),
    Operation(
        "document",
        "/document",
        "A document with its record and the ids of its claims.",
        _document,
        DocumentWithRecord,
        {"id": TEXT},
        frozenset({"id"}),
    ),
    Operation(
        "things",
        "/things",
        "People, bodies and places, the most often named first.",
        lambda library, asked: library.things(asked.wanted),
        Found[Thing],
        {"q": TEXT, "page": _PAGE},
    ),
    Operation("thing", "/things/{id}", "A thing with its ties, events and names.", _thing, Actor),
    Operation(
        "decisions",
        "/decisions",
        "What people decided, the newest first, and what others say of it.",
        _decisions,
        Found[Ruling],
        {"page": _PAGE},
    ),
    Operation(
        "figures",
        "/figures",
        "Figures given more than once.",
        _figures,
        Found[FigureSet],
        {"relation": _RELATION, "page": _PAGE},
    ),
)
