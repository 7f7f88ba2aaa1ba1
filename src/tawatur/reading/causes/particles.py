"""Causes by a preposition or a conjunction: بسبب، لأن، لو، ما لم، مما."""

from collections.abc import Iterator

from tawatur.lexicon.causal_cues import CausalCue
from tawatur.lexicon.verb_forms import verb_forms
from tawatur.reading.causes.sides import NOTHING, Passage, Sides
from tawatur.reading.subjects import Phrase

_ANSWER = "ل"
_HAMZA = "أ"
_REACH = 30
_NEAR = 6
_COMMAS = "،,؛"
_AND = "و"
# Events that follow from others: after these, بعد means because.
_REACTIONS = frozenset(("ASSAULT", "RETREAT", "PROTEST", "CONCEDE", "COERCE", "REJECT", "AID"))
_BLOW = "ASSAULT"
_CLAUSES = frozenset(("clause_after", "elaboration", "past_clause", "temporal_clause"))
_TEMPORAL = frozenset(("temporal", "temporal_clause"))


def by_particle(passage: Passage, cue: CausalCue, first: int, last: int) -> Iterator[Sides]:
    """The sides of the cue that stands at the tokens `first` up to `last`; not أثر, nor ذلك أن after سبب."""
    if passage.clauses.tokens[first].text.startswith(_HAMZA) or (first and passage.reason(first - 1)):
        return
    if cue.kind == "so":
        yield _so(passage, first, last)
    elif cue.kind in ("condition", "unless"):
        yield _condition(passage, cue, first, last)
    else:
        yield from _because(passage, cue, first, last)


def _because(passage: Passage, cue: CausalCue, first: int, last: int) -> Iterator[Sides]:
    scopes = passage.scopes
    anaphoric = last < len(passage.clauses.tokens) and scopes.anaphoric(last) and cue.kind not in _CLAUSES
    if anaphoric:
        yield Sides(scopes.told_before(first), scopes.clause(last + 1))
        return
    cause = scopes.clause(last) if cue.kind in _CLAUSES else scopes.noun(last)
    if cause is None or not _explains(passage, cue, first, cause):
        return
    effect = _explained(passage, cue, first, cause)
    denied = passage.denied(first) or _corrected(passage, cue, first, last)
    for phrase, no in passage.contrasted(cause, denied, cue.links):
        yield Sides(phrase, effect, no)


def _explains(passage: Passage, cue: CausalCue, first: int, cause: Phrase) -> bool:
    """Whether what follows the cue explains anything: not إذ قال، nor بعد أن كان, nor مع صديقه."""
    if cue.kind in _TEMPORAL:
        return _consequence(passage, cue, first, cause)
    if cue.kind == "circumstance":
        changes = passage.clauses.tokens[cause.first].bare in passage.words.changes
        return changes and passage.clauses.start(first) < first
    if cue.kind == "elaboration":
        return not passage.scopes.reporting(cause.first)
    return cue.kind != "past_clause" or not passage.clauses.has(cause.first, "auxiliary")


def _explained(passage: Passage, cue: CausalCue, first: int, cause: Phrase) -> Phrase | None:
    """What stands before the cue, or after its clause where it opens the sentence.

    After بل, and where و adds one more reason, it is what was explained; after a question, what was asked.
    """
    sentence = passage.clauses.text.sentence_of(first).first
    if first > sentence and (_contrasted(passage, first) or _added(passage, cue, first)):
        explained = passage.explained(sentence)
        if explained is not None:
            return explained
    asked = passage.scopes.asked_before(first) if cue.kind == "clause_after" else None
    if asked is not None:
        return asked
    effect = passage.scopes.before(first)
    if effect is not None and passage.scopes.anaphoric(effect.first):
        return passage.told(effect.first)
    if effect is None and cue.kind not in _TEMPORAL:
        effect = _clause_after(passage, cause.last)
    if effect is None and cue.kind in _CLAUSES:
        effect = passage.scopes.sentence_before(first)
    return effect


def _contrasted(passage: Passage, first: int) -> bool:
    return passage.clauses.tokens[first - 1].stem in passage.words.contrasts


def _added(passage: Passage, cue: CausalCue, first: int) -> bool:
    """Whether و adds the cue to the cause found last (لأن X، ولأن Y)."""
    tokens = passage.clauses.tokens
    k = first - (tokens[first - 1].kind == "mark")
    earlier = passage.earlier.cause if passage.earlier is not None else None
    joined = cue.kind == "clause_after" and tokens[first].proclitics[:1] == _AND
    return joined and earlier is not None and earlier.first < k <= earlier.last + _NEAR


def _clause_after(passage: Passage, k: int) -> Phrase | None:
    """The clause after the next comma of the sentence, or at token `k` where there is none."""
    tokens = passage.clauses.tokens
    end = passage.clauses.text.sentence_of(k - 1).last
    comma = next((j for j in range(k, end - 1) if tokens[j].text in _COMMAS), k - 1)
    return passage.scopes.clause(comma + 1) if comma + 1 < end else None


def _corrected(passage: Passage, cue: CausalCue, first: int, last: int) -> bool:
    """Whether the same sentence goes on with بل and the same kind of cue (لم يسقط لأنه ضعيف، بل لأنه وحيد)."""
    tokens = passage.clauses.tokens
    for k in range(last, min(passage.clauses.text.sentence_of(first).last, last + _REACH) - 1):
        if passage.words.contrasts.get(tokens[k].stem) == "but":
            match = passage.words.phrases.at(tokens, k + 1)
            return match is not None and match.value.kind == cue.kind
    return False


def _consequence(passage: Passage, cue: CausalCue, first: int, cause: Phrase) -> bool:
    """Whether a blow stands after بعد, or else a toll or a reaction before it, and an event after."""
    if first == 0:
        return False
    before = range(passage.clauses.start(first - 1), first)
    if cue.kind == "temporal":
        blow = passage.clauses.tokens[cause.first].bare in passage.words.blows
        if (blow or _wearing(passage, cause)) and _unable(passage, before):
            return True
        if blow or passage.events.get(cause.first) == _BLOW:
            return any(passage.clauses.verb(k) for k in before)
        if cause.first not in passage.events:
            return False
    return any(passage.events.get(k) in _REACTIONS for k in before)


def _wearing(passage: Passage, cause: Phrase) -> bool:
    """Whether the phrase names a change, or a time that is said to have been hard (عام صعب)."""
    tokens, words = passage.clauses.tokens, passage.words
    hard = cause.last - cause.first > 1 and tokens[cause.first + 1].bare in words.hard
    return hard or tokens[cause.first].bare in words.changes


def _unable(passage: Passage, before: range) -> bool:
    """Whether a word of inability stands there, or one of ability that is denied."""
    tokens, words = passage.clauses.tokens, passage.words
    return any(tokens[k].bare in words.unable or (tokens[k].bare in words.able and passage.denied(k)) for k in before)


def _so(passage: Passage, first: int, last: int) -> Sides:
    """What stands before مما or لذلك brought about the clause after."""
    if first and passage.clauses.tokens[first - 1].kind != "mark":
        return NOTHING
    cause = passage.scopes.before(first) or passage.scopes.sentence_before(first)
    return Sides(cause, passage.scopes.clause(last))


def _condition(passage: Passage, cue: CausalCue, first: int, last: int) -> Sides:
    """لو X لـY: the answer begins with ل before a verb, or with لما; else it stands before, or after a comma."""
    clauses, scopes = passage.clauses, passage.scopes
    end = clauses.text.sentence_of(first).last
    cause = scopes.told_before(first) if scopes.anaphoric(last) else scopes.clause(last)
    for k in range(last + 1, end):
        if clauses.has(k, "answer"):
            return Sides(_up_to(cause, k), scopes.clause(k + 1))
        if _answers(clauses.tokens[k].norm):
            return Sides(_up_to(cause, k), scopes.clause(k))
    if cue.kind == "unless":
        return Sides(cause, scopes.before(first) or _clause_after(passage, last))
    return NOTHING


def _up_to(phrase: Phrase | None, k: int) -> Phrase | None:
    """The phrase, cut before token `k`."""
    if phrase is None or phrase.first >= k:
        return None
    return Phrase(phrase.first, min(phrase.last, k))


def _answers(word: str) -> bool:
    """Whether a folded word is ل before a perfect (لغرقت)."""
    forms = verb_forms()
    return word.startswith(_ANSWER) and word[1:] in forms.past and word[1:] not in forms.bare
