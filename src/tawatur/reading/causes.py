"""Stage: causes. A cue says which side is the cause; each side is the clause or phrase, as short as still says it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.arabic.inflection import agreement_of
from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.causal_cues import CausalCue, CausalCues, causal_cues
from tawatur.lexicon.heads import heads
from tawatur.lexicon.speakers import speakers
from tawatur.model import Cause, Span
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.extents import Extents
from tawatur.reading.landmarks import landmarks, tokens_of
from tawatur.reading.stage import Stage
from tawatur.reading.subjects import Phrase, Subjects, voices

_LINK_REACH = 14
_NEAR = 5
_PEOPLE = ("ون", "ين")
_PREFIXES = ("ب", "ل")
# Events that follow from others: after these, بعد and إثر mean because.
_REACTIONS = frozenset(("ASSAULT", "RETREAT", "PROTEST", "CONCEDE", "COERCE", "REJECT", "AID"))


@dataclass(frozen=True)
class _Sides:
    cause: Phrase | None
    effect: Phrase | None
    denied: bool = False


@dataclass(frozen=True)
class _Reader:
    """Reads the causes of one document; `events` gives the type of each event by its first token."""

    draft: Draft
    clauses: Clauses
    subjects: Subjects
    extents: Extents
    cues: CausalCues
    events: dict[int, str]

    def read(self) -> Iterator[Cause]:
        for token in self.clauses.tokens:
            i = token.index
            if not token.is_word or i in self.clauses.marks.inside:
                continue
            match = self.cues.phrases.at(self.clauses.tokens, i)
            if match is not None:
                sides = self._by_phrase(match.value, i, match.last)
                yield from self._causes(match.value, self._cue_span(i, match.last), (sides,))
                continue
            if token.bare in self.cues.tolls:
                yield from self._toll(i)
            cue = self._inflected(i)
            if cue is not None:
                read = {"verb": self._by_verb, "result": self._by_result, "ascribe": self._ascribed}[cue.kind]
                yield from self._causes(cue, self._cue_span(i, i + 1), read(cue, i))

    def _toll(self, i: int) -> Iterator[Cause]:
        """Killed or lost in, or by, a blow (استشهاد ثلاثة في غارة): no word says why."""
        start, end = self.clauses.start(i), self.clauses.end(i)
        for k in range(i + 1, min(end, i + _LINK_REACH)):
            token = self.clauses.tokens[k]
            joined = token.proclitics.endswith("ب") or self.clauses.has(k - 1, "locative")
            if token.bare in self.cues.tolls:
                return
            if token.bare in self.cues.blows and joined:
                cause = self.extents.noun(k)
                first = start if self.clauses.verb(i) and i - start <= _NEAR else i
                effect = Phrase(first, k if token.proclitics else k - 1)
                if cause is not None:
                    spans = self.draft.token_span(*cause), self.draft.token_span(*effect)
                    yield Cause(cause=spans[0], effect=spans[1], cue=None)
                return

    def _inflected(self, i: int) -> CausalCue | None:
        """The cue that the token is a form of."""
        stem = self.clauses.tokens[i].stem
        found = (self.cues.verbs.get(form) for form in (stem, *(host for host, _ in hosts(stem))))
        cue = next((cue for cue in found if cue is not None), None)
        if cue is not None and self.clauses.verb(i):
            return cue
        return self.cues.participles.get(self.clauses.tokens[i].bare)

    def _causes(self, cue: CausalCue, span: Span, found: Iterator[_Sides] | tuple[_Sides, ...]) -> Iterator[Cause]:
        for sides in found:
            if sides.cause is not None and sides.effect is not None:
                cause, effect = self.draft.token_span(*sides.cause), self.draft.token_span(*sides.effect)
                if not cause.overlaps(effect):
                    yield Cause(cause=cause, effect=effect, cue=span, polarity=cue.polarity, denied=sides.denied)

    def _cue_span(self, first: int, last: int) -> Span:
        """The cue; a preposition written onto it is part of it (بفعل), a conjunction is not."""
        token = self.clauses.tokens[first]
        written_on = token.proclitics.endswith(_PREFIXES)
        return self.draft.span(token.stem_start - written_on, self.clauses.tokens[last - 1].end)

    def _denied(self, i: int) -> bool:
        """Whether a negation stands right before the token."""
        return i > 0 and self.clauses.has(i - 1, "negation") and not self.clauses.has(i - 1, "relative")

    def _by_phrase(self, cue: CausalCue, first: int, last: int) -> _Sides:
        cause: Phrase | None
        if cue.kind == "reason":
            return self._reason(first, last)
        if cue.kind == "so":
            return self._so(first, last)
        if cue.kind in ("clause_after", "temporal_clause"):
            cause = Phrase(last, self.clauses.whole_end(last)) if last < len(self.clauses.tokens) else None
        else:
            cause = self.extents.noun(last)
        temporal = cue.kind.startswith("temporal")
        if cause is None or cause.last <= cause.first or (temporal and not self._consequence(cue, first, cause)):
            return _Sides(None, None)
        effect = self.extents.clause_before(first)
        if effect is None and not temporal:
            effect = self.extents.clause_after(cause.last)
        return _Sides(cause, effect, self._denied(first))

    def _reason(self, first: int, last: int) -> _Sides:
        """X هو سبب Y، Y سببه X، والسبب X after what is explained."""
        token = self.clauses.tokens[first]
        before = self.clauses.has(first - 1, "pronoun") or self.clauses.has(first - 1, "auxiliary") if first else False
        if before:
            subject = self.extents.clause_before(first - 1)
            return _Sides(subject, self.extents.noun(last), self._denied(first - 1))
        if not token.definite and not any(pronoun in ("ه", "ها") for _, pronoun in hosts(token.stem)):
            return _Sides(None, None)
        effect = self.extents.clause_before(first) or self.extents.sentence_before(first)
        return _Sides(self.extents.noun(last), effect, self._denied(first))

    def _so(self, first: int, last: int) -> _Sides:
        """مما، لذلك: what stands before brought about the clause after."""
        if last >= len(self.clauses.tokens) or (self._inflected(last) is not None):
            return _Sides(None, None)
        cause = self.extents.clause_before(first) or self.extents.sentence_before(first)
        return _Sides(cause, Phrase(last, self.clauses.end(last)))

    def _consequence(self, cue: CausalCue, first: int, cause: Phrase) -> bool:
        """Whether a toll or a reaction stands before بعد، إثر, and an event after."""
        if first == 0 or (cue.kind == "temporal" and cause.first not in self.events):
            return False
        return any(self.events.get(k) in _REACTIONS for k in range(self.clauses.start(first - 1), first))

    def _by_verb(self, cue: CausalCue, i: int) -> Iterator[_Sides]:
        """X أدى إلى Y."""
        link = self._link(cue, i + 1, self.clauses.end(i)) if cue.links else None
        yield _Sides(self._bringer(i, link), self._complement(cue, i, link), self._denied(i))

    def _by_result(self, cue: CausalCue, i: int) -> Iterator[_Sides]:
        """Y ناجم عن X."""
        link = self._link(cue, i + 1, min(i + 4, self.clauses.text.sentence_of(i).last))
        if link is not None:
            effect = self._bringer(i, link) if self.clauses.verb(i) else self.extents.clause_before(i)
            cause = self.extents.noun(link)
            if not (effect and self._living(effect)) and not (cause and self._place(cause)):
                yield _Sides(cause, effect, self._denied(i))

    def _living(self, phrase: Phrase) -> bool:
        """Whether somebody is named, who may return (عاد) where a thing goes back to its cause."""
        token = self.clauses.tokens[phrase.first]
        named = phrase.first in self.clauses.marks.mentions
        return named or speakers().get(token.bare) is not None or token.stem.endswith(_PEOPLE)

    def _place(self, phrase: Phrase) -> bool:
        head = heads().get(self.clauses.tokens[phrase.first].bare)
        return head is not None and head.role == "place" or phrase.first in self.clauses.marks.mentions

    def _bringer(self, i: int, link: int | None) -> Phrase | None:
        """The clause before ما أدى and مما أدى, the antecedent of التي أدت, else the subject with what qualifies it."""
        if i and self.clauses.has(i - 1, "relative"):
            general = self.clauses.has(i - 1, "negation") or self.clauses.has(i - 1, "conjunction")
            antecedent = None if general else self.subjects.antecedent(i)
            return antecedent or self.extents.clause_before(i - 1)
        subject = self.subjects.of(i)
        if subject is None:
            return None
        return self.extents.up_to(subject, i) if subject.last <= i else self.extents.qualified(subject, link)

    def _complement(self, cue: CausalCue, i: int, link: int | None) -> Phrase | None:
        """The effect of a causal verb: what its link brings, or its direct object."""
        if link is not None:
            return self.extents.noun(link)
        if cue.links and "" not in cue.links:
            return None
        rest = self.subjects.frame(i, agreement_of(self.clauses.tokens[i].stem), "").rest
        return self.extents.qualified(rest) if rest else None

    def _ascribed(self, cue: CausalCue, i: int) -> Iterator[_Sides]:
        """عزا فلان Y إلى X, with every further إلى X."""
        end = self.clauses.text.sentence_of(i).last
        link = self._link(cue, i + 1, end)
        if link is None:
            return
        effect = self.extents.last_noun(i + 1, link) or self.extents.clause_before(i)
        while link is not None:
            cause = self.extents.noun(link)
            if cause is None or self.clauses.marks.mention_in(cause.first, cause.first + 1) is not None:
                return
            yield _Sides(cause, effect, self._denied(link))
            k = cause.last
            while k < end and (self.clauses.tokens[k].kind == "mark" or self.clauses.has(k, "negation")):
                k += 1
            link = k if k < end and self._is_link(cue, k) else None

    def _is_link(self, cue: CausalCue, k: int) -> bool:
        token = self.clauses.tokens[k]
        return token.stem in cue.links or (token.proclitics != "" and token.proclitics[-1] in cue.links)

    def _link(self, cue: CausalCue, k: int, end: int) -> int | None:
        """The first token that is a preposition of the cue's, or carries one."""
        inside = self.clauses.marks.inside
        last = min(end, k + _LINK_REACH)
        return next(
            (j for j in range(k, last) if self._is_link(cue, j) and (j not in inside or inside[j].first == j)), None
        )


def causes(draft: Draft) -> tuple[Cause, ...]:
    """Where the text says that one thing brought about, prevented or explains another."""
    clauses = Clauses(draft.text, landmarks(draft))
    events = {tokens_of(draft.text, event.trigger)[0]: str(event.type) for event in draft.events}
    subjects = Subjects(clauses, voices(draft))
    reader = _Reader(draft, clauses, subjects, Extents(clauses, subjects), causal_cues(), events)
    return tuple(reader.read())


STAGE = Stage(gives="causes", needs=("statements", "events"), run=causes)
