"""Stage: causes. A cue says which side is the cause; the clause or noun phrase beside it, as short as still says it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.causal_cues import CausalCue, CausalCues, causal_cues
from tawatur.lexicon.function_words import function_words
from tawatur.model import Cause
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.landmarks import landmarks, tokens_of
from tawatur.reading.stage import Stage
from tawatur.reading.subjects import Phrase, Subjects, voices

_LONGEST = 9
_LINK_REACH = 9
_THEN = "ف"
_TOLLS = frozenset(("ASSAULT", "RETREAT", "PROTEST", "CONCEDE", "COERCE", "REJECT", "AID"))


@dataclass(frozen=True)
class _Found:
    cause: Phrase | None
    effect: Phrase | None
    denied: bool = False


@dataclass(frozen=True)
class _Reader:
    """Reads the causes of one document."""

    draft: Draft
    clauses: Clauses
    subjects: Subjects
    cues: CausalCues
    events: dict[int, str]

    def read(self) -> Iterator[Cause]:
        for token in self.clauses.tokens:
            i = token.index
            if not token.is_word or i in self.clauses.marks.inside:
                continue
            match = self.cues.phrases.at(self.clauses.tokens, i)
            if match is not None:
                yield from self._causes(match.value, i, match.last, self._phrase(match.value, i, match.last))
                continue
            cue = self._inflected(i)
            if cue is not None:
                read = {"verb": self._verb, "result": self._result, "ascribe": self._ascribe}[cue.kind]
                yield from self._causes(cue, i, i + 1, read(cue, i))

    def _inflected(self, i: int) -> CausalCue | None:
        """The cue that the token is a form of."""
        stem = self.clauses.tokens[i].stem
        if self.clauses.verb(i):
            for form in (stem, *(host for host, _ in hosts(stem))):
                if form in self.cues.verbs:
                    return self.cues.verbs[form]
        return self.cues.participles.get(self.clauses.tokens[i].bare)

    def _causes(self, cue: CausalCue, first: int, last: int, found: Iterator[_Found]) -> Iterator[Cause]:
        for each in found:
            if each.cause is not None and each.effect is not None:
                yield Cause(
                    cause=self.draft.token_span(*each.cause),
                    effect=self.draft.token_span(*each.effect),
                    cue=self.draft.token_span(first, last),
                    polarity=cue.polarity,
                    denied=each.denied or self._denied(first),
                )

    def _denied(self, i: int) -> bool:
        """Whether a negation stands right before the cue."""
        return i > 0 and (self.clauses.has(i - 1, "negation"))

    def _phrase(self, cue: CausalCue, first: int, last: int) -> Iterator[_Found]:
        if cue.kind == "reason":
            yield self._reason(first, last)
        elif cue.kind == "therefore":
            return
        elif cue.kind == "noun_after":
            yield self._around(first, self._cause_noun(last))
        elif cue.kind == "clause_after":
            yield self._around(first, Phrase(last, self.clauses.end(last)))
        elif cue.kind == "temporal":
            start = self._past_preposition(last)
            noun = self._cause_noun(last)
            if noun is not None and (start in self.events) and self._eventful(first):
                yield self._around(first, noun)
        elif cue.kind == "temporal_clause" and self._eventful(first):
            yield self._around(first, Phrase(last, self.clauses.end(last)))

    def _eventful(self, i: int) -> bool:
        """Whether a toll or a reaction stands in the clause before token `i`."""
        return any(self.events.get(k) in _TOLLS for k in range(self.clauses.start(i - 1), i)) if i else False

    def _around(self, first: int, cause: Phrase | None) -> _Found:
        """Cause after the cue; effect before it, or after the cause where the cue opens the sentence."""
        if cause is None or cause.last <= cause.first:
            return _Found(None, None)
        return _Found(cause, self._before(first) or self._following(cause.last))

    def _before(self, i: int) -> Phrase | None:
        """The clause that ends before token `i`."""
        first = self.clauses.text.sentence_of(i).first
        end = i
        while end > first and (self.clauses.tokens[end - 1].kind == "mark" or self.clauses.has(end - 1, "negation")):
            end -= 1
        if end <= first:
            return None
        start = self.clauses.start(end - 1)
        return Phrase(start, end) if start < end else None

    def _following(self, k: int) -> Phrase | None:
        """The clause that begins at token `k`, past a comma."""
        last = self.clauses.text.sentence_of(k - 1).last
        while k < last and self.clauses.tokens[k].kind == "mark":
            k += 1
        return Phrase(k, self.clauses.end(k)) if k < last else None

    def _past_preposition(self, k: int) -> int:
        tokens = self.clauses.tokens
        skip = k < len(tokens) and (self.clauses.has(k, "preposition") or tokens[k].kind == "mark")
        return k + 1 if skip else k

    def _cause_noun(self, k: int) -> Phrase | None:
        """The noun phrase at `k`, past a preposition, with what qualifies it."""
        tokens = self.clauses.tokens
        k = self._past_preposition(k)
        if k >= len(tokens) or not self.clauses.opens_phrase(k):
            return None
        limit = self.clauses.text.sentence_of(k).last
        last = self.clauses.phrase(k, limit)
        return Phrase(k, self._qualified(k, last, limit)) if last > k else None

    def _qualified(self, first: int, last: int, limit: int) -> int:
        """The end of a noun phrase with its relative clause or prepositional phrases."""
        if last < limit and self.clauses.has(last, "relative"):
            return min(self.clauses.end(last), last + _LONGEST)
        while last < limit and last - first < _LONGEST:
            k = last + 1 if self.clauses.has(last, "preposition") and last not in self.clauses.marks.inside else last
            prepositional = k > last or self.clauses.tokens[last].proclitics in ("ب", "ل")
            if not prepositional or k >= limit or k in self.clauses.marks.times:
                break
            end = self.clauses.phrase(k, limit)
            if end == k:
                break
            last = end
        return last

    def _verb(self, cue: CausalCue, i: int) -> Iterator[_Found]:
        """X أدى إلى Y."""
        effect = self._complement(cue, i)
        if effect is not None:
            yield _Found(self._subject(i), effect, self._denied(i))

    def _result(self, cue: CausalCue, i: int) -> Iterator[_Found]:
        """Y ناجم عن X."""
        cause = self._linked(cue, i + 1)
        if cause is not None:
            verb = self.clauses.verb(i)
            effect = self._subject(i) if verb else self._before(i)
            yield _Found(cause, effect, self._denied(i))

    def _ascribe(self, cue: CausalCue, i: int) -> Iterator[_Found]:
        """عزا فلان Y إلى X, with every further إلى X."""
        end = self.clauses.text.sentence_of(i).last
        link = self._link(cue, i + 1, end)
        if link is None:
            return
        effect = self._object(i, link)
        while link is not None and effect is not None:
            cause = self._cause_noun(link)
            if cause is None:
                return
            yield _Found(cause, effect, self._denied(link))
            following = cause.last + 1 if self.clauses.tokens[min(cause.last, end - 1)].kind == "mark" else cause.last
            following += self.clauses.has(following, "negation") if following < end else 0
            link = following if following < end and self._is_link(cue, following) else None

    def _object(self, i: int, limit: int) -> Phrase | None:
        """What is ascribed: the last noun phrase before the link, or the whole clause before for ذلك."""
        around = self.subjects.after(i + 1, limit)
        if around is None:
            return self._before(i)
        second = self.subjects.after(around.last, limit)
        while second is None and around.last < limit and self.clauses.tokens[around.last].kind == "mark":
            second = self.subjects.after(around.last + 1, limit)
            break
        found = second or around
        return Phrase(found.first, limit)

    def _is_link(self, cue: CausalCue, k: int) -> bool:
        token = self.clauses.tokens[k]
        return token.stem in cue.links or token.norm in cue.links

    def _link(self, cue: CausalCue, k: int, end: int) -> int | None:
        return next((j for j in range(k, min(end, k + _LINK_REACH + 6)) if self._is_link(cue, j)), None)

    def _linked(self, cue: CausalCue, k: int) -> Phrase | None:
        """The noun phrase that a link brings, soon after token `k`."""
        for j in range(k, min(k + 3, self.clauses.text.sentence_of(k - 1).last)):
            if self._is_link(cue, j):
                return self._cause_noun(j)
        return None

    def _complement(self, cue: CausalCue, i: int) -> Phrase | None:
        """The effect of a causal verb: after its link, or its direct object."""
        end = self.clauses.end(i)
        if not cue.links:
            return self._direct(i, end)
        for k in range(i + 1, min(end, i + _LINK_REACH)):
            token = self.clauses.tokens[k]
            if token.norm in cue.links or token.stem in cue.links:
                last = self.clauses.phrase(k + 1, end) if k + 1 < end else k + 1
                return Phrase(k + 1, last) if last > k + 1 else None
            if token.proclitics and token.proclitics[-1] in cue.links:
                last = self.clauses.phrase(k, end)
                return Phrase(k, last) if last > k else None
        return None

    def _direct(self, i: int, end: int) -> Phrase | None:
        from tawatur.arabic.inflection import agreement_of

        frame = self.subjects.frame(i, agreement_of(self.clauses.tokens[i].stem), "")
        return frame.rest

    def _subject(self, i: int) -> Phrase | None:
        """What brings it about: the clause before ما أدى, the antecedent of التي أدت, else the subject."""
        if i and function_words().has(self.clauses.tokens[i - 1].norm, "relative"):
            start = i - 1
            if not self.clauses.has(i - 1, "negation") and self.clauses.tokens[i - 1].norm != "مما":
                found = self.subjects.antecedent(i)
                if found is not None:
                    return found
            return self._before(start)
        return self.subjects.of(i)

    def _reason(self, first: int, last: int) -> _Found:
        """سببه X، والسبب X."""
        cause = self._cause_noun(last)
        return _Found(cause, self._before(first))


def causes(draft: Draft) -> tuple[Cause, ...]:
    """Where the text says that one thing brought about, prevented or explains another."""
    clauses = Clauses(draft.text, landmarks(draft))
    events = {tokens_of(draft.text, event.trigger)[0]: str(event.type) for event in draft.events}
    reader = _Reader(draft, clauses, Subjects(clauses, voices(draft)), causal_cues(), events)
    return tuple(reader.read())


STAGE = Stage(gives="causes", needs=("statements", "events"), run=causes)
