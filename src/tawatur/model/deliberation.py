"""What the decisions of people come to: which hold, and which wait until somebody else agrees."""

from collections import defaultdict
from collections.abc import Iterable

from tawatur.model.decision import Decision, Entry, Opinion, Quorum, Undoing


class Deliberation:
    """One state of the log.

    `standing` are the decisions that hold, oldest first: nobody took them back, enough people agree on them, and they
    are the last such on what they are about. `waiting` are later ones that too few agree on. `quorum` says how many
    are enough, None where nobody has set it: then it is one.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = tuple(entries)
        self.undone = {entry.decision: entry for entry in self.entries if isinstance(entry, Undoing)}
        self.quorum = next((entry for entry in reversed(self.entries) if isinstance(entry, Quorum)), None)
        self._opinions = _opinions(self.entries)
        made = [entry for entry in self.entries if isinstance(entry, Decision) and entry.id not in self.undone]
        self._agreeing = self._by_ruling(made)
        self.standing = _last(decision for decision in made if len(self.agreeing(decision)) >= self.needed)
        holding = set(self.standing)
        self.waiting = tuple(decision for decision in _last(made) if decision not in holding)

    @property
    def needed(self) -> int:
        """How many people must agree."""
        return self.quorum.people if self.quorum else 1

    def opinions(self, decision: Decision) -> tuple[Opinion, ...]:
        """What others say of it, the last word of each."""
        return tuple(self._opinions[decision.id].values()) if decision.id in self._opinions else ()

    def agreeing(self, decision: Decision) -> frozenset[str]:
        """Who decides the same, or agrees; a name is one person in any case of its letters."""
        return frozenset(self._agreeing[decision.ruling])

    def _by_ruling(self, made: Iterable[Decision]) -> dict[tuple[object, ...], set[str]]:
        found: dict[tuple[object, ...], set[str]] = defaultdict(set)
        for decision in made:
            found[decision.ruling].add(person(decision.by))
            found[decision.ruling].update(person(each.by) for each in self.opinions(decision) if each.agrees)
        return found


def person(name: str) -> str:
    """What a person is known by."""
    return name.casefold()


def _opinions(entries: Iterable[Entry]) -> dict[str, dict[str, Opinion]]:
    """By decision the last opinion of each person."""
    found: dict[str, dict[str, Opinion]] = defaultdict(dict)
    for entry in entries:
        if isinstance(entry, Opinion):
            found[entry.decision][person(entry.by)] = entry
    return found


def _last(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The last on each thing that is decided, oldest first."""
    last = {decision.key: decision for decision in decisions}
    return tuple(sorted(last.values(), key=lambda decision: (decision.at, decision.id)))
