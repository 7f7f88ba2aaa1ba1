"""Extents of what a clause or noun phrase says: whole clauses, and noun phrases with what qualifies them."""

from dataclasses import dataclass

from tawatur.lexicon.cues import cues
from tawatur.reading.clauses import Clauses
from tawatur.reading.subjects import Phrase, Subjects

_LONGEST = 9
_CLAUSE = 12
_CLITICS = ("ب", "ل")
_EMPTY = ("negation", "conjunction", "adverb", "complementiser", "pronoun")


@dataclass(frozen=True)
class Extents:
    """Cuts the words that stand for a cause or an effect; all ranges are half-open token ranges."""

    clauses: Clauses
    subjects: Subjects

    def clause_before(self, i: int) -> Phrase | None:
        """The clause that ends before token `i`, in its sentence, without the words that report it."""
        first = self.clauses.text.sentence_of(i).first
        end = i
        while end > first:
            while end > first and self._empty(end - 1):
                end -= 1
            if end == first:
                return None
            start = self._with_head(self.clauses.start(end - 1), end, first)
            if any(self.clauses.verb(k) or self.clauses.opens_phrase(k) for k in range(start, end)):
                return self._core(self._past_report(start, end), end)
            end = start
        return None

    def _core(self, start: int, end: int) -> Phrase:
        """A long clause from its last verb on, and no longer than such clauses are."""
        if end - start > _CLAUSE:
            verbs = (k for k in range(end - 2, start, -1) if self.clauses.verb(k) and not self._auxiliary(k))
            start = next(verbs, start)
        return Phrase(start, min(end, start + _CLAUSE))

    def _auxiliary(self, k: int) -> bool:
        return self.clauses.has(k, "auxiliary")

    def _with_head(self, start: int, end: int, first: int) -> int:
        """Where the clause begins that a mere prepositional phrase (في يومين) belongs to."""
        while start > first and not any(self.clauses.verb(k) for k in range(start, end)):
            token = self.clauses.tokens[start]
            if not (self.clauses.has(start, "preposition") or token.proclitics.endswith(_CLITICS)):
                break
            start = self.clauses.start(start - 1) if start - 1 > first else first
        return start

    def sentence_before(self, i: int) -> Phrase | None:
        """The main clause of the sentence before the one of token `i`, in the same paragraph."""
        sentence = self.clauses.text.sentence_of(i)
        if sentence.first == 0:
            return None
        before = self.clauses.text.sentence_of(sentence.first - 1)
        if before.paragraph != sentence.paragraph:
            return None
        start = before.first
        return Phrase(self._past_report(start, self.clauses.end(start)), self.clauses.end(start))

    def clause_at(self, k: int) -> Phrase | None:
        """The clause that begins at token `k`, with the clauses that belong to it."""
        if k >= len(self.clauses.tokens):
            return None
        return Phrase(k, min(self.clauses.whole_end(k), k + _CLAUSE))

    def trimmed(self, start: int, end: int) -> Phrase | None:
        """The tokens from `start` to `end` without the marks at their end."""
        while end > start and self.clauses.tokens[end - 1].kind == "mark":
            end -= 1
        return Phrase(start, min(end, start + _CLAUSE)) if end > start else None

    def clause_after(self, k: int) -> Phrase | None:
        """The clause that begins at token `k`, past a comma, in its sentence."""
        last = self.clauses.text.sentence_of(k - 1).last
        while k < last and self.clauses.tokens[k].kind == "mark":
            k += 1
        return Phrase(k, self.clauses.end(k)) if k < last else None

    def noun(self, k: int) -> Phrase | None:
        """The noun phrase at token `k`, past one preposition or mark, with what qualifies it."""
        tokens = self.clauses.tokens
        if k < len(tokens) and (self.clauses.has(k, "preposition") or tokens[k].kind == "mark"):
            k += 1
        if k >= len(tokens) or not self.clauses.opens_phrase(k):
            return None
        last = self.clauses.phrase(k, self.clauses.text.sentence_of(k).last)
        return self.qualified(Phrase(k, last)) if last > k else None

    def last_noun(self, k: int, end: int) -> Phrase | None:
        """The last noun phrase without preposition between the tokens, up to `end`."""
        found = None
        while k < end:
            phrase = self.subjects.after(k, end, skip=False)
            if phrase is None:
                k += 1
                continue
            if not self.clauses.has(phrase.first - 1, "preposition"):
                found = phrase
            k = phrase.last
        return Phrase(found.first, end) if found else None

    def qualified(self, phrase: Phrase, end: int | None = None) -> Phrase:
        """A noun phrase with its relative clause, its time as a genitive, or its prepositional phrases, up to `end`."""
        first, last = phrase
        limit = self.clauses.text.sentence_of(first).last if end is None else end
        if last in self.clauses.marks.times and last - first == 1:
            last = self.clauses.marks.times[last]
        if last < limit and self.clauses.has(last, "relative"):
            return Phrase(first, min(self.clauses.end(last), last + _LONGEST, limit))
        if (
            last < limit
            and self.clauses.verb(last)
            and not self.clauses.tokens[last].proclitics
            and not self._definite(last)
        ):
            return Phrase(first, min(self.clauses.end(last), last + _LONGEST, limit))
        while last < limit and last - first < _LONGEST:
            preposition = self.clauses.has(last, "preposition") and last not in self.clauses.marks.inside
            k = last + preposition
            if not (preposition or self.clauses.tokens[last].proclitics in _CLITICS) or k in self.clauses.marks.times:
                break
            following = self.clauses.phrase(k, limit) if k < limit else k
            if following == k:
                break
            last = following
        return Phrase(first, last)

    def _definite(self, last: int) -> bool:
        """Whether a phrase that ends before the token ends in a definite noun or a name."""
        return self.clauses.tokens[last - 1].definite or last - 1 in self.clauses.marks.inside

    def up_to(self, phrase: Phrase, i: int) -> Phrase:
        """A noun phrase with all that stands between it and its verb at token `i`, if that is not much."""
        end = i
        while end > phrase.last and self._empty(end - 1):
            end -= 1
        return Phrase(phrase.first, end) if end - phrase.first <= _LONGEST else self.qualified(phrase)

    def _empty(self, k: int) -> bool:
        """A mark, or a word that says nothing by itself."""
        return self.clauses.tokens[k].kind == "mark" or any(self.clauses.has(k, role) for role in _EMPTY)

    def _past_report(self, start: int, end: int) -> int:
        """Past a reporting verb and its subject, to the noun that is reported (أعلن الجيش مقتل جنديين)."""
        if not self.clauses.verb(start) or not cues().forms(self.clauses.tokens[start].stem):
            return start
        subject = self.subjects.after(start + 1, end)
        reported = self.subjects.after(subject.last, end) if subject else None
        return reported.first if reported else start
