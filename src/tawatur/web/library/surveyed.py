"""A panorama over the tables of a published Situation: every question is a query."""

from collections.abc import Sequence
from typing import Any, TypeVar

from tawatur.model.event import EventType
from tawatur.model.explanation import Explanation
from tawatur.model.moment import Moment
from tawatur.model.profile import Profile, Role
from tawatur.model.relation import RelationType
from tawatur.model.thing import Thing
from tawatur.model.tie import Tie
from tawatur.web.library.panorama import Dated
from tawatur.web.library.tables import Tables, within
from tawatur.web.library.wanted import Found, Wanted

T = TypeVar("T")
_VOICES = "SELECT target AS id, count(*) AS voices FROM terms GROUP BY 1"


class Surveyed:
    """Answers from the tables."""

    _tables: Tables

    def moments_by_day(self, wanted: Wanted) -> Sequence[Dated]:
        where, values = _days(wanted)
        query = f"SELECT edtf, type, count(*) FROM happened WHERE {where} GROUP BY 1, 2 ORDER BY 1, 2"
        return [(edtf, type, count) for edtf, type, count in self._tables.ask(query, *values)]

    def timeline(self, wanted: Wanted, type: EventType | None) -> Found[Moment]:
        where, values = _with(_days(wanted), "type", type)
        return self._found(Moment, "timeline", f"happened WHERE {where}", values, "place", wanted)

    def network(self, wanted: Wanted, type: RelationType | None) -> Found[Tie]:
        where, values = _with(("true", []), "type", type)
        if wanted.about:
            where, values = f'{where} AND (from_ = ? OR "to" = ?)', [*values, wanted.about, wanted.about]
        if wanted.since or wanted.until:
            days, bounds = _days(wanted)
            where, values = f"{where} AND id IN (SELECT id FROM stated WHERE {days})", [*values, *bounds]
        return self._found(Tie, "ties", f"tied WHERE {where}", values, "evidence DESC, id", wanted)

    def named_variously(self, wanted: Wanted) -> Found[Thing]:
        named = f"({_VOICES}) SEMI JOIN entities USING (id)"
        return self._found(Thing, "entities", named, [], "voices DESC, id", wanted)

    def explanations(self, wanted: Wanted) -> Found[Explanation]:
        order = "accounts DESC, voices DESC, id"
        return self._found(Explanation, "explanations", "explained", [], order, wanted)

    def profiles(self, wanted: Wanted, role: Role | None) -> Found[Profile]:
        where, values = _with(("true", []), "role", role)
        bounds = f"LIMIT {wanted.size} OFFSET {(wanted.page - 1) * wanted.size}"
        query = f"SELECT body FROM profiles WHERE {where} ORDER BY claims DESC, role, id {bounds}"
        found = self._tables.bodies(Profile, query, *values)
        return Found(tuple(found), self._tables.count(f"profiles WHERE {where}", *values))

    def _found(
        self, type: type[T], part: str, among: str, values: Sequence[Any], order: str, wanted: Wanted
    ) -> Found[T]:
        """The page of the bodies of a part whose ids are among these."""
        ids, total = self._tables.page(among, values, order, wanted)
        return Found(tuple(self._tables.by_id(type, part, ids).values()), total)


def _days(wanted: Wanted) -> tuple[str, list[Any]]:
    return within("first_day", "last_day", wanted)


def _with(so_far: tuple[str, list[Any]], column: str, value: str | None) -> tuple[str, list[Any]]:
    where, values = so_far
    return so_far if value is None else (f"{where} AND {column} = ?", [*values, value])
