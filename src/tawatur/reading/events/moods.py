"""Whether an event is denied, or only wished, feared, planned or possible."""

from tawatur.lexicon.modality import Modality
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.triggers import Trigger

_FUTURE = "س"
_PURPOSE = "ل"
_REACH = 6
_NEAR = 3
_OPEN_TYPES = frozenset(("REQUEST", "THREATEN", "AGREE"))


def mood_of(clauses: Clauses, words: Modality, trigger: Trigger, governor: Trigger | None) -> tuple[bool, bool]:
    """(negated, hypothetical); `governor` is the event that governs an event noun."""
    if trigger.form.kind == "verb":
        return _verb(clauses, words, trigger, governor)
    return _noun(clauses, words, trigger, governor)


def _verb(clauses: Clauses, words: Modality, trigger: Trigger, governor: Trigger | None) -> tuple[bool, bool]:
    i = trigger.head
    token = clauses.tokens[i]
    first = clauses.text.sentence_of(i).first
    negated = hypothetical = False
    for k in range(i - 1, max(first, i - _NEAR) - 1, -1):
        if clauses.tokens[k].kind == "mark" or (clauses.verb(k) and not clauses.has(k, "auxiliary")):
            break
        effects = words.effects(clauses.tokens[k].stem, on_verb=True)
        negated = negated or "negates" in effects
        hypothetical = hypothetical or "supposes" in effects
        if i - k > 1 and not clauses.has(k, "auxiliary"):
            break
    present = trigger.form.present
    if present and (_FUTURE in token.proclitics or token.proclitics.endswith(_PURPOSE)):
        hypothetical = True
    if present and i > first and clauses.has(i - 1, "complementiser") and not clauses.has(i - 1, "pronoun"):
        hypothetical = True
    return negated, hypothetical or (not present and not negated and _conditional(clauses, words, i))


def _conditional(clauses: Clauses, words: Modality, i: int) -> bool:
    start = clauses.start(i)
    return start > 0 and clauses.has(start - 1, "conditional") and not clauses.has(start - 1, "complementiser")


def _noun(clauses: Clauses, words: Modality, trigger: Trigger, governor: Trigger | None) -> tuple[bool, bool]:
    i = trigger.first
    start = clauses.start(i)
    negated = False
    hypothetical = governor is not None and governor.form.word.type in _OPEN_TYPES
    for k in range(i - 1, max(start, i - _REACH) - 1, -1):
        effects = words.effects(clauses.tokens[k].bare, on_verb=False)
        negated = negated or ("negates" in effects and i - k <= _NEAR)
        hypothetical = hypothetical or "supposes" in effects
        if clauses.verb(k):
            hypothetical = hypothetical or _FUTURE in clauses.tokens[k].proclitics
            break
    return negated, hypothetical
