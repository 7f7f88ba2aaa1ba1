"""When two readers mean the same words."""

from collections.abc import Sequence

from tawatur.model import Span

_SHARE = 0.5


def alike(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether the two share at least half of what they cover together."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    together = sum(span.end - span.start for span in (*one, *other)) - shared
    return shared > 0 and shared >= _SHARE * together
