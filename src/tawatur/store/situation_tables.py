"""The tables of a published Situation: columns for what is asked for, the `place` that a row sorts by, and its JSON."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from tawatur.model.claim import Claim
from tawatur.model.order import ordered, place
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


SHARES = {"entities": ("entities", "mentions"), "claims": ("claims", "members")}
"""The tables that a part makes, where it makes more than the one of its name."""


def tables(part: str, items: Iterable[Any]) -> Iterator[tuple[str, "pa.Table"]]:
    """The tables that the items of a part make, by name, in the order of the part."""
    rows = _ROWS.get(part, lambda _: {})
    inside = ordered(part, items)
    yield part, _table(part, ({**_plain(part, i), **rows(i), **_whole(part, i)} for i in inside))
    for name in SHARES.get(part, ())[1:]:
        yield name, _table(name, (row for item in inside for row in _INSIDE[name](item)))


def schema(name: str) -> "pa.Schema":
    """The columns of a table."""
    import pyarrow as pa

    columns = {**_COLUMNS[name], **({"place": "string", "body": "large_string"} if name in PARTS else {})}
    return pa.schema([(column, getattr(pa, {"bool": "bool_"}.get(type, type))()) for column, type in columns.items()])


def _table(name: str, rows: Iterable[Row]) -> "pa.Table":
    import pyarrow as pa

    return pa.Table.from_pylist(list(rows), schema=schema(name))


def _plain(part: str, item: Any) -> Row:
    return {column: getattr(item, column) for column in _COLUMNS[part] if hasattr(item, column)}


def _whole(part: str, item: Any) -> Row:
    return {"place": place(part, item), "body": msgspec.json.encode(item).decode()}


def _entity(thing: Thing) -> Row:
    return {"reports": len(thing.members)}


def _mentions(thing: Thing) -> Iterable[Row]:
    return ({"entity": thing.id, "doc": doc, "words": words} for doc, own in thing.members.items() for words in own)


def _claim(claim: Claim) -> Row:
    days = [member.published for member in claim.members if member.published]
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


_ROWS: Mapping[str, Callable[[Any], Row]] = {"entities": _entity, "claims": _claim}
_INSIDE: Mapping[str, Callable[[Any], Iterable[Row]]] = {"mentions": _mentions, "members": _members}


@dataclass(frozen=True, slots=True)
class Slice:
    """Which claims to give: only of a status, about an entity, told between two days; from `offset` on, `limit`."""

    status: str | None = None
    entity: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    offset: int = 0
    limit: int = 50
