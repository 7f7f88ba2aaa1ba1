"""How far a noun phrase reaches that is a side of a cause, with what qualifies it, as short as still says it.

Annotators take about five words for one. All ranges are half-open token ranges.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.reading.clauses import Clauses
from tawatur.reading.subjects import Phrase

NOUN_LENGTH = 5
CLITICS = ("ب", "ل", "ك")
_REACH = 60
QUOTES = frozenset('«»"“”„()')
_EMPTY = ("negation", "conjunction", "adverb", "complementiser", "pronoun", "preposition", "relative", "before_verb")


@dataclass(frozen=True)
class Nouns:
    """Cuts noun phrases out of a text with landmarks."""

    clauses: Clauses

    def topic(self, i: int) -> Phrase | None:
        """The noun phrase whose predicate begins at token `i`: what opens the clause, or ends right before it."""
        return self.opening(i) or (self.back_from(i) if self.clauses.start(i) < i else None)

    def opening(self, i: int) -> Phrase | None:
        """The noun phrase that opens the clause of token `i`, with no verb up to the token."""
        clauses = self.clauses
        start = self.past_quotes(clauses.start(i))
        if start >= i or clauses.tokens[start].proclitics[-1:] in CLITICS:
            return None
        noun = clauses.opens_phrase(start) or start in clauses.marks.times or self._after_that(start)
        if not noun or self._carried(start) or any(clauses.verb(k) for k in range(start + 1, i)):
            return None
        return self.within(Phrase(start, self.qualified(start, self.nominal(start, i), i)), NOUN_LENGTH + 1)

    def back_from(self, i: int) -> Phrase | None:
        """The noun phrase that ends right before token `i`, as long as one can be."""
        end = i
        while end > 0 and self.clauses.tokens[end - 1].kind == "mark":
            end -= 1
        first = max(self.clauses.start(end - 1) if end else 0, end - NOUN_LENGTH - 1)
        for k in range(first, end):
            token = self.clauses.tokens[k]
            governed = self.clauses.has(k - 1, "preposition") or token.proclitics[-1:] in CLITICS
            if self.clauses.opens_phrase(k) and not governed and self.nominal(k, end) == end:
                fresh = token.proclitics != "" or not self.clauses.tokens[end - 1].definite
                return Phrase(k, end) if fresh or end < i or k == first else None
        return None

    def bare_nouns(self, k: int, end: int) -> Iterator[Phrase]:
        """The noun phrases without preposition from token `k` on, before a relative clause or `end`."""
        clauses = self.clauses
        while k < end and not clauses.has(k, "relative"):
            opens = clauses.opens_phrase(k) and not clauses.tokens[k].proclitics and k not in clauses.marks.times
            last = self.nominal(k, end) if opens or k in clauses.marks.times else k + 1
            if clauses.has(k, "preposition") and k not in clauses.marks.inside and k + 1 < end:
                last = max(last, self.nominal(k + 1, end))
            elif opens:
                yield Phrase(k, last)
            k = last

    def up_to(self, phrase: Phrase, end: int) -> Phrase:
        """A noun phrase with what qualifies it before token `end`."""
        return self.within(Phrase(phrase.first, self.qualified(*phrase, end)), NOUN_LENGTH + 1) or phrase

    def anaphoric(self, k: int) -> bool:
        """Whether a demonstrative stands alone at the token (ذلك, not ذلك القرار)."""
        clauses = self.clauses
        return clauses.has(k, "demonstrative") and not (self.inside(k + 1) and clauses.tokens[k + 1].definite)

    def past_quotes(self, k: int) -> int:
        """Past quotation marks and brackets."""
        while self.inside(k) and self.clauses.tokens[k].text in QUOTES:
            k += 1
        return k

    def within(self, phrase: Phrase, longest: int) -> Phrase | None:
        """The phrase cut to so many tokens, without marks and particles at its end."""
        first, last = phrase.first, min(phrase.last, phrase.first + longest + 1)
        cut = last < phrase.last
        while last > first and (self.clauses.tokens[last - 1].kind == "mark" or (cut and self.empty(last - 1))):
            last -= 1
        return Phrase(first, last) if last > first else None

    def qualified(self, first: int, last: int, limit: int) -> int:
        """The end of a noun phrase with its relative clause, its object or its prepositional phrases."""
        clauses = self.clauses
        while last < limit and last - first < NOUN_LENGTH:
            token = clauses.tokens[last]
            if clauses.has(last, "relative") and clauses.tokens[last].definite:
                return min(clauses.end(last), limit)
            if clauses.verb(last) and not token.proclitics and not clauses.tokens[last - 1].definite:
                return min(clauses.end(last), limit)
            preposition = clauses.has(last, "preposition") and last not in clauses.marks.inside and not token.proclitics
            k = last + (preposition or clauses.has(last, "determiner"))
            genitive = last - first == 1 and last in clauses.marks.times
            if k >= limit or (k in clauses.marks.times and not genitive) or clauses.has(k, "relative"):
                break
            if not (preposition or token.proclitics in CLITICS or not token.proclitics):
                break
            following = self.nominal(k, limit) if k > last or genitive or clauses.opens_phrase(k) else k
            if following == k:
                break
            last = following
        return last

    def nominal(self, k: int, limit: int) -> int:
        """The end of the noun phrase at token `k`; where only a noun can stand, any word is one."""
        clauses = self.clauses
        if k in clauses.marks.times:
            return min(clauses.marks.times[k], limit)
        last = clauses.phrase(k, limit)
        token = clauses.tokens[k]
        if last > k or not token.is_word or any(clauses.has(k, role) for role in _EMPTY):
            return last
        following = k + 1 < limit and not clauses.tokens[k + 1].proclitics and not token.definite
        return max(k + 1, clauses.phrase(k + 1, limit)) if following else k + 1

    def empty(self, k: int) -> bool:
        """A mark, or a word that says nothing by itself."""
        return self.clauses.tokens[k].kind == "mark" or any(self.clauses.has(k, role) for role in _EMPTY)

    def inside(self, k: int) -> bool:
        """Whether the text has a token `k`."""
        return k < len(self.clauses.tokens)

    def limit(self, k: int) -> int:
        """Where whatever begins at token `k` must end: with its sentence, and within reach."""
        return min(self.clauses.text.sentence_of(k).last, k + _REACH)

    def _carried(self, k: int) -> bool:
        """Whether the word is a conjunction that carries a pronoun (لكنه)."""
        words = function_words()
        return any(words.has(host, "conjunction") for host, _ in hosts(self.clauses.tokens[k].stem))

    def _after_that(self, k: int) -> bool:
        """Whether a word that may be a verb stands where only a noun can: after إن and أن, where it is no imperfect."""
        clauses = self.clauses
        return k > 0 and clauses.has(k - 1, "complementiser") and clauses.tokens[k].stem in verb_forms().bare
