"""The tables of a published Situation: columns for what is asked for, and the JSON of the whole."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from tawatur.model import Document
from tawatur.model.claim import Claim
from tawatur.model.situation import Situation
from tawatur.model.thing import Thing

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

PARTS = ("entities", "origins", "claims", "figure_sets", "explanations", "timeline", "ties", "terms", "profiles")
"""The parts of a Situation besides the ids of its documents, each a table of its own."""

_COLUMNS: Mapping[str, Mapping[str, str]] = {
    "documents": {"id": "string", "published": "date32", "outlet": "string", "title": "string"},
    "entities": {"id": "string", "label": "string", "name_ar": "string", "name_en": "string", "reports": "int32"},
    "mentions": {"entity": "string", "doc": "string", "words": "string"},
    "origins": {"id": "string", "kind": "string", "named": "bool", "name": "string"},
    "claims": {
        "id": "string",
        "status": "string",
        "independent_origins": "int32",
        "reports": "int32",
        "first": "date32",
        "last": "date32",
    },
    "members": {"claim": "string", "doc": "string", "origin": "string", "stance": "string", "words": "string"},
    "figure_sets": {"id": "string", "kind": "string", "relation": "string"},
    "explanations": {"id": "string", "doc": "string"},
    "timeline": {"id": "string", "edtf": "string", "type": "string", "claim": "string"},
    "ties": {"id": "string", "from_": "string", "to": "string", "type": "string"},
    "terms": {"target": "string", "outlet": "string", "speaker": "string", "term": "string"},
    "profiles": {"id": "string", "role": "string", "claims": "int32"},
}


def tables(situation: Situation, documents: Sequence[Document]) -> Iterator[tuple[str, "pa.Table"]]:
    """The tables by name; `documents` are those of the Situation."""
    published = {document.id: document.published for document in documents}
    yield "documents", _table("documents", documents, _plain("documents"))
    yield "mentions", _table("mentions", situation.entities, _mentions)
    yield "members", _table("members", situation.claims, _members)
    for part in PARTS:
        counted = {"entities": _entity, "claims": lambda claim: _claim(claim, published)}.get(part, lambda _: {})
        yield part, _table(part, getattr(situation, part), _whole(part, counted))


def schema(name: str) -> "pa.Schema":
    """The columns of a table."""
    import pyarrow as pa

    columns = {**_COLUMNS[name], **({"body": "large_string"} if name in PARTS else {})}
    return pa.schema([(column, getattr(pa, {"bool": "bool_"}.get(type, type))()) for column, type in columns.items()])


def _table(name: str, values: Iterable[Any], rows: Callable[[Any], Iterable[Row]]) -> "pa.Table":
    import pyarrow as pa

    return pa.Table.from_pylist([row for value in values for row in rows(value)], schema=schema(name))


def _plain(name: str) -> Callable[[Any], Iterable[Row]]:
    return lambda value: [{column: getattr(value, column) for column in _COLUMNS[name] if hasattr(value, column)}]


def _whole(name: str, counted: Callable[[Any], Row]) -> Callable[[Any], Iterable[Row]]:
    plain = _plain(name)

    def rows(value: Any) -> Iterable[Row]:
        body = msgspec.json.encode(value).decode()
        return [{**row, **counted(value), "body": body} for row in plain(value)]

    return rows


def _entity(thing: Thing) -> Row:
    return {"reports": len(thing.members)}


def _mentions(thing: Thing) -> Iterable[Row]:
    return ({"entity": thing.id, "doc": doc, "words": words} for doc, own in thing.members.items() for words in own)


def _claim(claim: Claim, published: Mapping[str, datetime.date | None]) -> Row:
    days = [day for member in claim.members if (day := published.get(member.doc))]
    return {
        "reports": len({member.doc for member in claim.members}),
        "first": min(days, default=None),
        "last": max(days, default=None),
    }


def _members(claim: Claim) -> Iterable[Row]:
    return (
        {"claim": claim.id, "doc": m.doc, "origin": m.origin, "stance": m.stance, "words": m.quote.text}
        for m in claim.members
    )


@dataclass(frozen=True, slots=True)
class Slice:
    """Which claims to give: only of a status, about an entity, told between two days; from `offset` on, `limit`."""

    status: str | None = None
    entity: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    offset: int = 0
    limit: int = 50
