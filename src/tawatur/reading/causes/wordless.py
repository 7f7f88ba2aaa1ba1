"""Causes that no word says: a toll in or by a blow, and a clause that follows with ف."""

from tawatur.lexicon.cues import cues
from tawatur.reading.causes.sides import NOTHING, Passage, Sides

_BY = "ب"
_REACH = 14
_NEAR = 5


def consequent(passage: Passage, i: int) -> Sides:
    """A clause joined by ف follows from the one before (قصفوا الجسر فتوقفت القوافل), but not after أما or إذا."""
    clauses = passage.clauses
    first = clauses.text.sentence_of(i).first
    if not clauses.verb(i) or cues().forms(clauses.tokens[i].stem):
        return NOTHING
    if any(clauses.has(k, "topic") or clauses.has(k, "conditional") for k in range(first, i)):
        return NOTHING
    cause = passage.scopes.before(i)
    if cause is None or not any(clauses.verb(k) for k in range(*cause)):
        return NOTHING
    return Sides(cause, passage.scopes.clause(i))


def toll(passage: Passage, i: int) -> Sides:
    """Those killed or lost in a blow, or by one (استشهاد ثلاثة في غارة); `i` is the word of the toll."""
    clauses, words = passage.clauses, passage.words
    start, end = clauses.start(i), clauses.end(i)
    for k in range(i + 1, min(end, i + _REACH)):
        token = clauses.tokens[k]
        if token.bare in words.tolls:
            return NOTHING
        written_on = token.proclitics.endswith(_BY)
        if token.bare in words.blows and (written_on or clauses.has(k - 1, "locative")):
            first = start if clauses.verb(i) and i - start <= _NEAR else i
            effect = passage.scopes.trimmed(first, k if written_on else k - 1)
            return Sides(passage.scopes.noun(k), effect)
    return NOTHING
