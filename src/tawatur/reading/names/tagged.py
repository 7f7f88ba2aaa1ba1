"""The names that a tagger sees: candidates beside those of lexicon and grammar, and a second opinion on them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tawatur.arabic.text import Text
from tawatur.reading.names.candidates import Candidate, Sureness
from tawatur.reading.weighing import MARKS, agreed, alone, differs
from tawatur.tagger.tags import NameTag

_SURENESS: Sureness = "tagged"


def tagged(text: Text, names: Iterable[NameTag], *, rules: bool) -> Iterator[Candidate]:
    """The tagger's names as candidates; where rules are heard too, only the sure ones."""
    for name in names:
        if not rules or name.score >= MARKS.name_added:
            first, last = text.tokens_over(name.start, name.end)
            yield Candidate(first, last, name.label, alone(f"a {name.label}", name.score), sureness=_SURENESS)


def seconded(text: Text, standing: Sequence[Candidate], names: Iterable[NameTag]) -> tuple[Candidate, ...]:
    """The candidates that stand, with what the tagger says of those that are not its own."""
    seen = {text.tokens_over(name.start, name.end): name for name in names}
    return tuple(_seconded(candidate, seen.get((candidate.first, candidate.last))) for candidate in standing)


def _seconded(candidate: Candidate, name: NameTag | None) -> Candidate:
    if name is None or candidate.sureness == _SURENESS:
        return candidate
    word = agreed if name.label == candidate.label else differs
    return replace(candidate, reason=word(candidate.reason, name.score))
