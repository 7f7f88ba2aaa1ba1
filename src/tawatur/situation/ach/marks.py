"""What a piece of evidence says of a hypothesis: suggested by rule, and changed by a person for good."""

from collections.abc import Iterable, Mapping

import msgspec

from tawatur.model.marking import Mark, Marking
from tawatur.model.spot import Spot

WEIGHTS: Mapping[Mark, int] = {"CC": 0, "C": 0, "N": 0, "I": 1, "II": 2}
"""Only what speaks against a hypothesis counts: what fits one fits others too (Heuer, ch. 8)."""


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """The mark that counts; `by` is the person who set it, None where it is suggested, for which `reason` stands."""

    mark: Mark
    reason: str
    by: str | None = None


def marked(suggested: Cell, evidence: Iterable[Spot], hypothesis: Iterable[Spot], markings: "Markings") -> Cell:
    """The cell with the last marking on any of these places, else as it is suggested."""
    found = [m for e in evidence for h in hypothesis if (m := markings.get((e, h)))]
    last = max(found, key=lambda m: m.at, default=None)
    return Cell(mark=last.mark, reason=suggested.reason, by=last.by) if last else suggested


Markings = Mapping[tuple[Spot, Spot], Marking]


def latest(log: Iterable[Marking]) -> Markings:
    """The marking that counts on each pair of places."""
    return {(m.evidence, m.hypothesis): m for m in log}
