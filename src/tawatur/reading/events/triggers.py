"""Triggers: the words that say an event."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tawatur.arabic.endings import TA_MARBUTA
from tawatur.arabic.pronouns import clear_hosts
from tawatur.arabic.tokens import Token
from tawatur.lexicon.plover import EventForm, LightVerb, Plover
from tawatur.model import EventType
from tawatur.reading.clauses import Clauses
from tawatur.tagger.tags import TriggerTag

_VERB_REACH = 12
_BEFORE_REACH = 3
_MASDAR_REACH = 4
_BEFORE_IMPERFECT = ("س", "ل")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens `first` up to `last` say an event; `head` is the token that inflects, `object` what makes it an event.

    `seen` is what a tagger sees there; it alone sees one that is not `lexical`.
    """

    first: int
    last: int
    head: int
    form: EventForm
    object: int | None = None
    seen: TriggerTag | None = None
    lexical: bool = True


def triggers(clauses: Clauses, words: Plover) -> Iterator[Trigger]:
    """The triggers of a text, in order; no two share a token, and an object tells no second time what its verb does."""
    taken = 0
    objects: dict[int | None, EventType] = {}
    for token in clauses.tokens:
        i = token.index
        if i < taken or not token.is_word or i in clauses.marks.inside:
            continue
        found = _phrase(clauses, words, i) or _word(clauses, words, i)
        kind = found.form.word.type if found else None
        if found and kind is not None and objects.get(i) != kind:
            taken = found.last
            objects[found.object] = kind
            yield found


def lending(clauses: Clauses, words: Plover, i: int, part: Literal["support", "target"]) -> EventForm | None:
    """The reading of token `i` as a verb that only lends its subject or object to an event noun, if it has one."""
    if not clauses.verb(i):
        return None
    readings = words.get(clauses.tokens[i].stem)
    return next((r for r in readings if r.light and r.light.trigger == part and r.kind == "verb"), None)


def _qualifying(clauses: Clauses, words: Plover, i: int) -> bool:
    """Whether a target verb qualifies the event noun right before it, and so tells of the same event."""
    if clauses.tokens[i].proclitics or lending(clauses, words, i, "target") is None:
        return False
    k, least = i - 1, max(clauses.text.sentence_of(i).first, i - _BEFORE_REACH)
    while k >= least and clauses.tokens[k].is_word and not clauses.verb(k):
        if any(reading.kind == "masdar" for reading in words.get(clauses.tokens[k].bare)):
            return True
        k -= 1
    return False


def _phrase(clauses: Clauses, words: Plover, i: int) -> Trigger | None:
    match = words.phrases.at(clauses.tokens, i)
    return Trigger(i, match.last, i, match.value) if match else None


def _word(clauses: Clauses, words: Plover, i: int) -> Trigger | None:
    token = clauses.tokens[i]
    readings = words.get(token.stem)
    if not readings and not token.definite:
        return None
    verb = bool(readings) and clauses.verb(i)
    if token.definite and not verb:
        readings = words.get(token.bare)
    if not readings or (verb and _qualifying(clauses, words, i)):
        return None
    kinds = ("verb",) if verb else ("masdar", "participle")
    readings = tuple(r for r in readings if r.kind in kinds and _spelt(token.text, r, token.definite and not verb))
    for reading in readings:
        if reading.light is not None:
            found = _with_object(clauses, i, reading, reading.light)
            if found:
                return found
    plain = _plain(clauses, i, [r for r in readings if r.light is None])
    return Trigger(i, i + 1, i, plain) if plain else None


def _plain(clauses: Clauses, i: int, readings: list[EventForm]) -> EventForm | None:
    """The first reading; after س، لا، لن، أن the first imperfect (تقاتل: they fought, or she fights)."""
    particle = i > 0 and (clauses.has(i - 1, "negation") or clauses.has(i - 1, "complementiser"))
    if particle or clauses.tokens[i].proclitics[-1:] in _BEFORE_IMPERFECT:
        imperfect = next((r for r in readings if r.present), None)
        if imperfect is not None:
            return imperfect
    return next(iter(readings), None)


def _spelt(text: str, reading: EventForm, definite: bool) -> bool:
    """ة and ه fold to one letter; a word with ة carries no pronoun, and an adverbial participle no article."""
    if reading.pronoun and text.endswith(TA_MARBUTA):
        return False
    return not (definite and (reading.pronoun or reading.kind == "participle"))


def _names_one_of(objects: frozenset[str], token: Token) -> bool:
    """Whether the token is one of the nouns, with article or possessor, or with its preposition as listed."""
    if token.bare in objects or token.norm in objects:
        return True
    return any(host in objects for host, _ in clear_hosts(token.stem))


def _with_object(clauses: Clauses, i: int, reading: EventForm, light: LightVerb) -> Trigger | None:
    """The event of a light verb, where one of its objects stands in reach."""
    if light.trigger in ("support", "target"):
        return None
    verb = reading.kind == "verb"
    limit = min(i + 1 + (_VERB_REACH if verb else _MASDAR_REACH), clauses.end(i))
    first = max(clauses.start(i), i - _BEFORE_REACH) if verb and light.trigger == "verb" else i
    for k in (*range(i + 1, limit), *range(first, i)):
        token = clauses.tokens[k]
        if _names_one_of(light.objects, token):
            together = light.trigger == "object" and k - i <= 2
            return Trigger(i, k + 1 if together else i + 1, i, reading, k)
    return None
