"""Stage: causes. A cue says which side is the cause; each side is the clause or phrase, as short as still says it."""

from collections.abc import Iterator

from tawatur.lexicon.causal_cues import CausalCues, causal_cues
from tawatur.model import Cause
from tawatur.reading.causes.particles import by_particle
from tawatur.reading.causes.sides import Passage
from tawatur.reading.causes.verbs import by_verb, inflected
from tawatur.reading.causes.wordless import consequent, toll
from tawatur.reading.clauses import Clauses
from tawatur.reading.draft import Draft
from tawatur.reading.extents import Extents
from tawatur.reading.landmarks import landmarks, tokens_of
from tawatur.reading.stage import Stage
from tawatur.reading.subjects import Subjects
from tawatur.reading.voices import voices

_THEN = "ف"


def causes(draft: Draft) -> tuple[Cause, ...]:
    """Where the text says that one thing brought about, prevented or explains another."""
    clauses = Clauses(draft.text, landmarks(draft))
    subjects = Subjects(clauses, voices(draft))
    events = {tokens_of(draft.text, event.trigger)[0]: str(event.type) for event in draft.events}
    return tuple(_causes(Passage(draft, clauses, subjects, Extents(clauses, subjects), events), causal_cues()))


def _causes(passage: Passage, words: CausalCues) -> Iterator[Cause]:
    for token in passage.clauses.tokens:
        if token.is_word and token.index not in passage.clauses.marks.inside:
            yield from _causes_at(passage, words, token.index)


def _causes_at(passage: Passage, words: CausalCues, i: int) -> Iterator[Cause]:
    """The causes whose cue begins at token `i`, or that no cue says."""
    token = passage.clauses.tokens[i]
    match = words.phrases.at(passage.clauses.tokens, i)
    if match is not None:
        following = match.last < len(passage.clauses.tokens) and inflected(passage, words, match.last)
        if not (match.value.kind == "so" and following):
            sides = by_particle(passage, match.value, i, match.last)
            yield from passage.causes(sides, passage.cue(i, match.last), match.value.polarity)
        return
    if token.proclitics == _THEN:
        yield from passage.causes(consequent(passage, i), None)
    if token.bare in words.tolls:
        yield from passage.causes(toll(passage, words, i), None)
    cue = inflected(passage, words, i)
    if cue is not None:
        for sides in by_verb(passage, cue, i):
            yield from passage.causes(sides, passage.cue(i, i + 1), cue.polarity)


STAGE = Stage(gives="causes", needs=("statements", "events"), run=causes)
