"""Causes by a preposition, a conjunction or a noun: بسبب، لأن، والسبب، لو، مما."""

from tawatur.arabic.pronouns import hosts
from tawatur.lexicon.causal_cues import CausalCue
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.reading.causes.sides import NOTHING, Passage, Sides
from tawatur.reading.subjects import Phrase

_ANSWER = "ل"
_ITS = ("ه", "ها")
# Events that follow from others: after these, بعد and إثر mean because.
_REACTIONS = frozenset(("ASSAULT", "RETREAT", "PROTEST", "CONCEDE", "COERCE", "REJECT", "AID"))


def by_particle(passage: Passage, cue: CausalCue, first: int, last: int) -> Sides:
    """The sides of the cue that stands at the tokens `first` up to `last`."""
    if cue.kind == "reason":
        return _reason(passage, first, last)
    if cue.kind == "so":
        return _so(passage, first, last)
    if cue.kind == "condition":
        return _condition(passage, last)
    clause = cue.kind in ("clause_after", "temporal_clause")
    cause = passage.extents.clause_at(last) if clause else passage.extents.noun(last)
    temporal = cue.kind in ("temporal", "temporal_clause")
    if cause is None or (temporal and not _consequence(passage, cue, first, cause)):
        return NOTHING
    effect = passage.extents.clause_before(first)
    if effect is None and not temporal:
        effect = passage.extents.clause_after(cause.last)
    return Sides(cause, effect, passage.denied(first))


def _consequence(passage: Passage, cue: CausalCue, first: int, cause: Phrase) -> bool:
    """Whether a toll or a reaction stands before بعد، إثر, and an event after."""
    if first == 0 or (cue.kind == "temporal" and cause.first not in passage.events):
        return False
    return any(passage.events.get(k) in _REACTIONS for k in range(passage.clauses.start(first - 1), first))


def _reason(passage: Passage, first: int, last: int) -> Sides:
    """X هو سبب Y, Y سببه X, and والسبب X after what is explained."""
    clauses, extents = passage.clauses, passage.extents
    token = clauses.tokens[first]
    if first and (clauses.has(first - 1, "pronoun") or clauses.has(first - 1, "auxiliary")):
        return Sides(extents.clause_before(first - 1), extents.noun(last), passage.denied(first - 1))
    if not token.definite and not any(pronoun in _ITS for _, pronoun in hosts(token.stem)):
        return NOTHING
    effect = extents.clause_before(first) or extents.sentence_before(first)
    return Sides(extents.noun(last), effect, passage.denied(first))


def _so(passage: Passage, first: int, last: int) -> Sides:
    """What stands before مما or لذلك brought about the clause after."""
    cause = passage.extents.clause_before(first) or passage.extents.sentence_before(first)
    return Sides(cause, passage.extents.clause_at(last))


def _condition(passage: Passage, last: int) -> Sides:
    """لو X لـY: the answer begins with ل before a verb, or with لما."""
    clauses, extents = passage.clauses, passage.extents
    for k in range(last + 1, clauses.text.sentence_of(last - 1).last):
        if clauses.has(k, "answer"):
            return Sides(extents.trimmed(last, k), extents.clause_at(k + 1))
        if _answers(clauses.tokens[k].norm):
            return Sides(extents.trimmed(last, k), extents.clause_at(k))
    return NOTHING


def _answers(word: str) -> bool:
    """Whether a folded word is ل before a perfect (لغرقت)."""
    forms = verb_forms()
    return word.startswith(_ANSWER) and word[1:] in forms.past and word[1:] not in forms.bare
