"""Whether an event is denied, or only wished, feared, planned or possible."""

from tawatur.lexicon.modality import Modality
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.triggers import Trigger

_FUTURE = "س"
_PURPOSE = "ل"
_REACH = 8
_NEAR = 3
_AFTER = 4
_OPEN_TYPES = frozenset(("REQUEST", "THREATEN", "AGREE"))


def mood_of(clauses: Clauses, words: Modality, trigger: Trigger, governor: Trigger | None) -> tuple[bool, bool]:
    """(negated, hypothetical); `governor` is the event that governs an event noun."""
    if trigger.form.kind == "verb":
        return _verb(clauses, words, trigger)
    return _noun(clauses, words, trigger, governor)


def _verb(clauses: Clauses, words: Modality, trigger: Trigger) -> tuple[bool, bool]:
    i, present = trigger.head, trigger.form.present
    negated, hypothetical = _before_verb(clauses, words, i, present)
    proclitics = clauses.tokens[i].proclitics
    if present and (_FUTURE in proclitics or proclitics.endswith(_PURPOSE)):
        hypothetical = True
    governed = _governing(clauses, words, i)
    if governed is not None:
        negated = negated or governed
        hypothetical = (hypothetical or present) and not governed
    return negated, hypothetical or (not present and not negated and _conditional(clauses, i))


def _before_verb(clauses: Clauses, words: Modality, i: int, present: bool) -> tuple[bool, bool]:
    """What the particles before a verb do; قد leaves only an imperfect open, and ما لم is no denial but a condition."""
    negated = hypothetical = False
    for k in range(i - 1, max(clauses.text.sentence_of(i).first, i - _NEAR) - 1, -1):
        if clauses.tokens[k].kind == "mark" or (clauses.verb(k) and not clauses.has(k, "auxiliary")):
            break
        effects = words.effects(clauses.tokens[k].stem, "verb") | (
            words.effects(clauses.tokens[k].stem, "imperfect") if present else frozenset()
        )
        if "negates" in effects and words.unless(clauses.tokens, k):
            hypothetical = True
        elif "negates" in effects and not _relative(clauses, k):
            negated = not _only(clauses, i)
        hypothetical = hypothetical or "supposes" in effects
        if i - k > 1 and not clauses.has(k, "auxiliary"):
            break
    return negated, hypothetical


def _relative(clauses: Clauses, k: int) -> bool:
    """Whether ما at token `k` is the relative (…، ما أدى إلى); it denies only at the head of a sentence or after و."""
    inside = k > clauses.text.sentence_of(k).first and not clauses.tokens[k].proclitics
    return inside and clauses.has(k, "relative") and clauses.has(k, "negation")


def _only(clauses: Clauses, i: int) -> bool:
    """Whether إلا or سوى after a negated verb takes the denial back (لم تقصف سوى جسر)."""
    return any(clauses.has(k, "exception") for k in range(i + 1, min(clauses.whole_end(i), i + _AFTER)))


def _governing(clauses: Clauses, words: Modality, i: int) -> bool | None:
    """Whether the verb before the أن of a verb denies it (نفى أن يكون قد قصف); None without أن."""
    first = clauses.text.sentence_of(i).first
    k = i - 1
    while k > first and (clauses.has(k, "auxiliary") or clauses.has(k, "before_verb")):
        k -= 1
    if k < first or not clauses.has(k, "complementiser") or clauses.has(k, "pronoun"):
        return None
    verb = next((j for j in range(k - 1, max(first, k - _REACH) - 1, -1) if clauses.verb(j)), None)
    return verb is not None and "negates" in words.effects(clauses.tokens[verb].stem, "noun")


def _conditional(clauses: Clauses, i: int) -> bool:
    start = clauses.start(i)
    return start > 0 and clauses.has(start - 1, "conditional") and not clauses.has(start - 1, "complementiser")


def _purpose(clauses: Clauses, i: int) -> bool:
    """Whether a noun is what something is for (أنفقت المال لدعم الحركة); what was for it came about (كان لمواجهتها)."""
    return clauses.tokens[i].proclitics.endswith(_PURPOSE) and not (i > 0 and clauses.has(i - 1, "auxiliary"))


def _noun(clauses: Clauses, words: Modality, trigger: Trigger, governor: Trigger | None) -> tuple[bool, bool]:
    i = trigger.first
    start = clauses.start(i)
    negated = False
    hypothetical = (governor is not None and governor.form.word.type in _OPEN_TYPES) or _purpose(clauses, i)
    for k in range(i - 1, max(start, i - _REACH) - 1, -1):
        effects = words.effects(clauses.tokens[k].bare, "noun")
        verb = clauses.verb(k)
        negated = negated or ("negates" in effects and (verb or i - k <= _NEAR))
        hypothetical = hypothetical or "supposes" in effects
        if verb:
            before = words.effects(clauses.tokens[k - 1].stem, "verb") if k > start else frozenset()
            denied = "negates" in before and not _relative(clauses, k - 1)
            hypothetical = hypothetical or _FUTURE in clauses.tokens[k].proclitics
            return negated != denied, hypothetical
    return negated, hypothetical
