"""Counts of spans right, expected and found, and the F1 that they make (exact span and type, micro, as seqeval)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

Span = tuple[int, int, str]


@dataclass(frozen=True)
class Tally:
    """Counts by type."""

    right: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Iterable[Span], found: Iterable[Span]) -> None:
        """Counts one text."""
        expected, given = set(gold), set(found)
        self.gold.update(kind for *_, kind in expected)
        self.found.update(kind for *_, kind in given)
        self.right.update(kind for *_, kind in expected & given)

    def f1(self, kind: str | None = None) -> float:
        """F1 of one type, or micro F1 of all."""
        right, gold, found = (c[kind] if kind else c.total() for c in (self.right, self.gold, self.found))
        return 2 * right / (gold + found) if gold + found else 0.0


def spans(labels: Iterable[str]) -> list[Span]:
    """The spans that BIO labels write; an `I-` that continues nothing begins one, as in CoNLL."""
    found: list[Span] = []
    before = "O"
    for place, label in enumerate(labels):
        kind = label[2:]
        if label.startswith("I-") and kind == before:
            first, _, _ = found.pop()
            found.append((first, place + 1, kind))
        elif kind:
            found.append((place, place + 1, kind))
        before = kind
    return found
