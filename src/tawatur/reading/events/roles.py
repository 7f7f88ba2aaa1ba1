"""Who did it and to whom: actor and recipient of an event, by grammar."""

from dataclasses import dataclass
from typing import NamedTuple

from tawatur.arabic.inflection import Agreement
from tawatur.arabic.pronouns import PRONOUNS
from tawatur.lexicon.event_frames import EventFrame
from tawatur.lexicon.function_words import function_words
from tawatur.reading.clauses import Clauses
from tawatur.reading.events.triggers import Trigger

_DAMMA = "ُ"
_FEMININE = ("ه", "ات", "اء")
_ANTECEDENT_REACH = 10


class Phrase(NamedTuple):
    """Tokens `first` up to but not including `last`."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Roles:
    actor: Phrase | None = None
    recipient: Phrase | None = None


def verb_roles(clauses: Clauses, trigger: Trigger, frame: EventFrame) -> Roles:
    """Actor and recipient of a finite verb."""
    i, form = trigger.head, trigger.form
    start, end = clauses.start(i), clauses.end(i)
    antecedent = _antecedent(clauses, start)
    before = _before(clauses, start, i, form.agreement) if antecedent is None else None
    after = _after(clauses, i + 1, end)
    if antecedent is not None and not form.pronoun and after is not None and not _subject(clauses, antecedent, form.agreement):
        before = None
    elif antecedent is not None and not (form.pronoun and after):
        before = antecedent
    second = _after(clauses, after.last, end) if after else None
    voice = form.voice or _voice(clauses, trigger, before, after, second)
    if form.agreement is not None and form.agreement.number == "p" and after is not None and before is None:
        subject, rest = None, after
    elif before is not None:
        subject, rest = before, after
    elif after is not None and _subject(clauses, after, form.agreement):
        subject, rest = after, second
    else:
        subject, rest = None, after
    if voice == "passive":
        return Roles(_agent(clauses, i, end), subject)
    recipient = None
    if form.pronoun:
        recipient = antecedent if antecedent is not None and antecedent != subject else _referent(clauses, i, form.pronoun, subject)
    recipient = recipient or rest or _by_preposition(clauses, i, end, frame)
    if form.word.subject == "recipient":
        return Roles(None, subject)
    return Roles(subject, recipient)


def _voice(
    clauses: Clauses, trigger: Trigger, before: Phrase | None, after: Phrase | None, second: Phrase | None
) -> str:
    """Active or passive, where both are written alike."""
    token = clauses.tokens[trigger.head]
    word = token.text[token.stem_start - token.start :]
    if word[1:2] == _DAMMA:
        return "passive"
    if trigger.form.pronoun or second is not None:
        return "active"
    if before is not None:
        return "active" if after is not None else "passive"
    if after is None:
        return "active"
    mention = clauses.marks.mention_in(*after)
    return "active" if mention is not None and mention.entity.label in ("ORG", "GPE") else "passive"


def masdar_roles(clauses: Clauses, trigger: Trigger, frame: EventFrame) -> Roles:
    """Actor and recipient that a verbal noun names: genitive, object, preposition, pronoun."""
    form, end = trigger.form, clauses.end(trigger.last - 1)
    genitive_role = form.word.genitive
    found: dict[str, Phrase] = {}
    k = trigger.last
    if form.pronoun:
        owner = _referent(clauses, trigger.head, form.pronoun, None)
        if owner:
            found[genitive_role] = owner
        rest = _after(clauses, k, end)
        if rest is not None and genitive_role == "actor":
            found["recipient"] = rest
    elif not clauses.tokens[trigger.head].definite:
        k = _past_adjectives(clauses, k, end)
        genitive = _after(clauses, k, end, skip=False)
        if genitive is not None:
            rest = _after(clauses, genitive.last, end, skip=False)
            if rest is not None:
                found.update(actor=genitive, recipient=rest)
            else:
                found[genitive_role] = genitive
    for role, phrase in _joined(clauses, k, end, frame).items():
        found.setdefault(role, phrase)
    return Roles(found.get("actor"), found.get("recipient"))


def _past_adjectives(clauses: Clauses, k: int, end: int) -> int:
    """Past the indefinite adjectives of an event noun (قصف مدفعي، غارات إسرائيلية)."""
    while k < end:
        token = clauses.tokens[k]
        relating = token.is_word and not token.definite and not token.proclitics and token.stem.endswith(("ي", "يه"))
        if not relating or k in clauses.marks.inside or clauses.verb(k) or not clauses.opens_phrase(k):
            break
        k += 1
    return k


def _joined(clauses: Clauses, k: int, end: int, frame: EventFrame) -> dict[str, Phrase]:
    """Roles by preposition: على، ضد … the recipient; بين X وY both; من قبل، على يد the actor."""
    found: dict[str, Phrase] = {}
    agent = _agent(clauses, k - 1, end)
    if agent:
        found["actor"] = agent
    sides = _between(clauses, k, end)
    if sides:
        found.update(sides)
    recipient = _by_preposition(clauses, k - 1, end, frame)
    if recipient:
        found.setdefault("recipient", recipient)
    return found


def _between(clauses: Clauses, k: int, end: int) -> dict[str, Phrase]:
    """The two sides of بين X وY."""
    words = function_words()
    for j in range(k, end - 1):
        if words.has(clauses.tokens[j].norm, "between"):
            first = _single(clauses, j + 1, end)
            if first is None:
                return {}
            second = _single(clauses, first.last, end) if first.last < end else None
            if second is None or not clauses.tokens[first.last].proclitics.startswith("و"):
                return {"actor": first}
            return {"actor": first, "recipient": second}
    return {}


def _single(clauses: Clauses, k: int, end: int) -> Phrase | None:
    """The noun phrase at `k`, without what is joined to it."""
    from tawatur.reading.phrases import noun_phrase

    while k < end and clauses.tokens[k].kind == "mark":
        k += 1
    last = noun_phrase(clauses.tokens, k, end, clauses.marks, joined=False)
    while last < end and clauses.tokens[last].kind == "mark":
        last += 1
    return Phrase(k, last) if last > k else None


def _agent(clauses: Clauses, i: int, end: int) -> Phrase | None:
    """The agent of a passive or of an event noun: من قبل X، على يد X، بواسطة X."""
    words = function_words()
    for k in range(i + 1, end - 1):
        if words.has(clauses.tokens[k].stem, "agent") and clauses.has(k - 1, "preposition") or words.has(
            clauses.tokens[k].norm, "agent_alone"
        ):
            last = clauses.phrase(k + 1, end)
            return Phrase(k + 1, last) if last > k + 1 else None
    return None


def _by_preposition(clauses: Clauses, i: int, end: int, frame: EventFrame) -> Phrase | None:
    """The phrase after the first preposition in the clause that brings the recipient."""
    for k in range(i + 1, min(end, i + _ANTECEDENT_REACH)):
        token = clauses.tokens[k]
        if token.norm in frame.recipients and k + 1 < end:
            last = clauses.phrase(k + 1, end)
            if last > k + 1:
                return Phrase(k + 1, last)
        elif token.proclitics[-1:] in frame.recipients and token.proclitics:
            last = clauses.phrase(k, end)
            if last > k and clauses.marks.mention_in(k, last):
                return Phrase(k, last)
    return None


def _after(clauses: Clauses, k: int, end: int, *, skip: bool = True) -> Phrase | None:
    """The noun phrase without a preposition that follows, past adverbs, times and pronouns with prepositions."""
    while skip and k < end:
        if k in clauses.marks.times:
            k = clauses.marks.times[k]
        elif clauses.has(k, "adverb") or clauses.has(k, "prepositional_pronoun"):
            k += 1
        else:
            break
    while k < end and clauses.tokens[k].kind == "mark":
        k += 1
    if k >= end or clauses.tokens[k].proclitics or not clauses.opens_phrase(k):
        return None
    last = clauses.phrase(k, end)
    return Phrase(k, last) if last > k else None


def _before(clauses: Clauses, start: int, i: int, agreement: Agreement | None) -> Phrase | None:
    """The subject before its verb: the noun phrase that opens the clause."""
    k = start
    while k < i and (clauses.has(k, "auxiliary") or clauses.has(k, "adverb") or clauses.has(k, "before_verb")):
        k += 1
    if k >= i or not clauses.opens_phrase(k) or clauses.tokens[k].proclitics.endswith(("ب", "ل", "ك")):
        return None
    phrase = Phrase(k, clauses.phrase(k, i))
    if phrase.last == k or any(clauses.verb(j) and not clauses.has(j, "auxiliary") for j in range(phrase.last, i)):
        return None
    return phrase if _agrees(clauses, phrase, agreement) else None


def _antecedent(clauses: Clauses, start: int) -> Phrase | None:
    """The noun phrase that a relative clause qualifies, where one begins at `start`."""
    if start == 0 or not clauses.has(start - 1, "relative") or clauses.has(start - 1, "negation"):
        return None
    end = start - 1
    if end > 0 and clauses.tokens[end - 1].kind == "mark":
        end -= 1
    first = clauses.text.sentence_of(start).first
    best = None
    for k in range(end - 1, max(first, end - _ANTECEDENT_REACH) - 1, -1):
        if clauses.opens_phrase(k) and clauses.phrase(k, end) == end:
            best = Phrase(k, end)
        elif best is not None:
            break
    return best


def _subject(clauses: Clauses, phrase: Phrase, agreement: Agreement | None) -> bool:
    """Whether the phrase after a verb can be its subject: the verb agrees in gender."""
    if agreement is None or agreement.person != 3:
        return agreement is None
    return _agrees(clauses, phrase, agreement)


def _agrees(clauses: Clauses, phrase: Phrase, agreement: Agreement | None) -> bool:
    if agreement is None or agreement.gender != "m" or agreement.number != "s":
        return True
    mention = clauses.marks.mentions.get(phrase.first)
    if mention is not None:
        return not _feminine_name(mention.entity.label, clauses.tokens[phrase.first].stem)
    head = clauses.tokens[phrase.first]
    return phrase.first in clauses.marks.figures or not head.text.endswith("ة") or head.kind != "word"


def _feminine_name(label: str, word: str) -> bool:
    return label == "GPE" or (label in ("ORG", "FAC") and word.endswith("ه"))


def _referent(clauses: Clauses, i: int, pronoun: str, but: Phrase | None) -> Phrase | None:
    """The nearest name before that the pronoun can stand for."""
    agreement = PRONOUNS[pronoun]
    if agreement.person == 1:
        return None
    sentence = clauses.text.sentence_of(i)
    k = i - 1
    while k >= max(sentence.first - _ANTECEDENT_REACH, 0):
        mention = clauses.marks.inside.get(k)
        if mention is not None:
            here = but is not None and but.first <= mention.first < but.last
            if not here and _stands_for(agreement, mention.entity.label, clauses.tokens[mention.first].stem):
                return Phrase(mention.first, mention.last)
            k = mention.first
        k -= 1
    return None


def _stands_for(agreement: Agreement, label: str, word: str) -> bool:
    if agreement.number in ("p", "d"):
        return label in ("NORP", "ORG")
    feminine = _feminine_name(label, word) or (label == "ORG" and word.endswith(("ات", "ى")))
    if agreement.gender == "f":
        return feminine
    return not feminine and label in ("PERSON", "ORG")
