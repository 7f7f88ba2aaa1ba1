"""Who did it and to whom: actor and recipient of an event, by grammar."""

from dataclasses import dataclass

from tawatur.arabic.inflection import Agreement
from tawatur.arabic.pronouns import PRONOUNS, hosts
from tawatur.lexicon.event_frames import EventFrame
from tawatur.lexicon.heads import heads
from tawatur.lexicon.function_words import function_words
from tawatur.lexicon.plover import Plover
from tawatur.lexicon.speakers import speakers
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.settings import is_place
from tawatur.reading.events.triggers import Trigger
from tawatur.reading.subjects import Frame, Phrase, Subjects, feminine_name

_DAMMA = "ُ"
_AND = "و"
_FOR = "ل"
_BACK = ("ها", "ه")
_REACH = 12
_TRANSITIVE = frozenset(("REQUEST", "ACCUSE", "ASSAULT", "COERCE"))
_AGENTS = frozenset(("ORG", "GPE", "NORP"))
_THIRD_MASCULINE = Agreement("m", "s")


@dataclass(frozen=True, slots=True)
class Roles:
    actor: Phrase | None = None
    recipient: Phrase | None = None


@dataclass(frozen=True)
class RoleReader:
    """Reads the roles that the words around a trigger give."""

    clauses: Clauses
    subjects: Subjects
    words: Plover

    def verb(self, trigger: Trigger, frame: EventFrame) -> Roles:
        """Actor and recipient of a finite verb."""
        i, form = trigger.head, trigger.form
        agreement = form.agreement or _THIRD_MASCULINE
        end = self.clauses.end(i)
        around = self.subjects.frame(i, agreement, form.pronoun, transitive=form.word.type in _TRANSITIVE)
        if trigger.last > i + 1:
            around = self._idiom(trigger, around, end)
        if (form.voice or self._voice(trigger, around, frame)) == "passive":
            subject = around.subject or around.rest or self.subjects.inherited(i, agreement)
            return Roles(self._agent(i, end), subject)
        subject = around.subject or self.subjects.inherited(i, agreement)
        if form.word.subject == "recipient":
            return Roles(None, subject)
        recipient = None
        if form.pronoun:
            recipient = around.antecedent or self._referent(i, form.pronoun, subject)
        recipient = recipient or self._fit(around.rest, frame) or self._by_preposition(i, end, frame)
        return Roles(subject, recipient)

    def _idiom(self, trigger: Trigger, around: Frame, end: int) -> Frame:
        """A verb with its own object (أطلق سراح، أطلق النار): what follows both is the object."""
        subject = around.subject if around.preverbal else None
        rest = self.subjects.after(trigger.last, end)
        return Frame(subject, rest, around.antecedent, around.preverbal)

    def masdar(self, trigger: Trigger, frame: EventFrame) -> Roles:
        """Actor and recipient that a verbal noun names: genitive, object, preposition, pronoun."""
        form, end = trigger.form, self.clauses.end(trigger.last - 1)
        found: dict[str, Phrase] = {}
        k = trigger.last
        if form.pronoun:
            owner = self._referent(trigger.head, form.pronoun, None)
            rest = self.subjects.after(k, end)
            if owner:
                found["actor" if rest else form.word.genitive] = owner
            if rest:
                found["recipient"] = rest
        elif not self.clauses.tokens[trigger.head].definite:
            k = self._past_adjectives(k, end)
            found = self._genitive(k, end, form.word.genitive)
            if not found and form.word.genitive == "actor" and frame.recipient != "named":
                found = self._possessor(k, end)
        if "actor" not in found:
            found.update(self._clause_about(k))
        for role, phrase in self._joined(k, end, frame).items():
            found.setdefault(role, phrase)
        return Roles(found.get("actor"), self._fit(found.get("recipient"), frame))

    def participle(self, trigger: Trigger, frame: EventFrame) -> Roles:
        """Recipient of an adverbial participle (مهددا، متهما)."""
        end = self.clauses.end(trigger.head)
        rest = self._fit(self.subjects.after(trigger.last, end), frame)
        return Roles(None, rest or self._by_preposition(trigger.head, end, frame))

    def _genitive(self, k: int, end: int, role: str) -> dict[str, Phrase]:
        """The genitive of an event noun; where an object follows, the genitive is the actor."""
        genitive = self.subjects.after(k, end, skip=False)
        if genitive is None or (role == "actor" and not self._nominal(genitive)):
            return {}
        rest = self.subjects.after(genitive.last, end, skip=False)
        if rest is not None and self.clauses.marks.mention_in(*genitive):
            return {"actor": genitive, "recipient": rest}
        return {role: genitive}

    def _nominal(self, phrase: Phrase) -> bool:
        """Whether the phrase is more than an adjective or a year (إضراب شامل، اتفاق 2014)."""
        first = phrase.first
        if phrase.last - first > 1 or first in self.clauses.marks.mentions:
            return True
        token = self.clauses.tokens[first]
        return token.is_word and (token.definite or self._personal(phrase) or bool(heads().get(token.bare)))

    def _possessor(self, k: int, end: int) -> dict[str, Phrase]:
        """The actor after ل (غارة للطيران)."""
        if k >= end or self.clauses.tokens[k].proclitics != _FOR:
            return {}
        last = self.clauses.phrase(k, end)
        return {"actor": Phrase(k, last)} if last > k else {}

    def _clause_about(self, k: int) -> dict[str, Phrase]:
        """The actor in a clause that qualifies the event noun (غارات شنتها الطائرات، الحصار الذي تفرضه القوات)."""
        tokens = self.clauses.tokens
        if k < len(tokens) and self.clauses.has(k, "relative"):
            k += 1
        if k >= len(tokens) or not self.clauses.verb(k) or tokens[k].proclitics:
            return {}
        host = next((host for host, pronoun in hosts(tokens[k].stem) if pronoun in _BACK), None)
        subject = self.subjects.after(k + 1, self.clauses.end(k)) if host else None
        return {"actor": subject} if subject else {}

    def _voice(self, trigger: Trigger, around: Frame, frame: EventFrame) -> str:
        """Active or passive, where both are written alike."""
        token = self.clauses.tokens[trigger.head]
        if token.text[token.stem_start - token.start :][1:2] == _DAMMA:
            return "passive"
        if not frame.passive or trigger.form.pronoun or (around.subject is not None and around.rest is not None):
            return "active"
        alone = around.subject or around.rest
        if alone is None or (around.preverbal and trigger.form.light is not None):
            return "active"
        mention = self.clauses.marks.mentions.get(alone.first)
        if mention is not None:
            return "active" if mention.entity.label in _AGENTS else "passive"
        head = heads().get(self.clauses.tokens[alone.first].bare)
        return "active" if head is not None and head.role != "place" else "passive"

    def _past_adjectives(self, k: int, end: int) -> int:
        """Past the indefinite adjectives of an event noun (قصف مدفعي، غارات إسرائيلية)."""
        clauses = self.clauses
        while k < end:
            token = clauses.tokens[k]
            joined = not token.proclitics or token.proclitics == _AND
            relating = token.is_word and not token.definite and joined and token.stem.endswith(("ي", "يه"))
            if not relating or k in clauses.marks.inside or not clauses.opens_phrase(k):
                break
            k += 1
        return k

    def _joined(self, k: int, end: int, frame: EventFrame) -> dict[str, Phrase]:
        """Roles by preposition: على، ضد … the recipient; بين X وY both; من قبل، على يد the actor."""
        found = self._between(k, end)
        agent = self._agent(k - 1, end) or (self._source(k, end) if frame.source else None)
        if agent:
            found["actor"] = agent
        recipient = self._by_preposition(k - 1, end, frame)
        if recipient:
            found.setdefault("recipient", recipient)
        return found

    def _source(self, k: int, end: int) -> Phrase | None:
        """The name that من brings right after an event noun (بطلب من المحكمة، غارة من التحالف)."""
        if k + 1 >= end or not function_words().has(self.clauses.tokens[k].norm, "partitive"):
            return None
        last = self.clauses.phrase(k + 1, end)
        return Phrase(k + 1, last) if last > k + 1 and self._personal(Phrase(k + 1, last)) else None

    def _between(self, k: int, end: int) -> dict[str, Phrase]:
        """The two sides of بين X وY."""
        for j in range(k, end - 1):
            if function_words().has(self.clauses.tokens[j].norm, "between"):
                first = self._single(j + 1, end)
                if first is None:
                    return {}
                joined = first.last < end and self.clauses.tokens[first.last].proclitics.startswith(_AND)
                second = self._single(first.last, end) if joined else None
                return {"actor": first, "recipient": second} if second else {"actor": first}
        return {}

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

    def _agent(self, i: int, end: int) -> Phrase | None:
        """The agent of a passive or of an event noun: من قبل X، على يد X، بواسطة X."""
        words = function_words()
        for k in range(i + 1, end - 1):
            token = self.clauses.tokens[k]
            agent = words.has(token.stem, "agent") and self.clauses.has(k - 1, "preposition")
            if agent or words.has(token.norm, "agent_alone"):
                last = self.clauses.phrase(k + 1, end)
                return Phrase(k + 1, last) if last > k + 1 else None
        return None

    def _by_preposition(self, i: int, end: int, frame: EventFrame) -> Phrase | None:
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
                found = self._fit(Phrase(first, last), frame) if last > first else None
                if found:
                    return found
        return None

    def _fit(self, phrase: Phrase | None, frame: EventFrame) -> Phrase | None:
        """The phrase, if the frame takes what it names as a recipient."""
        if phrase is None or is_place(self.clauses, phrase, frame):
            return phrase
        if frame.recipient == "none":
            return None
        return phrase if frame.recipient == "any" or self._personal(phrase) else None

    def _personal(self, phrase: Phrase) -> bool:
        """Whether the phrase names somebody: its head is a name, a person or a body of people."""
        first = phrase.first
        while first < phrase.last - 1 and (
            self.clauses.tokens[first].kind != "word" or self.clauses.has(first, "quantifier")
        ):
            first += 1
        if first in self.clauses.marks.mentions:
            return True
        head = self.clauses.tokens[first]
        if speakers().get(head.bare) or speakers().with_pronoun(head.stem):
            return True
        event = any(form.kind == "masdar" for form in self.words.get(head.bare))
        return not event and self.clauses.marks.mention_in(*phrase) is not None

    def _referent(self, i: int, pronoun: str, but: Phrase | None) -> Phrase | None:
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
