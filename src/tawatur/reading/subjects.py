"""The grammatical subject of a finite verb: after it, before it, its antecedent, or the one that it goes on from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tawatur.arabic.endings import FEMININE, TA_MARBUTA
from tawatur.arabic.inflection import Agreement, agreement_of
from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.noun_agreement import masculine_name
from tawatur.lexicon.verb_forms import verb_host
from tawatur.reading.neighbours import Neighbours
from tawatur.reading.neighbours import Phrase as Phrase

_REACH = 10
_CLITICS = ("ب", "ل", "ك")
_THEN = "ف"
_ACROSS = 24
_BEFORE_VERB = ("auxiliary", "adverb", "before_verb")
_PARENTHESES = {"،": "،", ",": ",", ")": "("}


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
class Subjects(Neighbours):
    """Finds subjects, and remembers them; `voices` gives the speaker of every token that is somebody's words."""

    voices: Mapping[int, Phrase]
    _known: dict[int, Phrase | None] = field(default_factory=dict)

    def of(self, i: int) -> Phrase | None:
        """The subject of the verb at token `i`, inherited from an earlier verb where it has none of its own."""
        if i not in self._known:
            self._known[i] = None
            host, pronoun = self._host(i)
            agreement = agreement_of(host)
            found = self.frame(VerbAt(i, agreement, pronoun)).subject
            self._known[i] = found or self.inherited(i, agreement)
        return self._known[i]

    def _host(self, i: int) -> tuple[str, str]:
        """The verb at token `i` without its object pronoun, and that pronoun."""
        stem = self.clauses.tokens[i].stem
        host = verb_host(stem)
        found = ((form, pronoun) for form, pronoun in hosts(stem) if form == host)
        return next(found, (stem, ""))

    def frame(self, verb: VerbAt) -> Frame:
        """Subject and next noun phrase of a verb, as far as its own clause names them."""
        i, agreement, pronoun = verb.index, verb.agreement, verb.pronoun
        clauses = self.clauses
        start, end = clauses.start(i), clauses.end(i)
        antecedent = self.antecedent(start)
        after = self.beyond(i + 1, end)
        goes_on = not pronoun and not verb.passive
        if after is not None and goes_on and (verb.transitive or after.first not in clauses.marks.mentions):
            earlier = self._goes_on(verb, start, after, end)
            if earlier is not None:
                return Frame(earlier, after, antecedent, True)
        before = self._before(start, i, agreement) if antecedent is None else None
        if antecedent is not None and not (pronoun and after) and self._can_be_subject(antecedent, agreement):
            before = antecedent
        if before is None and antecedent is None:
            before = self._elsewhere(start, i, agreement) or self._across(i, agreement)
        if before is not None:
            return Frame(before, after, antecedent, True)
        plural = agreement.number == "p" and agreement.gender == "m"
        if after is None or plural or not (pronoun or self._can_be_subject(after, agreement)):
            return Frame(None, after, antecedent, False)
        rest = self.beyond(after.last, end)
        if rest is None and verb.transitive and after.last == end:
            rest = self._past_apposition(end)
        return Frame(after, rest, antecedent, False)

    def _past_apposition(self, k: int) -> Phrase | None:
        """The noun phrase after what stands between the comma at token `k` and the next (قائد الفوج، وهو عقيد، …)."""
        tokens, last = self.clauses.tokens, self.clauses.text.sentence_of(k).last if k else 0
        if k >= last or tokens[k].text not in _PARENTHESES:
            return None
        close = next((j for j in range(k + 1, min(k + _REACH, last)) if tokens[j].text == tokens[k].text), None)
        return self.after(close + 1, last, skip=False) if close is not None else None

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
        """An indefinite noun phrase right before its verb (محتجين طالبوا، طبيبة كانت تسعف)."""
        clauses = self.clauses
        end = i
        while end > start and clauses.has(end - 1, "auxiliary"):
            end -= 1
        if end == start or (end == i and (agreement.number != "p" or agreement.gender != "m")):
            return None
        found = self.ending_at(end)
        return found if found and found.first >= start and self._can_be_subject(found, agreement) else None

    def inherited(self, i: int, agreement: Agreement, *, loose: bool = False) -> Phrase | None:
        """The subject of the nearest earlier verb in the sentence; not `loose`: of the same gender and number."""
        first = self.clauses.text.sentence_of(i).first
        for k in range(i - 1, first - 1, -1):
            main = self.clauses.verb(k) and not self.clauses.has(k, "auxiliary")
            if main and (loose or self._agree(agreement, k)):
                return self.of(k)
        return None

    def _agree(self, agreement: Agreement, k: int) -> bool:
        """Whether the verb at token `k` may have the subject of a later verb; before its subject it stays singular."""
        other = agreement_of(self._host(k)[0])
        if (other.gender, other.number, other.person) == (agreement.gender, agreement.number, agreement.person):
            return True
        if agreement.person != other.person or other.number != "s" or agreement.number == "s":
            return False
        subject = self.of(k)
        return subject is not None and subject.first > k

    def _across(self, i: int, agreement: Agreement) -> Phrase | None:
        """The subject before what stands between commas or brackets (الكتيبة، وهي الأكبر، هاجمت)."""
        clauses = self.clauses
        first = clauses.text.sentence_of(i).first
        if clauses.tokens[i].proclitics:
            return None
        close = i - 1
        while close > first and any(clauses.has(close, role) for role in _BEFORE_VERB):
            close -= 1
        opener = _PARENTHESES.get(clauses.tokens[close].text) if close > first else None
        for k in range(close - 2, max(first, close - _ACROSS), -1):
            if opener is not None and clauses.tokens[k].text in opener:
                found = self.ending_at(k)
                if found and clauses.has(found.first - 1, "preposition"):
                    found = self.ending_at(found.first - 1)
                if found and self._can_be_subject(found, agreement):
                    return found
        return None

    def _before(self, start: int, i: int, agreement: Agreement) -> Phrase | None:
        """The subject before its verb: the noun phrase that opens the clause, or that follows its كان."""
        clauses = self.clauses
        k = max((j + 1 for j in range(start, i - 1) if clauses.has(j, "auxiliary")), default=start)
        k = k if k == start or clauses.opens_phrase(k) else start
        while k < i and (self._empty(k) or k in clauses.marks.times):
            k = clauses.marks.times.get(k, k + 1)
        if k >= i or not clauses.opens_phrase(k) or clauses.tokens[k].proclitics.endswith(_CLITICS):
            return None
        phrase = Phrase(k, clauses.phrase(k, i))
        if phrase.last == k or any(clauses.verb(j) and not clauses.has(j, "auxiliary") for j in range(phrase.last, i)):
            return None
        return phrase if self._can_be_subject(phrase, agreement) else None

    def _empty(self, k: int) -> bool:
        """A particle before verbs, a mark, or a clock time, none of which is a subject."""
        token = self.clauses.tokens[k]
        clock = token.kind == "number" and not self.clauses.opens_phrase(k)
        return token.kind == "mark" or clock or any(self.clauses.has(k, role) for role in _BEFORE_VERB)

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
        return phrase.first in self.clauses.marks.figures or token.kind != "word" or not token.text.endswith(TA_MARBUTA)


def feminine_name(label: str, word: str) -> bool:
    """Whether a name is feminine: most places of people are, bodies and buildings where their first word ends in ة."""
    return (label == "GPE" and not masculine_name(word)) or (label in ("ORG", "FAC") and word.endswith(FEMININE))
