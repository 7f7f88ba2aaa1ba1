"""Causes by a verb or its participle: أدى إلى، منع، ناجم عن، عزا إلى."""

from collections.abc import Iterator

from tawatur.arabic.inflection import agreement_of
from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.causal_cues import CausalCue, CausalCues
from tawatur.lexicon.heads import heads
from tawatur.lexicon.speakers import speakers
from tawatur.reading.causes.sides import Passage, Sides
from tawatur.reading.subjects import Phrase, VerbAt

_REACH = 14
_RESULT_REACH = 4
_PEOPLE = ("ون", "ين")


def inflected(passage: Passage, cues: CausalCues, i: int) -> CausalCue | None:
    """The cue that the token is a form of."""
    stem = passage.clauses.tokens[i].stem
    found = (cues.verbs.get(form) for form in (stem, *(host for host, _ in hosts(stem))))
    cue = next((cue for cue in found if cue is not None), None)
    if cue is not None and passage.clauses.verb(i):
        return cue
    return cues.participles.get(passage.clauses.tokens[i].bare)


def by_verb(passage: Passage, cue: CausalCue, i: int) -> Iterator[Sides]:
    """The sides that a causal verb or participle joins; one that ascribes may name several causes."""
    if cue.kind == "ascribe":
        yield from _ascribed(passage, cue, i)
    elif cue.kind == "result":
        yield from _resulting(passage, cue, i)
    else:
        link = _link(passage, cue, i + 1, passage.clauses.end(i)) if cue.links else None
        yield Sides(_bringer(passage, i, link), _complement(passage, cue, i, link), passage.denied(i))


def _bringer(passage: Passage, i: int, link: int | None) -> Phrase | None:
    """The clause before ما أدى and مما أدى, the antecedent of التي أدت, else the subject with what qualifies it."""
    clauses, subjects, extents = passage.clauses, passage.subjects, passage.extents
    if i and clauses.has(i - 1, "relative"):
        general = clauses.has(i - 1, "negation") or clauses.has(i - 1, "conjunction")
        antecedent = None if general else subjects.antecedent(i)
        return antecedent or extents.clause_before(i - 1)
    subject = subjects.of(i)
    if subject is None:
        return None
    return extents.up_to(subject, i) if subject.last <= i else extents.qualified(subject, link)


def _complement(passage: Passage, cue: CausalCue, i: int, link: int | None) -> Phrase | None:
    """The effect of a causal verb: what its link brings, or its direct object."""
    if link is not None:
        return passage.extents.noun(link)
    if cue.links and "" not in cue.links:
        return None
    rest = passage.subjects.frame(VerbAt(i, agreement_of(passage.clauses.tokens[i].stem))).rest
    return passage.extents.qualified(rest) if rest else None


def _resulting(passage: Passage, cue: CausalCue, i: int) -> Iterator[Sides]:
    """Y ناجم عن X; somebody who returns to a place (عاد) is no result."""
    clauses = passage.clauses
    link = _link(passage, cue, i + 1, min(i + _RESULT_REACH, clauses.text.sentence_of(i).last))
    if link is None:
        return
    cause = passage.extents.noun(link)
    effect = _bringer(passage, i, link) if clauses.verb(i) else passage.extents.clause_before(i)
    if not (effect and _living(passage, effect)) and not (cause and _place(passage, cause)):
        yield Sides(cause, effect, passage.denied(i))


def _living(passage: Passage, phrase: Phrase) -> bool:
    """Whether the phrase names somebody."""
    token = passage.clauses.tokens[phrase.first]
    named = phrase.first in passage.clauses.marks.mentions
    return named or speakers().get(token.bare) is not None or token.stem.endswith(_PEOPLE)


def _place(passage: Passage, phrase: Phrase) -> bool:
    """Whether the phrase names a place or anything else with a name."""
    head = heads().get(passage.clauses.tokens[phrase.first].bare)
    return phrase.first in passage.clauses.marks.mentions or (head is not None and head.role == "place")


def _ascribed(passage: Passage, cue: CausalCue, i: int) -> Iterator[Sides]:
    """عزا فلان Y إلى X, with every further إلى X; what is ascribed to somebody (نسب إلى فلان) is a saying."""
    clauses, extents = passage.clauses, passage.extents
    end = clauses.text.sentence_of(i).last
    link = _link(passage, cue, i + 1, end)
    effect = extents.last_noun(i + 1, link) or extents.clause_before(i) if link is not None else None
    while link is not None:
        cause = extents.noun(link)
        if cause is None or cause.first in clauses.marks.mentions:
            return
        yield Sides(cause, effect, passage.denied(link))
        k = cause.last
        while k < end and (clauses.tokens[k].kind == "mark" or clauses.has(k, "negation")):
            k += 1
        link = k if k < end and _is_link(passage, cue, k) else None


def _is_link(passage: Passage, cue: CausalCue, k: int) -> bool:
    token = passage.clauses.tokens[k]
    return token.stem in cue.links or (token.proclitics != "" and token.proclitics[-1] in cue.links)


def _link(passage: Passage, cue: CausalCue, k: int, end: int) -> int | None:
    """The first token that is a preposition of the cue's, or carries one."""
    inside = passage.clauses.marks.inside
    reach = range(k, min(end, k + _REACH))
    return next((j for j in reach if _is_link(passage, cue, j) and (j not in inside or inside[j].first == j)), None)
