"""How far a clause reaches that is a side of a cause, without the words that report it.

Annotators take about seven words for one. All ranges are half-open token ranges.
"""

from dataclasses import dataclass

from tawatur.lexicon.cues import cues
from tawatur.reading.causes.nouns import CLITICS, NOUN_LENGTH, QUOTES, Nouns
from tawatur.reading.subjects import Phrase

_CLAUSE = 7
_JOINING = ("و", "ف")
_OPENERS = ("conjunction", "complementiser", "pronoun", "adverb", "question")
_OPENING = frozenset("«:")
_COMMA = "،"
_QUESTION = "؟"
_ACCUSATIVE = ("ا", "اً", "ًا")


@dataclass(frozen=True)
class Scopes(Nouns):
    """Cuts clauses as well; `asides` are the folded words of "as" (كما)."""

    asides: frozenset[str]

    def noun(self, k: int) -> Phrase | None:
        """What a preposition at token `k`, or right before it, brings: a noun phrase, or a clause with أن or ما."""
        clauses = self.clauses
        k = self.past_quotes(k)
        if self.inside(k) and clauses.has(k, "preposition") and k not in clauses.marks.inside:
            k = self.past_quotes(k + 1)
        if not self.inside(k):
            return None
        if clauses.has(k, "complementiser") or clauses.has(k, "relative"):
            return self.clause(k + clauses.has(k, "complementiser"))
        if clauses.tokens[k].kind == "mark" or self.anaphoric(k):
            return None
        limit = self.limit(k)
        last = self.nominal(k, limit)
        return self.within(Phrase(k, self.qualified(k, last, limit)), NOUN_LENGTH + 1) if last > k else None

    def clause(self, k: int) -> Phrase | None:
        """The clause that begins at token `k`, past marks and asides, with the clauses that belong to it."""
        k = self.past_quotes(k)
        while self.inside(k) and self.clauses.tokens[k].kind == "mark":
            k = max(k + 1, self.clauses.parenthesis(k), self._past_aside(k))
        k = self.past_quotes(k)
        if not self.inside(k):
            return None
        return self.within(Phrase(k, min(self.clauses.whole_end(k), self.limit(k))), _CLAUSE)

    def before(self, i: int) -> Phrase | None:
        """The clause that ends before token `i`, in its sentence, without the words that report it."""
        clauses = self.clauses
        first = clauses.text.sentence_of(i).first
        end = i
        while end > first:
            while end > first and self.empty(end - 1):
                end -= 1
            if end == first:
                return None
            start = self._joined(self._with_head(clauses.start(end - 1), end, first), end)
            if self._says(start, end) and not self._reports(start, end) and not self._aside(start):
                return self._core(self._with_verb(start, end, first), end)
            end = start
        return None

    def sentence_before(self, i: int) -> Phrase | None:
        """The main clause of the sentence before the one of token `i`, in the same paragraph."""
        sentence = self.clauses.text.sentence_of(i)
        if sentence.first == 0:
            return None
        before = self.clauses.text.sentence_of(sentence.first - 1)
        if before.paragraph != sentence.paragraph:
            return None
        start = self.past_quotes(before.first)
        return self._core(start, max(self.clauses.end(start), start + 1)) if start < before.last else None

    def asked_before(self, i: int) -> Phrase | None:
        """What the question asks that stands right before token `i`, which opens a sentence (لماذا سقط؟ لأنه وحيد)."""
        k = i
        while k and self.clauses.tokens[k - 1].text in QUOTES:
            k -= 1
        if k == 0 or self.clauses.tokens[k - 1].text != _QUESTION:
            return None
        return self.sentence_before(i)

    def told_before(self, i: int) -> Phrase | None:
        """What a pronoun or demonstrative at token `i` stands for: the clause before, else the sentence before."""
        return self.before(self.clauses.start(i)) or self.sentence_before(i)

    def trimmed(self, first: int, last: int) -> Phrase | None:
        """The tokens from `first` to `last`, no longer than a clause is."""
        return self.within(Phrase(first, last), _CLAUSE)

    def _core(self, start: int, end: int) -> Phrase | None:
        """A clause without the words that report it, its adverbials in front, and what goes beyond its length."""
        while start < end - 1 and any(self.clauses.has(start, role) for role in _OPENERS):
            start += 1
        verbs = [k for k in range(start, end) if self.clauses.verb(k) and not self.clauses.has(k, "auxiliary")]
        if verbs and self._adverbial(start):
            start = verbs[0]
        return self.within(Phrase(self._past_report(start, end), end), _CLAUSE)

    def _adverbial(self, k: int) -> bool:
        """Whether a time or a prepositional phrase begins at the token."""
        clitic = self.clauses.tokens[k].proclitics[-1:] in CLITICS
        return clitic or k in self.clauses.marks.times or self.clauses.has(k, "preposition")

    def _joined(self, start: int, end: int) -> int:
        """Where the last clause between the tokens begins that و joins by a particle (ولم يصل)."""
        clauses = self.clauses
        joined = (k for k in range(end - 2, start, -1) if clauses.tokens[k].proclitics[:1] in _JOINING)
        return next((k for k in joined if clauses.tokens[k].proclitics and clauses.has(k, "before_verb")), start)

    def _with_head(self, start: int, end: int, first: int) -> int:
        """Where the clause begins that a mere prepositional phrase (في يومين) or a relative clause belongs to."""
        clauses = self.clauses
        while start > first:
            token = clauses.tokens[start]
            prepositional = clauses.has(start, "preposition") or token.proclitics.endswith(CLITICS)
            bare = prepositional and not self._verbal(start, end)
            relative = clauses.has(start - 1, "relative") and clauses.tokens[start - 1].definite
            if not (bare or relative):
                break
            start = clauses.start(start - 1) if start - 1 > first else first
        return start

    def _with_verb(self, start: int, end: int, first: int) -> int:
        """Where the clause begins that a mere phrase after a comma belongs to, if it has a verb."""
        if start <= first or self.clauses.tokens[start - 1].text != _COMMA or self._verbal(start, end):
            return start
        head = self.clauses.start(start - 1)
        return head if self._verbal(head, start) else start

    def _verbal(self, start: int, end: int) -> bool:
        return any(self.clauses.verb(k) for k in range(start, end))

    def _past_report(self, start: int, end: int) -> int:
        """Past a reporting verb and its subject, to the noun that is reported (أعلن الجيش مقتل جنديين)."""
        if not self.reporting(start):
            return start
        nouns = list(self.bare_nouns(start + 1, end))
        return nouns[1].first if len(nouns) > 1 else start

    def _says(self, start: int, end: int) -> bool:
        """Whether a verb or a noun phrase stands between the tokens, and more than a time, a name or خصوصا."""
        clauses = self.clauses
        if self._verbal(start, end):
            return True
        named = start in clauses.marks.inside or start in clauses.marks.times or not clauses.tokens[start].is_word
        if end - start == 1 and (named or clauses.tokens[start].text.endswith(_ACCUSATIVE)):
            return False
        return any(clauses.opens_phrase(k) for k in range(start, end))

    def _aside(self, start: int) -> bool:
        """Whether a clause only says according to whom (وفق الخطة، كما تدعي الوزارة)."""
        tokens = self.clauses.tokens
        as_said = start > 0 and tokens[start - 1].stem in self.asides and self.reporting(start)
        opens = start == self.clauses.text.sentence_of(start).first
        return as_said or (not opens and cues().phrases.at(tokens, start) is not None)

    def _past_aside(self, k: int) -> int:
        """Past words between commas that only say who says so (، على ما قال،), from the first comma on."""
        if not self.inside(k + 1) or cues().phrases.at(self.clauses.tokens, k + 1) is None:
            return k
        end = min(self.limit(k), k + _CLAUSE)
        return next((j + 1 for j in range(k + 1, end) if self.clauses.tokens[j].text == self.clauses.tokens[k].text), k)

    def reporting(self, start: int) -> bool:
        """Whether a verb of saying stands at the token."""
        return self.clauses.verb(start) and bool(cues().forms(self.clauses.tokens[start].stem))

    def _reports(self, start: int, end: int) -> bool:
        """Whether a clause only says who says what another clause tells (يقول الباحث إن)."""
        last = self.clauses.text.sentence_of(start).last
        told = end < last and (self.clauses.has(end, "complementiser") or self.clauses.tokens[end].text in _OPENING)
        return self.reporting(start) and told
