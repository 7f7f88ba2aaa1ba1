"""The two sides of a cause."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tawatur.model import Cause, Span
from tawatur.model.cause import Polarity
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.extents import Extents
from tawatur.reading.subjects import Phrase, Subjects

_PREFIXES = ("ب", "ل")


class Sides(NamedTuple):
    """What brings about and what is brought about; nothing is said where one of them is missing."""

    cause: Phrase | None
    effect: Phrase | None
    denied: bool = False


NOTHING = Sides(None, None)


@dataclass(frozen=True)
class Passage:
    """A text as the readers of causes see it; `events` gives the type of each event by its first token."""

    draft: Draft
    clauses: Clauses
    subjects: Subjects
    extents: Extents
    events: dict[int, str]

    def denied(self, i: int) -> bool:
        """Whether a negation stands right before the token."""
        return i > 0 and self.clauses.has(i - 1, "negation") and not self.clauses.has(i - 1, "relative")

    def cue(self, first: int, last: int) -> Span:
        """The span of a cue; a preposition written onto it is part of it (بفعل), a conjunction is not."""
        token = self.clauses.tokens[first]
        written_on = token.proclitics.endswith(_PREFIXES)
        return self.draft.span(token.stem_start - written_on, self.clauses.tokens[last - 1].end)

    def causes(self, sides: Sides, cue: Span | None, polarity: Polarity = "brings_about") -> Iterator[Cause]:
        """The cause that the two sides make, if both are there and apart."""
        if sides.cause is None or sides.effect is None:
            return
        cause, effect = self.draft.token_span(*sides.cause), self.draft.token_span(*sides.effect)
        if not cause.overlaps(effect):
            yield Cause(cause=cause, effect=effect, cue=cue, polarity=polarity, denied=sides.denied)
