"""The noun phrases beside a place in a clause: right after it, beyond a prepositional phrase, or ending before it."""

from dataclasses import dataclass
from typing import NamedTuple

from tawatur.reading.clauses import Clauses

_REACH = 10
_CLITICS = ("ب", "ل", "ك")


class Phrase(NamedTuple):
    """Tokens `first` up to but not including `last`."""

    first: int
    last: int


@dataclass(frozen=True)
class Neighbours:
    """Finds noun phrases by their place."""

    clauses: Clauses

    def after(self, k: int, end: int, *, skip: bool = True) -> Phrase | None:
        """The noun phrase without preposition that follows, past adverbs, times and pronouns with prepositions."""
        clauses = self.clauses
        while skip and k < end:
            if k in clauses.marks.times:
                k = clauses.marks.times[k]
            elif clauses.parenthesis(k) > k:
                k = clauses.parenthesis(k)
            elif clauses.has(k, "adverb") or clauses.has(k, "prepositional_pronoun"):
                k += 1
            else:
                break
        while k < end and clauses.tokens[k].kind == "mark":
            k += 1
        if k >= end or clauses.tokens[k].proclitics or not clauses.opens_phrase(k):
            return None
        last = clauses.phrase(k, end)
        return Phrase(k, last) if last > k else None

    def beyond(self, k: int, end: int) -> Phrase | None:
        """The noun phrase without preposition that follows, be it after one that has a preposition."""
        found = self.after(k, end)
        past = self._prepositional(k, end) if found is None and k < end else k
        return self.after(past, end) if past > k else found

    def _prepositional(self, k: int, end: int) -> int:
        """The end of the prepositional phrase at token `k`, or `k`."""
        clauses, first = self.clauses, k
        while k + 1 < end and clauses.has(k, "preposition") and not clauses.opens_phrase(k):
            k += 1
        if k == first and clauses.tokens[k].proclitics[-1:] not in _CLITICS:
            return k
        return clauses.marks.times.get(k) or clauses.phrase(k, end)

    def antecedent(self, start: int) -> Phrase | None:
        """The noun phrase that a relative clause qualifies, where one begins at `start`."""
        clauses = self.clauses
        if start == 0 or not clauses.has(start - 1, "relative") or clauses.has(start - 1, "negation"):
            return None
        end = start - 1
        if end > 0 and clauses.tokens[end - 1].kind == "mark":
            end -= 1
        return self.ending_at(end)

    def ending_at(self, end: int) -> Phrase | None:
        """The longest noun phrase that ends before token `end`."""
        clauses = self.clauses
        first = max(clauses.text.sentence_of(end - 1).first, end - _REACH) if end else 0
        found = (k for k in range(first, end) if clauses.opens_phrase(k) and clauses.phrase(k, end) == end)
        k = next(found, None)
        return None if k is None else Phrase(k, end)
