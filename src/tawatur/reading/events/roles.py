"""Who did it and to whom: actor and recipient of an event, by grammar."""

from dataclasses import dataclass

from tawatur.arabic.inflection import Agreement
from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.event_frames import EventFrame
from tawatur.lexicon.heads import heads
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.complements import Complements
from tawatur.reading.events.triggers import Trigger
from tawatur.reading.subjects import Frame, Phrase, Subjects, VerbAt

_DAMMA = "ُ"
_AND = "و"
_FOR = "ل"
_BACK = ("ها", "ه")
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
    complements: Complements

    def verb(self, trigger: Trigger, frame: EventFrame) -> Roles:
        """Actor and recipient of a finite verb."""
        i, form = trigger.head, trigger.form
        agreement = form.agreement or _THIRD_MASCULINE
        end = self.clauses.end(i)
        passive = form.voice == "passive" or self._marked_passive(trigger)
        besides = form.light.objects if form.light else frozenset()
        verb = VerbAt(i, agreement, form.pronoun, form.word.type in _TRANSITIVE, passive, besides)
        around = self.subjects.frame(verb)
        if trigger.last > i + 1:
            around = self._idiom(trigger, around, end)
        if passive or (form.voice or self._voice(trigger, around, frame)) == "passive":
            subject = around.subject or around.rest or self.subjects.inherited(i, agreement)
            return Roles(self.complements.agent(i, end), subject)
        subject = around.subject or self.subjects.inherited(i, agreement)
        if form.word.subject == "recipient":
            return Roles(None, subject)
        recipient = None
        if form.pronoun:
            recipient = around.antecedent or self.complements.referent(i, form.pronoun, subject)
        recipient = (
            recipient or self.complements.fit(around.rest, frame) or self.complements.by_preposition(i, end, frame)
        )
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
            owner = self.complements.referent(trigger.head, form.pronoun, None)
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
        for role, phrase in self.complements.joined(k, end, frame).items():
            found.setdefault(role, phrase)
        return Roles(found.get("actor"), self.complements.fit(found.get("recipient"), frame))

    def participle(self, trigger: Trigger, frame: EventFrame) -> Roles:
        """Recipient of an adverbial participle (مهددا، متهما)."""
        end = self.clauses.end(trigger.head)
        rest = self.complements.fit(self.subjects.after(trigger.last, end), frame)
        return Roles(None, rest or self.complements.by_preposition(trigger.head, end, frame))

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
        return token.is_word and (token.definite or self.complements.personal(phrase) or bool(heads().get(token.bare)))

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

    def _marked_passive(self, trigger: Trigger) -> bool:
        """Whether a damma after the first letter shows the passive, where active and passive are spelt alike."""
        token = self.clauses.tokens[trigger.head]
        damma = token.text[token.stem_start - token.start :][1:2] == _DAMMA
        return damma and trigger.form.voice is None

    def _voice(self, trigger: Trigger, around: Frame, frame: EventFrame) -> str:
        """Active or passive, where both are written alike."""
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
