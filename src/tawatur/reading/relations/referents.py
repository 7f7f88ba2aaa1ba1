"""Whom a word stands for: a name, or a common noun for a body or place named before (الحركة، المدينة)."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.lexicon.heads import heads
from tawatur.lexicon.offices import offices
from tawatur.reading.clauses import Clauses
from tawatur.reading.landmarks import Mention

BODIES = frozenset(("ORG", "NORP"))
ACTORS = frozenset(("ORG", "NORP", "GPE"))
PLACES = frozenset(("GPE", "LOC", "FAC"))
_CALLED = frozenset(("ORG", "FAC"))
_OF_ROLE = {"org": BODIES, "place": PLACES}
_REACH = 60
_AND = "و"


@dataclass(frozen=True)
class Referents:
    """Finds mentions in a text; `bodies` lists those of bodies and buildings by their first bare word."""

    clauses: Clauses
    bodies: Mapping[str, Sequence[Mention]]

    def before(self, k: int, labels: frozenset[str], besides: str = "") -> Mention | None:
        """The nearest entity of the labels before token `k`, no outlet and not the one whose id is `besides`."""
        inside = self.clauses.marks.inside
        near = (inside[j] for j in range(k - 1, max(0, k - _REACH) - 1, -1) if j in inside)
        fitting = (mention for mention in near if mention.entity.label in labels and not mention.entity.media)
        return next((mention for mention in fitting if mention.entity.id != besides), None)

    def called(self, k: int) -> Mention | None:
        """The body or place named before that the definite common noun at token `k` stands for (رئيس الغرفة)."""
        token = self.clauses.tokens[k]
        if not token.definite or k in self.clauses.marks.inside:
            return None
        same = self.bodies.get(token.bare, ())
        earlier = bisect_left(same, k, key=lambda mention: mention.first)
        if earlier:
            return same[earlier - 1]
        head = heads().get(token.bare)
        return self.before(k, _OF_ROLE[head.role]) if head is not None and head.role in _OF_ROLE else None

    def within(self, first: int, last: int) -> Iterator[Mention]:
        """The entities that a noun phrase names, joined by و; only the person where it is about one in office."""
        clauses = self.clauses
        named = [m for k in range(first, last) if (m := clauses.marks.mentions.get(k)) is not None and m.last <= last]
        if clauses.tokens[first].bare in offices() and first not in clauses.marks.inside:
            yield from (mention for mention in named if mention.entity.label == "PERSON")
            return
        for mention in named:
            if mention is named[0] or clauses.tokens[mention.first].proclitics.startswith(_AND):
                yield mention
        if not named and (called := self.called(first)) is not None:
            yield called


def referents(clauses: Clauses) -> Referents:
    """The referents of a text."""
    bodies: dict[str, list[Mention]] = {}
    for first, mention in sorted(clauses.marks.mentions.items()):
        if mention.entity.label in _CALLED:
            bodies.setdefault(clauses.tokens[first].bare, []).append(mention)
    return Referents(clauses, bodies)


def coordinated(clauses: Clauses, mention: Mention) -> Iterator[Mention]:
    """A name and those that و joins to it at once (روسيا وإيران)."""
    yield mention
    following = clauses.marks.mentions.get(mention.last)
    while following is not None and clauses.tokens[following.first].proclitics == _AND:
        yield following
        following = clauses.marks.mentions.get(following.last)
