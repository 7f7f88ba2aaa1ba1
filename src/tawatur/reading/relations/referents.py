"""Whom a word stands for: a name, or a common noun for a body or place named before (الحركة، المدينة)."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tawatur.arabic.normal import fold
from tawatur.lexicon.heads import heads
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.offices import offices
from tawatur.reading.clauses import Clauses
from tawatur.reading.landmarks import Mention

BODIES = frozenset(("ORG", "NORP"))
ACTORS = frozenset(("ORG", "NORP", "GPE"))
PLACES = frozenset(("GPE", "LOC", "FAC"))
_CALLED = frozenset(("ORG", "FAC"))
_PEOPLES = frozenset(("GPE", "NORP"))
_OF_ROLE = {"org": BODIES, "place": PLACES}
_REACH = 60
_AND = "و"
_APPOSED = 5
COMMA = "،"
QUOTES = frozenset('"«»“”')


@dataclass(frozen=True)
class Referents:
    """Finds mentions in a text; `bodies` lists those of bodies and buildings by their first bare word.

    `countries` has a mention of each country and people by its folded name.
    """

    clauses: Clauses
    bodies: Mapping[str, Sequence[Mention]]
    countries: Mapping[str, Mention]

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
        head = heads().get(token.bare)
        if earlier:
            found: Mention | None = same[earlier - 1]
        elif head is not None and head.role in _OF_ROLE and not self._distinguished(k + 1):
            found = self.before(k, _OF_ROLE[head.role])
        else:
            found = None
        return replace(found, first=k, last=k + 1) if found is not None else None

    def _distinguished(self, k: int) -> bool:
        """Whether the adjective of a country at token `k` tells the noun before from all of its kind."""
        tokens = self.clauses.tokens
        return k < len(tokens) and tokens[k].definite and tokens[k].bare in nationalities().adjectives

    def country(self, k: int) -> Mention | None:
        """The country, named elsewhere, whose adjective or people, with article, is token `k` (الدعم الإيراني)."""
        if k >= len(self.clauses.tokens) or not self.clauses.tokens[k].definite:
            return None
        word, known = self.clauses.tokens[k].bare, nationalities()
        nationality = known.adjectives.get(word) or known.people.get(word)
        named = self.countries.get(fold(nationality.country)) if nationality is not None else None
        return replace(named, first=k, last=k + 1) if named is not None else None

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
    countries: dict[str, Mention] = {}
    for first, mention in sorted(clauses.marks.mentions.items()):
        if mention.entity.label in _CALLED:
            bodies.setdefault(clauses.tokens[first].bare, []).append(mention)
        elif mention.entity.label in _PEOPLES:
            countries.setdefault(fold(mention.entity.name_ar or mention.span.text), mention)
    return Referents(clauses, bodies, countries)


def coordinated(clauses: Clauses, mention: Mention) -> Iterator[Mention]:
    """A name and those that و joins to it at once (روسيا وإيران)."""
    yield mention
    following = clauses.marks.mentions.get(mention.last)
    while following is not None and clauses.tokens[following.first].proclitics == _AND:
        yield following
        following = clauses.marks.mentions.get(following.last)


def apposed(clauses: Clauses, k: int) -> Mention | None:
    """The name that stands at token `k`, or past adjectives with the article, a comma and quotation marks there."""
    end = min(clauses.text.sentence_of(k - 1).last, k + _APPOSED)
    for j in range(k, end):
        token = clauses.tokens[j]
        if j in clauses.marks.inside:
            return clauses.marks.mentions.get(j) if not token.proclitics else None
        adjective = token.definite and not token.proclitics and not clauses.verb(j)
        if not (adjective or token.text in QUOTES or token.text == COMMA):
            return None
    return None
