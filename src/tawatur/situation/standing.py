"""Which edges stand at a date: those that were stated by then and that nothing has ended since."""

from collections.abc import Iterable, Mapping

from tawatur.model.days import days
from tawatur.model.tie import Evidence
from tawatur.situation.edges import Edge, EdgeType

_ENDS: Mapping[EdgeType, frozenset[EdgeType]] = {"withdraws_from": frozenset({"present_in", "controls"})}
"""What each type ends between the same two things."""

_ALWAYS = ""


def standing_at(edges: Iterable[Edge], day: str) -> tuple[Edge, ...]:
    """The edges on what is dated up to the day (ISO), without ties that had ended by then."""
    known = [left for edge in edges if (left := edge.only(e for e in edge.evidence if _since(e) <= day))]
    return _unended(known)


def not_ended_before(edges: Iterable[Edge], day: str | None) -> tuple[Edge, ...]:
    """The edges that bear on what comes from the day on: ties not ended before it, events not over before it."""
    if day is None:
        return tuple(edges)
    listed = list(edges)
    over = endings(edge for edge in listed)
    lasting = [edge for edge in listed if not edge.of_event and not _ended(edge, over, day)]
    coming = [left for edge in listed if edge.of_event and (left := edge.only(_from(edge.evidence, day)))]
    return (*lasting, *coming)


def endings(edges: Iterable[Edge]) -> Mapping[tuple[str, str, EdgeType], str]:
    """By the two things and the type that is ended: the last day on which an ending is told."""
    return {
        (edge.from_, edge.to, ended): max(_since(e) for e in edge.evidence)
        for edge in edges
        for ended in _ENDS.get(edge.type, ())
    }


def _unended(edges: list[Edge]) -> tuple[Edge, ...]:
    over = endings(edges)
    return tuple(edge for edge in edges if not _ended(edge, over, None))


def _ended(edge: Edge, over: Mapping[tuple[str, str, EdgeType], str], before: str | None) -> bool:
    """Whether an ending is told, no sooner than the tie was last stated, and `before` the day where one is given."""
    end = over.get((edge.from_, edge.to, edge.type))
    return end is not None and end >= max(map(_since, edge.evidence)) and (before is None or end < before)


def _since(evidence: Evidence) -> str:
    dated = days(evidence.date or "")
    return dated.first.isoformat() if dated else _ALWAYS


def _from(evidence: Iterable[Evidence], day: str) -> Iterable[Evidence]:
    return (e for e in evidence if (dated := days(e.date or "")) is None or dated.last.isoformat() >= day)
