"""Which statement a span stands in: the innermost one whose content holds it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from tawatur.model import Record, Span, Statement
from tawatur.reading.draft import Draft


@dataclass(frozen=True, slots=True)
class Voices:
    """Contents by place, so that long texts stay linear; `longest` bounds how far back one can begin."""

    starts: tuple[int, ...]
    parts: tuple[tuple[int, int, str], ...]
    longest: int

    def innermost(self, span: Span) -> str | None:
        """Id of the statement with the shortest content that covers the span, or None for the author's own voice."""
        last = bisect_right(self.starts, span.start)
        holding: list[tuple[int, str]] = []
        for k in range(last - 1, -1, -1):
            start, end, statement = self.parts[k]
            if start < span.start - self.longest:
                break
            if end >= span.end:
                holding.append((end - start, statement))
        return min(holding)[1] if holding else None


def voices(statements: Sequence[Statement]) -> Voices:
    """The contents of the statements, by place."""
    parts = sorted((part.start, part.end, s.id) for s in statements for part in s.content)
    longest = max((end - start for start, end, _ in parts), default=0)
    return Voices(tuple(start for start, _, _ in parts), tuple(parts), longest)


def place_in_statements(draft: Draft) -> Draft:
    """The draft with every figure, time, place, event, relation and cause placed in its innermost statement."""
    return replace(draft, **placements(draft))


def placements(found: Draft | Record) -> dict[str, Any]:
    """Its figures, times, places, events, relations and causes, each placed in its innermost statement."""
    inside = voices(found.statements).innermost
    return {
        "figures": tuple(msgspec.structs.replace(f, statement=inside(f.text)) for f in found.figures),
        "times": tuple(msgspec.structs.replace(t, statement=inside(t.text)) for t in found.times),
        "places": tuple(msgspec.structs.replace(p, statement=inside(p.text)) for p in found.places),
        "events": tuple(msgspec.structs.replace(e, statement=inside(e.trigger)) for e in found.events),
        "relations": tuple(msgspec.structs.replace(r, statement=inside(r.evidence)) for r in found.relations),
        "causes": tuple(msgspec.structs.replace(c, statement=inside(c.cause)) for c in found.causes),
    }
