"""Decisions as readers see them: whether each holds, what others say of it, and what it is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tawatur.arabic.normal import fold
from tawatur.model.claim import Claim
from tawatur.model.decision import Decision, Opinion, Undoing, Words
from tawatur.model.span import Span
from tawatur.model.thing import Thing
from tawatur.store.reviews import Reviews

State = Literal["holds", "waits", "replaced", "undone"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision of the log; `undone` is who took it back."""

    decision: Decision
    state: State
    opinions: tuple[Opinion, ...]
    undone: Undoing | None

    @property
    def disputed(self) -> bool:
        """Whether somebody disputes it."""
        return any(not opinion.agrees for opinion in self.opinions)


class Rulings:
    """The decisions of one state of the log."""

    def __init__(self, reviews: Reviews) -> None:
        self._reviews = reviews
        known = reviews.deliberation
        self._holding, self._waiting = set(known.standing), set(known.waiting)
        self.quorum = known.quorum
        self.needed = known.needed
        self.standing = len(known.standing)

    def on(self, doc: str, span: Span) -> tuple[Ruling, ...]:
        """Those about words of this stretch that hold or wait."""
        return self._told(self._reviews.touching(doc, span))

    def in_document(self, doc: str) -> tuple[Ruling, ...]:
        """Those that name words of the document."""
        return self._told(self._reviews.about(doc))

    def on_claim(self, claim: Claim) -> tuple[Ruling, ...]:
        """Those about words of its voices, each once."""
        if not self._holding and not self._waiting:
            return ()
        found = {d.id: d for member in claim.members for d in self._reviews.touching(member.doc, member.quote)}
        return self._told(found.values())

    def on_thing(self, thing: Thing) -> tuple[Ruling, ...]:
        """Those about its names."""
        known = self._reviews.deliberation
        named = (d for d in (*known.standing, *known.waiting) if d.subject in ("entity", "thing"))
        return self._told(d for d in named if _names(d.words, thing) or (d.other and _names(d.other, thing)))

    def waiting(self) -> tuple[Ruling, ...]:
        """Those that somebody else must agree on first, oldest first."""
        return self._told(self._reviews.deliberation.waiting)

    def latest(self, most: int | None = None) -> tuple[Ruling, ...]:
        """All that were made, the newest first, whatever became of them; or so many of them."""
        made = [entry for entry in self._reviews.entries if isinstance(entry, Decision)]
        return self._told(made[::-1][:most])

    def _told(self, decisions: Iterable[Decision]) -> tuple[Ruling, ...]:
        return tuple(self._ruling(decision) for decision in decisions)

    def _ruling(self, decision: Decision) -> Ruling:
        known = self._reviews.deliberation
        undone = known.undone.get(decision.id)
        return Ruling(decision, self._state(decision, undone), known.opinions(decision), undone)

    def _state(self, decision: Decision, undone: Undoing | None) -> State:
        if undone:
            return "undone"
        return "holds" if decision in self._holding else "waits" if decision in self._waiting else "replaced"


def _names(words: Words, thing: Thing) -> bool:
    """Whether the words name the thing in their document."""
    return fold(words.span.text) in _folded(thing.members.get(words.doc, ()))


def _folded(names: Iterable[str]) -> Iterator[str]:
    return map(fold, names)
