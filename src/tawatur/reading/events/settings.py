"""Where and when an event happened, as far as its clause says so."""

from tawatur.arabic.verbal_nouns import verbal_noun
from tawatur.lexicon.cues import cues
from tawatur.lexicon.discourse import discourse
from tawatur.lexicon.event_frames import EventFrame
from tawatur.lexicon.heads import heads
from tawatur.lexicon.place_words import place_words
from tawatur.lexicon.plover import plover
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.triggers import Trigger
from tawatur.reading.subjects import Phrase

PLACES = frozenset(("GPE", "LOC", "FAC"))
_STATE = "state"
_CLITICS = ("ب", "ل")
_REACH = 24
_NEAR = 4


def place_of(clauses: Clauses, trigger: Trigger, actor: Phrase | None) -> Phrase | None:
    """The place that a preposition brings after the trigger, else before it in the sentence."""
    sentence = clauses.text.sentence_of(trigger.first)
    end = min(sentence.last, trigger.last + _REACH)
    for k in range(trigger.last, end):
        found = _place_at(clauses, k, end)
        if found and (actor is None or not actor.first <= found.first < actor.last):
            return found
        if clauses.tokens[k].text in ".؛" or (clauses.verb(k) and not _qualifies(clauses, trigger, k)):
            break
    for k in range(trigger.first - 1, max(clauses.start(trigger.first), trigger.first - _REACH) - 1, -1):
        found = _place_at(clauses, k, trigger.first)
        if found and (actor is None or not actor.first <= found.first < actor.last):
            return found
    return None


def _qualifies(clauses: Clauses, trigger: Trigger, k: int) -> bool:
    """Whether a verb opens a clause that qualifies the event noun (غارة جوية استهدفت رتلا قرب الجسر)."""
    noun = trigger.form.kind == "masdar" and not clauses.tokens[trigger.head].definite
    return noun and k - trigger.last < _NEAR and not clauses.tokens[k].proclitics


def _place_at(clauses: Clauses, k: int, end: int) -> Phrase | None:
    """The place phrase whose preposition is token `k`, or is written onto it."""
    if k in clauses.marks.inside and k not in clauses.marks.mentions:
        return None
    if clauses.tokens[k].proclitics.endswith(_CLITICS):
        first = k
    elif clauses.has(k, "locative"):
        first = k + 1
    else:
        return None
    last = clauses.phrase(first, end) if first < end else first
    return Phrase(first, last) if last > first and names_place(clauses, Phrase(first, last)) else None


def names_place(clauses: Clauses, phrase: Phrase) -> bool:
    """Whether a phrase ends in the name of a place or begins with a definite noun for one (القرية، محيط المصرف)."""
    mention = clauses.marks.mention_in(*phrase)
    if mention is not None and mention.entity.label in PLACES and mention.last >= phrase.last - 1:
        return mention.first <= phrase.first or may_be_place(clauses, phrase)
    return (
        may_be_place(clauses, phrase)
        and _place_noun(clauses, phrase.first)
        and (
            clauses.tokens[phrase.first].definite
            or (phrase.last - phrase.first > 1 and clauses.tokens[phrase.last - 1].definite)
        )
    )


def may_be_place(clauses: Clauses, phrase: Phrase) -> bool:
    """Whether a phrase is headed by no verb, deed or abstract noun (إخراج سورية، قدرة إيران، شؤون المنطقة)."""
    bare = clauses.tokens[phrase.first].bare
    if phrase.first in clauses.marks.mentions:
        return True
    kinds = {form.kind for form in plover().get(bare)} | {form.kind for form in cues().forms(bare)}
    deed = discourse().has(bare, "masdar") or "masdar" in kinds
    if clauses.verb(phrase.first) or bare in place_words().abstract or deed:
        return _place_noun(clauses, phrase.first) and not clauses.tokens[phrase.first].definite
    return _place_noun(clauses, phrase.first) or not verbal_noun(bare)


def _place_noun(clauses: Clauses, k: int) -> bool:
    known = heads().get(clauses.tokens[k].bare)
    return known is not None and known.role == "place"


def is_place(clauses: Clauses, phrase: Phrase, frame: EventFrame) -> bool:
    """Whether an object that names a place is the event's place; a state, or a building attacked, is the recipient."""
    if frame.place != "object":
        return False
    mention = clauses.marks.mention_in(*phrase)
    if mention is not None and mention.entity.kind == _STATE and frame.recipient != "none":
        return False
    if mention is not None and mention.entity.label in ("GPE", "LOC"):
        return mention.last == phrase.last
    if frame.recipient == "any" or (mention is not None and mention.entity.label != "FAC"):
        return False
    first = clauses.marks.figures.get(phrase.first, phrase.first)
    return names_place(clauses, phrase) or (phrase.first < first < phrase.last and _place_noun(clauses, first))


def time_of(clauses: Clauses, trigger: Trigger, values: dict[int, str]) -> str | None:
    """The EDTF value of the time expression in the trigger's clause."""
    start, end = clauses.start(trigger.first), clauses.end(trigger.last - 1)
    found = [(abs(k - trigger.first), k) for k in values if start <= k < end]
    return values[min(found)[1]] if found else None
