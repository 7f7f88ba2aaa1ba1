"""Rules and tagger weighed against each other: the one place that says whose word counts, and in which words.

A mark is a score of the tagger (the mean probability of its labels) from which its word counts. They were set on the
held-out documents of the corpus; docs/decisions/0011-tagger-beside-rules.md has the measurements.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """`added` are findings that no rule makes, `instead` those that replace a rule's.

    `event_known` is for an event whose word the lexicon knows in that type, but in other company.
    """

    name_added: float = 0.8
    cue_added: float = 0.8
    content_instead: float = 0.7
    origin_instead: float = 0.6
    relay_added: float = 0.4
    event_added: float = 0.8
    event_known: float = 0.6
    role_added: float = 0.5
    role_instead: float = 0.8


MARKS = Marks()
# Shares of right statements by score, beside those of 0.9 and more.
_TRUST = ((0.9, 1.0), (0.7, 0.85), (0.01, 0.7), (0.0, 0.6))


def trust(score: float | None) -> float:
    """What remains of a statement's confidence when the tagger sees it with this score; None where there is none."""
    if score is None:
        return 1.0
    return next(share for mark, share in _TRUST if score >= mark)


def agreed(reason: str, score: float) -> str:
    """The reason of a finding that both make."""
    return f"{reason}; the tagger agrees ({score:.2f})"


def unseen(reason: str) -> str:
    """The reason of a rule's finding that stands although the tagger does not see it."""
    return f"{reason}; the tagger does not see it"


def faintly(reason: str, score: float) -> str:
    """The reason of a rule's finding that the tagger holds possible."""
    return f"{reason}; the tagger sees it faintly ({score:.2f})"


def differs(reason: str, score: float) -> str:
    """The reason of a rule's finding that stands although the tagger calls it otherwise."""
    return f"{reason}; the tagger calls it otherwise ({score:.2f})"


def alone(what: str, score: float) -> str:
    """The reason of a finding that only the tagger makes."""
    return f"the tagger alone sees {what} ({score:.2f})"


def instead(reason: str, what: str, score: float) -> str:
    """The reason of a rule's finding in which the tagger decided a part."""
    return f"{reason}; {what} by the tagger ({score:.2f})"
