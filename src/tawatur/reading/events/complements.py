"""What a clause adds to an event by preposition or pronoun: who did it, to whom, and whom a pronoun stands for."""

from dataclasses import dataclass

from tawatur.arabic.endings import SOUND_MASCULINE
from tawatur.arabic.inflection import Agreement
from tawatur.arabic.pronouns import PRONOUNS
from tawatur.arabic.tokens import Token
from tawatur.lexicon.counted import counted_nouns
from tawatur.lexicon.event_frames import EventFrame
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.plover import Plover
from tawatur.lexicon.speakers import speakers
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.settings import is_place
from tawatur.reading.subjects import Phrase, feminine_name

_AND = "و"
_REACH = 12
_PEOPLE_UNITS = ("person", "body", "family")
_SHORT = 5


@dataclass(frozen=True)
class Complements:
    """Finds the phrases that prepositions and pronouns bring to an event."""

    clauses: Clauses
    words: Plover

    def joined(self, k: int, end: int, frame: EventFrame) -> dict[str, Phrase]:
        """Roles by preposition: على، ضد … the recipient; بين X وY both; من قبل، على يد the actor."""
        found = self._between(k, end)
        agent = self.agent(k - 1, end) or (self.source(k, end) if frame.source else None)
        if agent:
            found["actor"] = agent
        recipient = self.by_preposition(k - 1, end, frame)
        if recipient:
            found.setdefault("recipient", recipient)
        return found

    def source(self, k: int, end: int) -> Phrase | None:
        """The name that من brings right after an event noun (بطلب من المحكمة، غارة من التحالف)."""
        if k + 1 >= end or not function_words().has(self.clauses.tokens[k].norm, "partitive"):
            return None
        last = self.clauses.phrase(k + 1, end)
        return Phrase(k + 1, last) if last > k + 1 and self.personal(Phrase(k + 1, last)) else None

    def _between(self, k: int, end: int) -> dict[str, Phrase]:
        """The two sides of بين X وY."""
        for j in range(k, end - 1):
            if function_words().has(self.clauses.tokens[j].norm, "between"):
                first = self._single(j + 1, end)
                if first is None:
                    return {}
                second = self._joined(first.last, end)
                return {"actor": first, "recipient": second} if second else {"actor": first}
        return {}

    def _joined(self, k: int, end: int) -> Phrase | None:
        """The noun phrase that و joins at token `k`, be it written apart before a quotation mark."""
        if k + 1 < end and self.clauses.tokens[k].norm == _AND:
            return self._single(k + 1, end)
        return self._single(k, end) if k < end and self.clauses.tokens[k].proclitics.startswith(_AND) else None

    def _single(self, k: int, end: int) -> Phrase | None:
        """The noun phrase at `k`, without what is joined to it, and past the quotation marks around it."""
        tokens = self.clauses.tokens
        while k < end and tokens[k].kind == "mark":
            k += 1
        last = self.clauses.phrase(k, end, joined=False) if k < end else k
        if last == k:
            return None
        while last < end and tokens[last].kind == "mark":
            last += 1
        return Phrase(k, last)

    def agent(self, i: int, end: int) -> Phrase | None:
        """The agent of a passive or of an event noun: من قبل X، على يد X، بواسطة X."""
        words = function_words()
        for k in range(i + 1, end - 1):
            token = self.clauses.tokens[k]
            agent = words.has(token.stem, "agent") and self.clauses.has(k - 1, "preposition")
            if agent or words.has(token.norm, "agent_alone"):
                last = self.clauses.phrase(k + 1, end)
                return Phrase(k + 1, last) if last > k + 1 else None
        return None

    def by_preposition(self, i: int, end: int, frame: EventFrame) -> Phrase | None:
        """The phrase after the first preposition in the clause that brings the recipient."""
        for k in range(i + 1, min(end, i + _REACH)):
            token = self.clauses.tokens[k]
            if self.clauses.verb(k):
                break
            first = None
            if token.norm in frame.prepositions and k + 1 < end:
                first = k + 1
            elif token.proclitics and token.proclitics[-1] in frame.prepositions:
                first = k
            if first is not None:
                last = self.clauses.phrase(first, end)
                found = self.fit(Phrase(first, last), frame) if last > first else None
                if found:
                    return found
        return None

    def fit(self, phrase: Phrase | None, frame: EventFrame) -> Phrase | None:
        """The phrase, if the frame takes what it names as a recipient."""
        if phrase is None or is_place(self.clauses, phrase, frame):
            return phrase
        if frame.recipient == "none":
            return None
        return phrase if frame.recipient == "any" or self.personal(phrase) else None

    def personal(self, phrase: Phrase) -> bool:
        """Whether the phrase names somebody: its head is a name, a person or a body of people."""
        first = phrase.first
        while first < phrase.last - 1 and (
            self.clauses.tokens[first].kind != "word" or self.clauses.has(first, "quantifier")
        ):
            first += 1
        if first in self.clauses.marks.mentions or phrase.first in self.clauses.marks.figures:
            return True
        head = self.clauses.tokens[first]
        if any(form.kind == "masdar" for form in self.words.get(head.bare)):
            return False
        return self._person(head) or self.clauses.marks.mention_in(*phrase) is not None

    def _person(self, head: Token) -> bool:
        """Whether the noun is a person or a body: one that speaks, is counted as people, or has their ending."""
        possessed = not head.text.endswith("ة") and speakers().with_pronoun(head.stem)
        if speakers().get(head.bare) or possessed:
            return True
        counted = counted_nouns().form(head)
        if counted is not None and counted.noun.unit in _PEOPLE_UNITS:
            return True
        return head.kind == "word" and head.stem.endswith(SOUND_MASCULINE) and len(head.stem) > _SHORT

    def referent(self, i: int, pronoun: str, but: Phrase | None) -> Phrase | None:
        """The nearest name before that the pronoun can stand for."""
        agreement = PRONOUNS[pronoun]
        if agreement.person == 1:
            return None
        marks = self.clauses.marks
        k, least = i - 1, max(self.clauses.text.sentence_of(i).first - _REACH, 0)
        while k >= least:
            mention = marks.inside.get(k)
            if mention is not None:
                here = but is not None and but.first <= mention.first < but.last
                if not here and _stands_for(agreement, mention.entity.label, self.clauses.tokens[mention.first].stem):
                    return Phrase(mention.first, mention.last)
                k = mention.first
            k -= 1
        return None


def _stands_for(agreement: Agreement, label: str, word: str) -> bool:
    """Whether a pronoun can stand for a name of the label."""
    if agreement.number in ("p", "d"):
        return label in ("NORP", "ORG")
    feminine = feminine_name(label, word)
    return feminine if agreement.gender == "f" else not feminine and label in ("PERSON", "ORG", "FAC")
