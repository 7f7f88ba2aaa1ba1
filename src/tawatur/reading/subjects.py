"""The grammatical subject of a finite verb: after it, before it, its antecedent, or the one that it goes on from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tawatur.arabic.inflection import Agreement, agreement_of
from tawatur.reading.clauses import Clauses

_REACH = 10
_CLITICS = ("ب", "ل", "ك")
_THEN = "ف"


class Phrase(NamedTuple):
    """Tokens `first` up to but not including `last`."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class VerbAt:
    """A finite verb at a token: what it agrees with and the pronoun that it carries.

    A `transitive` verb that is joined by و to one of the same subject has even a name after it as its object;
    `besides` are words that it takes beside its object (حمّله المسؤولية).
    """

    index: int
    agreement: Agreement
    pronoun: str = ""
    transitive: bool = False
    passive: bool = False
    besides: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Frame:
    """What stands around a verb: its subject, the next bare noun phrase, and the antecedent of its relative clause."""

    subject: Phrase | None
    rest: Phrase | None
    antecedent: Phrase | None
    preverbal: bool


@dataclass(frozen=True)
class Subjects:
    """Finds subjects, and remembers them; `voices` gives the speaker of every token that is somebody's words."""

    clauses: Clauses
    voices: Mapping[int, Phrase]
    _known: dict[int, Phrase | None] = field(default_factory=dict)

    def of(self, i: int) -> Phrase | None:
        """The subject of the verb at token `i`, inherited from an earlier verb where it has none of its own."""
        if i not in self._known:
            self._known[i] = None
            token = self.clauses.tokens[i]
            agreement = agreement_of(token.stem)
            found = self.frame(VerbAt(i, agreement)).subject
            self._known[i] = found or self.inherited(i, agreement)
        return self._known[i]

    def frame(self, verb: VerbAt) -> Frame:
        """Subject and next noun phrase of a verb, as far as its own clause names them."""
        i, agreement, pronoun = verb.index, verb.agreement, verb.pronoun
        clauses = self.clauses
        start, end = clauses.start(i), clauses.end(i)
        antecedent = self.antecedent(start)
        after = self.after(i + 1, end)
        goes_on = not pronoun and not verb.passive
        if after is not None and goes_on and (verb.transitive or after.first not in clauses.marks.mentions):
            earlier = self._goes_on(verb, start, after, end)
            if earlier is not None:
                return Frame(earlier, after, antecedent, True)
        before = self._before(start, i, agreement) if antecedent is None else None
        if antecedent is not None and not (pronoun and after) and self._can_be_subject(antecedent, agreement):
            before = antecedent
        if before is None and antecedent is None:
            before = self._elsewhere(start, i, agreement)
        if before is not None:
            return Frame(before, after, antecedent, True)
        plural = agreement.number == "p" and agreement.gender == "m"
        if after is None or plural or not (pronoun or self._can_be_subject(after, agreement)):
            return Frame(None, after, antecedent, False)
        return Frame(after, self.after(after.last, end), antecedent, False)

    def _goes_on(self, verb: VerbAt, start: int, after: Phrase, end: int) -> Phrase | None:
        """The subject of the verb before, where a verb joined by و goes on from it and has its object only."""
        i = verb.index
        if start != i or i == self.clauses.text.sentence_of(i).first:
            return None
        second = self.after(after.last, end)
        if second is not None and self.clauses.tokens[second.first].bare not in verb.besides:
            return None
        return self.inherited(i, verb.agreement)

    def _elsewhere(self, start: int, i: int, agreement: Agreement) -> Phrase | None:
        """The subject that stands for a first person, for the pronoun of أنه, or after أما."""
        clauses = self.clauses
        if agreement.person == 1:
            return self.voices.get(i)
        if start and clauses.has(start - 1, "complementiser") and clauses.has(start - 1, "pronoun"):
            return self.inherited(start - 1, agreement, loose=True)
        if clauses.tokens[i].proclitics == _THEN:
            first = clauses.text.sentence_of(i).first
            topic = next((k for k in range(i - 1, first - 1, -1) if clauses.has(k, "topic")), None)
            last = clauses.phrase(topic + 1, i) if topic is not None else 0
            return Phrase(topic + 1, last) if topic is not None and last > topic + 1 else None
        return self._adjacent(start, i, agreement)

    def _adjacent(self, start: int, i: int, agreement: Agreement) -> Phrase | None:
        """An indefinite noun phrase right before its verb (محتجين طالبوا)."""
        clauses = self.clauses
        if agreement.number != "p" or agreement.gender != "m" or i == start:
            return None
        found = (k for k in range(start, i) if clauses.opens_phrase(k) and clauses.phrase(k, i) == i)
        k = next(found, None)
        return Phrase(k, i) if k is not None else None

    def inherited(self, i: int, agreement: Agreement, *, loose: bool = False) -> Phrase | None:
        """The subject of the nearest earlier verb in the sentence; not `loose`: of the same gender and number."""
        first = self.clauses.text.sentence_of(i).first
        for k in range(i - 1, first - 1, -1):
            if self.clauses.verb(k) and not self.clauses.has(k, "auxiliary"):
                other = agreement_of(self.clauses.tokens[k].stem)
                if loose or (other.gender, other.number, other.person) == (
                    agreement.gender,
                    agreement.number,
                    agreement.person,
                ):
                    return self.of(k)
        return None

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

    def antecedent(self, start: int) -> Phrase | None:
        """The noun phrase that a relative clause qualifies, where one begins at `start`."""
        clauses = self.clauses
        if start == 0 or not clauses.has(start - 1, "relative") or clauses.has(start - 1, "negation"):
            return None
        end = start - 1
        if end > 0 and clauses.tokens[end - 1].kind == "mark":
            end -= 1
        first = max(clauses.text.sentence_of(start).first, end - _REACH)
        found = (k for k in range(first, end) if clauses.opens_phrase(k) and clauses.phrase(k, end) == end)
        k = next(found, None)
        return None if k is None else Phrase(k, end)

    def _before(self, start: int, i: int, agreement: Agreement) -> Phrase | None:
        """The subject before its verb: the noun phrase that opens the clause."""
        clauses = self.clauses
        k = start
        while k < i and any(clauses.has(k, role) for role in ("auxiliary", "adverb", "before_verb")):
            k += 1
        if k >= i or not clauses.opens_phrase(k) or clauses.tokens[k].proclitics.endswith(_CLITICS):
            return None
        phrase = Phrase(k, clauses.phrase(k, i))
        if phrase.last == k or any(clauses.verb(j) and not clauses.has(j, "auxiliary") for j in range(phrase.last, i)):
            return None
        return phrase if self._can_be_subject(phrase, agreement) else None

    def _can_be_subject(self, phrase: Phrase, agreement: Agreement) -> bool:
        """Whether a verb in the masculine singular may have the phrase as its subject; other verbs take any."""
        if agreement.person == 1:
            return False
        if agreement.gender != "m" or agreement.number != "s":
            return True
        token = self.clauses.tokens[phrase.first]
        mention = self.clauses.marks.mentions.get(phrase.first)
        if mention is not None:
            return not feminine_name(mention.entity.label, token.stem)
        return phrase.first in self.clauses.marks.figures or token.kind != "word" or not token.text.endswith("ة")


def feminine_name(label: str, word: str) -> bool:
    """Whether a name is feminine: places of people are, bodies and buildings where their first word ends in ة."""
    return label == "GPE" or (label in ("ORG", "FAC") and word.endswith(("ه", "ات")))
