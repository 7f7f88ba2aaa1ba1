"""Which statement a span stands in: the innermost one whose content holds it."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from tawatur.model import Span, Statement
from tawatur.reading.draft import Draft


def innermost(span: Span, statements: Sequence[Statement]) -> str | None:
    """Id of the statement with the shortest content that covers the span, or None for the author's own voice."""
    holding = [
        (part.end - part.start, statement.id)
        for statement in statements
        for part in statement.content
        if part.start <= span.start and span.end <= part.end
    ]
    return min(holding)[1] if holding else None


def place_in_statements(draft: Draft) -> Draft:
    """The draft with every figure, time, place, event, relation and cause placed in its innermost statement."""
    voices = draft.statements
    return replace(
        draft,
        figures=tuple(msgspec.structs.replace(f, statement=innermost(f.text, voices)) for f in draft.figures),
        times=tuple(msgspec.structs.replace(t, statement=innermost(t.text, voices)) for t in draft.times),
        places=tuple(msgspec.structs.replace(p, statement=innermost(p.text, voices)) for p in draft.places),
        events=tuple(msgspec.structs.replace(e, statement=innermost(e.trigger, voices)) for e in draft.events),
        relations=tuple(msgspec.structs.replace(r, statement=innermost(r.evidence, voices)) for r in draft.relations),
        causes=tuple(msgspec.structs.replace(c, statement=innermost(c.cause, voices)) for c in draft.causes),
    )
