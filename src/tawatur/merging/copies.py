"""Where an author has it from who names no source: the report that the words, or the rest of the report, point to.

Copies of one wording come together in one claim, so that comparing the members of a claim finds them; no search for
near-duplicates over the whole corpus (MinHash) is needed before.
"""

import datetime
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tawatur.arabic.normal import fold
from tawatur.merging.propositions import Key, Proposition

_COPIED = 0.5
"""Share of the shorter one's word pairs in the other from which on it is a copy."""
_LEAST_PAIRS = 3


def sources(members: Sequence[Proposition], cited: Mapping[str, frozenset[str]]) -> Mapping[Key, Proposition]:
    """For each member of a claim without a source of its own, the member that it has it from, if any.

    That is what the same report attributes, what another says in the same words, or what an outlet says that the report
    cites elsewhere; `cited` are the outlets (ids of things) that each document names as bearers.
    """
    found: dict[Key, Proposition] = {}
    ranked = sorted((m for m in members if not m.denied), key=_precedence)
    for number, member in enumerate(ranked):
        if member.statement is not None:
            others = [other for other in ranked if _passes_on(member, other)]
        else:
            others = [other for other in ranked[:number] if _attributes(other, member) or _copied(other, member)]
            others += [other for other in ranked if _carries(other, member, cited)]
        if others:
            found[member.key] = found.get(others[0].key, others[0])
    return found


def _attributes(other: Proposition, member: Proposition) -> bool:
    return other.doc == member.doc and other.statement is not None


def _passes_on(member: Proposition, other: Proposition) -> bool:
    """Whether it cites an outlet alone which in the other report names its source."""
    cites = member.clue.kind == "outlet" and member.clue.named
    return cites and other.clue.bearer == member.clue.thing and other.clue.thing != member.clue.thing


def _carries(other: Proposition, member: Proposition, cited: Mapping[str, frozenset[str]]) -> bool:
    """Whether the other is an outlet's own report which the member's report cites."""
    return other.statement is None and other.doc != member.doc and other.clue.thing in cited[member.doc]


def _precedence(member: Proposition) -> tuple[bool, bool, datetime.date, Key]:
    """Those that name a source first, then the earliest."""
    return (member.statement is None, member.published is None, member.published or datetime.date.max, member.key)


def _copied(a: Proposition, b: Proposition) -> bool:
    if a.doc == b.doc:
        return False
    pairs_a, pairs_b = _pairs(a), _pairs(b)
    least = min(len(pairs_a), len(pairs_b))
    return least >= _LEAST_PAIRS and len(pairs_a & pairs_b) / least >= _COPIED


def _pairs(member: Proposition) -> set[tuple[str, str]]:
    words = fold(member.quote.text).split()
    return set(pairwise(words))
