"""The names that a tagger sees: candidates beside those of lexicon and grammar, and a second opinion on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tawatur.arabic.text import Text
from tawatur.reading.names.candidates import Candidate, Sureness
from tawatur.reading.names.senses import sense
from tawatur.reading.weighing import MARKS, agreed, alone, differs
from tawatur.tagger.tags import NameTag, Tags

_TAGGED: Sureness = "tagged"
_SURE = "neighbourhood"
_UNLISTED: tuple[Sureness, ...] = ("built", "guessed")


@dataclass(frozen=True)
class Opinion:
    """What a tagger thinks of the names in a text; without tags it has none."""

    text: Text
    tags: Tags | None

    @cached_property
    def _seen(self) -> dict[tuple[int, int], NameTag]:
        names = self.tags.names if self.tags else ()
        return {self.text.tokens_over(name.start, name.end): name for name in names}

    @cached_property
    def _touched(self) -> frozenset[int]:
        return frozenset(token for first, last in self._seen for token in range(first, last))

    def candidates(self, *, rules: bool) -> Iterator[Candidate]:
        """The tagger's names as candidates; where rules are heard too, only the sure ones, and no verb behind them."""
        for (first, last), name in self._seen.items():
            if not rules or name.score >= MARKS.name_added:
                end = self._before_verbs(first, last) if rules else last
                yield Candidate(first, end, name.label, alone(f"a {name.label}", name.score), sureness=_TAGGED)

    def _before_verbs(self, first: int, last: int) -> int:
        while last - first > 1 and sense(self.text.tokens[last - 1].stem).verb:
            last -= 1
        return last

    def upheld(self, standing: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """The candidates without those that only the grammar built, where the tagger sees no name at all.

        Behind the word for a neighbourhood a name follows as good as always.
        """
        if self.tags is None or not self.tags.every_kind:
            return tuple(standing)
        return tuple(c for c in standing if c.sureness not in _UNLISTED or c.kind == _SURE or self._touches(c))

    def _touches(self, candidate: Candidate) -> bool:
        return not self._touched.isdisjoint(range(candidate.first, candidate.last))

    def seconded(self, standing: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """The candidates with what the tagger says of those that are not its own."""
        return tuple(self._seconded(candidate) for candidate in standing)

    def _seconded(self, candidate: Candidate) -> Candidate:
        name = self._seen.get((candidate.first, candidate.last))
        if name is None or candidate.sureness == _TAGGED:
            return candidate
        word = agreed if name.label == candidate.label else differs
        return replace(candidate, reason=word(candidate.reason, name.score))
