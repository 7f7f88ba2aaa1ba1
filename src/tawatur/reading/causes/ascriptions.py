"""Causes by a verb that ascribes: عزا فلان Y إلى X، برر ذلك بأن X."""

from collections.abc import Iterator

from tawatur.lexicon.causal_cues import CausalCue
from tawatur.reading.causes.links import REACH
from tawatur.reading.causes.sides import Passage, Sides
from tawatur.reading.subjects import Phrase

_PERSON = "PERSON"


def ascribed(passage: Passage, cue: CausalCue, i: int, link: int) -> Iterator[Sides]:
    """The sides that the verb at token `i` joins, with every further إلى X; what somebody is named for is a saying."""
    cause = passage.scopes.noun(link)
    if cause is None or passage.living(cause):
        return
    effect = _effect(passage, i, link)
    for phrase, denied in passage.contrasted(cause, passage.denied(link), cue.links):
        yield Sides(phrase, effect, denied)


def _effect(passage: Passage, i: int, link: int) -> Phrase | None:
    """The object of the verb; for a pronoun or ذلك what is told before."""
    clauses, scopes = passage.clauses, passage.scopes
    if clauses.tokens[i].stem not in passage.words.verbs and not passage.participle(i):
        return passage.explained(max(0, clauses.text.sentence_of(i).first - REACH)) or passage.told(i)
    for k in range(i + 1, link):
        if scopes.anaphoric(k):
            return passage.told(i)
        if clauses.has(k, "relative") and not clauses.tokens[k].definite:
            return scopes.trimmed(k, link)
        if passage.reason(k):
            return scopes.noun(k + 1)
    nouns = list(scopes.bare_nouns(_past_subject(passage, i, link), link))
    return scopes.up_to(nouns[-1], link) if nouns else scopes.before(i)


def _past_subject(passage: Passage, i: int, link: int) -> int:
    """Past the last name of a person after the verb at token `i`, if more than the name stands before the link."""
    marks = passage.clauses.marks
    mentions = (marks.mentions[k] for k in range(i + 1, link) if k in marks.mentions)
    last = max((mention.last for mention in mentions if mention.entity.label == _PERSON), default=link)
    return last if last < link else i + 1
