"""Clauses: where the clause around a token begins and ends, and which of its words are verbs."""

from dataclasses import dataclass, field

from tawatur.arabic.text import Text
from tawatur.arabic.tokens import Token
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.lexicon.verbs import is_verb
from tawatur.reading.landmarks import Landmarks
from tawatur.reading.phrases import noun_phrase, opens_phrase

_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل")
_TRANSPARENT = frozenset("«»\"“”„'’‘_#%٪")
_COMMAS = frozenset("،,")
_PARENTHESIS_REACH = 9
_STROKE = "ـ"
_OPENING = frozenset(("complementiser", "conjunction", "relative", "conditional"))


@dataclass(frozen=True)
class Clauses:
    """A text with the landmarks that its clauses and phrases are read by; all ranges are half-open token ranges."""

    text: Text
    marks: Landmarks
    _verbs: dict[int, bool] = field(default_factory=dict)
    _commas: set[int] = field(default_factory=set)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.text.tokens

    def verb(self, i: int) -> bool:
        """Whether a finite verb stands at the token; no part of a name is one."""
        known = self._verbs.get(i)
        if known is None:
            tokens = self.text.tokens
            known = i not in self.marks.inside and is_verb(tokens[i], tokens[i - 1] if i else None)
            self._verbs[i] = known
            if known and i and tokens[i].stem in verb_forms().bare and not tokens[i].proclitics:
                self._verbs[i] = known = not self._governed(i)
            elif not known and i not in self.marks.inside and self._shown(i):
                self._verbs[i] = known = True
        return known

    def _shown(self, i: int) -> bool:
        """Whether a word that may be a noun is a verb by its final ى (نفى) or after a pronoun (أنه ترك)."""
        token = self.text.tokens[i]
        if token.stem not in verb_forms().bare or token.proclitics.endswith(_PREPOSITIONS):
            return False
        pronoun = i > 0 and self.has(i - 1, "complementiser") and self.has(i - 1, "pronoun")
        return pronoun or token.text.endswith("ى")

    def _governed(self, i: int) -> bool:
        """Whether a word written like a noun follows the subject of an earlier verb, and so is that verb's object."""
        after_subject = self.text.tokens[i - 1].definite or i - 1 in self.marks.inside
        return after_subject and any(self.verb(k) and not self.has(k, "auxiliary") for k in range(self.start(i), i))

    def has(self, i: int, role: str) -> bool:
        """Whether the token is a closed-class word of the role."""
        token = self.text.tokens[i]
        words = function_words()
        return words.has(token.stem, role) or words.has(token.norm, role)

    def phrase(self, i: int, limit: int, *, joined: bool = True) -> int:
        """The end of the noun phrase that begins at the token, or `i`."""
        return noun_phrase(self.text.tokens, i, limit, self.marks, joined=joined)

    def opens_phrase(self, i: int) -> bool:
        return opens_phrase(self.text.tokens, i, self.marks)

    def start(self, i: int) -> int:
        """Where the clause of token `i` begins."""
        first = self.text.sentence_of(i).first
        for k in range(i, first, -1):
            if k < i and self._opens(k):
                return k + 1 if self._particle(k) else k
            if self._breaks(k - 1):
                return k
            if k == i and self.coordinated(k):
                return k
        if i > first and self._particle(first):
            return first + 1
        return first

    def end(self, i: int) -> int:
        """Where the clause of token `i` ends."""
        last = self.text.sentence_of(i).last
        for k in range(i + 1, last):
            if self._breaks(k) or self._opens(k):
                return k
        return last

    def parenthesis(self, k: int) -> int:
        """The end of the time or prepositional phrase between commas that opens at token `k`, or `k`."""
        tokens = self.text.tokens
        if tokens[k].text not in _COMMAS or k + 2 >= len(tokens):
            return k
        if k + 1 not in self.marks.times and not self._prepositional(k + 1):
            return k
        for j in range(k + 2, min(k + _PARENTHESIS_REACH, len(tokens))):
            if tokens[j].text in _COMMAS:
                return j + 1
            if self.verb(j) or self._particle(j) or (tokens[j].kind == "mark" and tokens[j].text not in _TRANSPARENT):
                break
        return k

    def whole_end(self, i: int) -> int:
        """Where the clause of token `i` ends with the relative and أن clauses that belong to it."""
        last = self.text.sentence_of(i).last
        end = self.end(i)
        while end < last and (self.has(end, "relative") or self.has(end, "complementiser")):
            end = self.end(end)
        return end

    def _prepositional(self, k: int) -> bool:
        return self.has(k, "preposition") or self.text.tokens[k].proclitics in _PREPOSITIONS

    def _breaks(self, k: int) -> bool:
        """A mark that parts clauses: not a quotation mark or a hash, nor a comma around a parenthesis.

        A lengthening stroke that stands alone is a dash.
        """
        token = self.text.tokens[k]
        if token.text == _STROKE:
            return True
        if token.kind != "mark" or token.text in _TRANSPARENT or self._glued(k):
            return False
        if token.text not in _COMMAS:
            return True
        return k not in self._commas and not self._encloses(k)

    def _glued(self, k: int) -> bool:
        """Whether a mark joins what stands on both sides (مارس/آذار، تيزي-وزو)."""
        tokens = self.text.tokens
        return 0 < k < len(tokens) - 1 and tokens[k - 1].end == tokens[k].start and tokens[k].end == tokens[k + 1].start

    def _encloses(self, k: int) -> bool:
        """Whether the comma opens a parenthesis; its closing comma is noted."""
        end = self.parenthesis(k)
        if end == k:
            return any(self.parenthesis(j) == k + 1 for j in range(max(0, k - _PARENTHESIS_REACH), k))
        self._commas.update((k, end - 1))
        return True

    def _opens(self, k: int) -> bool:
        return self._particle(k) or self.coordinated(k)

    def _particle(self, k: int) -> bool:
        """A complementiser, conjunction or relative that opens a clause."""
        if k in self.marks.inside:
            return False
        roles = function_words().roles.get(self.text.tokens[k].stem, frozenset())
        return not roles.isdisjoint(_OPENING) and "preposition" not in roles and "negation" not in roles

    def coordinated(self, k: int) -> bool:
        """A verb joined by و or ف."""
        return (
            self.text.tokens[k].proclitics[:1] in _CONJUNCTIONS
            and self.text.tokens[k].proclitics != ""
            and self.verb(k)
        )
