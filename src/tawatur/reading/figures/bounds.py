"""Amounts with their bounds: about, at least, at most, below zero."""

from dataclasses import replace

from tawatur.arabic.tokens import Token
from tawatur.lexicon.phrases import Match
from tawatur.lexicon.quantity_words import Bound, Qualifier
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.amounts import amount_at
from tawatur.reading.figures.ranges import between_at, extended
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing

_BY = "ب"
_CONJUNCTIONS = "وف"
_ARTICLE = "ال"
_CELSIUS = "degree Celsius"
_SIGNS = frozenset("$€£")
_QUOTES = frozenset('«»"“”')
_SKIPPED = frozenset('،,:«"“(')
_GAP = 4
"""Words that may stand between a verb such as تجاوز and its number."""
_SUBJECT = 3
"""Words from a negation to `more than`."""
_BEHIND = 4
"""Words between a number and an adverb such as `على الأقل`, with the noun and its adjectives."""


def bounded_at(scene: Scene, index: int) -> Amount | None:
    """The amount whose words begin at the token, with its bounds."""
    found = between_at(scene, index) or _qualified(scene, index)
    if found is not None:
        return found
    amount = amount_at(scene, index)
    return _finished(scene, amount) if amount else None


def _finished(scene: Scene, amount: Amount) -> Amount:
    """The amount with what stands behind it."""
    return _below_zero(scene, _with_adverb(scene, extended(scene, amount)))


def _qualified(scene: Scene, index: int) -> Amount | None:
    """The amount behind a bound that begins at the token."""
    match = scene.qualifiers.before.at(scene.tokens, index)
    found = _number_behind(scene, match) if match else None
    if match is None or found is None or (found.form == "dual" and found.thing and not found.thing.inside):
        return None
    bound = match.value.bound
    if bound == "lower" and _negated(scene, index):
        return _bounded(found, "upper")
    if match.value.inside and found.first - match.last <= 1:
        found = replace(found, first=index, start=scene.tokens[index].stem_start)
    return _bounded(found, bound)


def _number_behind(scene: Scene, match: Match[Qualifier]) -> Amount | None:
    """The amount behind a qualifier; verbs may have their subject between."""
    index, qualifier = _past_marks(scene, match.last), match.value
    if qualifier.apart:
        return _number_apart(scene, index)
    verb = not qualifier.inside or _is_negation(scene, scene.tokens[match.first])
    if verb and qualifier.bound == "lower" and _by(scene, index):
        return None
    for step in range(_GAP if verb else 1):
        token = scene.token(index)
        if token is None or (token.kind == "mark" and token.text not in _SIGNS):
            return None
        if step and scene.function(token) and not scene.words.has(token.norm, "among"):
            return None
        if found := _number_at(scene, index, qualified=step == 0):
            return found
        index = _past_marks(scene, index + 1)
    return None


def _number_apart(scene: Scene, index: int) -> Amount | None:
    """The amount behind the على or عن that a verb has behind its subject."""
    for place in range(index + 1, min(index + _GAP, len(scene.tokens) - 1)):
        token = scene.tokens[place]
        if not token.is_word:
            return None
        if scene.words.has(token.norm, "than"):
            return _number_at(scene, _past_marks(scene, place + 1), qualified=True)
    return None


def _number_at(scene: Scene, index: int, *, qualified: bool) -> Amount | None:
    found = between_at(scene, index)
    if found is None and (amount := amount_at(scene, index, qualified=qualified)):
        return _finished(scene, amount)
    return found


def _past_marks(scene: Scene, index: int) -> int:
    """The token after a comma, a quotation mark or an article that stands apart."""
    while (token := scene.token(index)) is not None and (token.text in _SKIPPED or token.norm == _ARTICLE):
        index += 1
    return index


def _by(scene: Scene, index: int) -> bool:
    """Whether the number is that by which something exceeds: يفوق بسبعة."""
    token = scene.token(index)
    return token is not None and (token.norm == _BY or token.proclitics.endswith(_BY))


def _negated(scene: Scene, index: int) -> bool:
    """Whether a negated verb of its clause makes `more than` a bound from above: لا يسهم بأكثر من."""
    if not scene.words.has(scene.tokens[index].stem, "more"):
        return False
    for place in range(index - 1, max(0, index - _SUBJECT) - 1, -1):
        verb = scene.tokens[place + 1]
        if not scene.tokens[place].is_word or (verb.proclitics and verb.proclitics[0] in _CONJUNCTIONS):
            return False
        if _is_negation(scene, scene.tokens[place]):
            return place < index - 1 and not scene.functions.has(verb.stem, "auxiliary")
    return False


def _is_negation(scene: Scene, token: Token) -> bool:
    return scene.words.has(token.stem, "negation") or scene.words.has(token.norm, "negation")


def _bounded(amount: Amount, bound: Bound) -> Amount:
    if bound == "about":
        return replace(amount, approx=True)
    return replace(amount, high=None) if bound == "lower" else replace(amount, low=None)


def _with_adverb(scene: Scene, amount: Amount) -> Amount:
    """The amount with an adverb of bound behind it or behind its noun."""
    thing = amount.thing
    noun = thing.last if thing and thing.first >= amount.last else amount.last
    for index in range(amount.last, min(noun + _BEHIND, len(scene.tokens))):
        match = scene.qualifiers.after.at(scene.tokens, index)
        if match is not None:
            longer = replace(amount, last=match.last, end=scene.tokens[match.last - 1].end)
            return _bounded(longer, match.value.bound)
        token = scene.tokens[index]
        if not token.is_word and token.text not in _QUOTES:
            break
        if (token.proclitics or scene.function(token)) and not _a_time(scene, index):
            break
    return amount


def _a_time(scene: Scene, index: int) -> bool:
    """Whether `in the day`, `in the year` begins at the token."""
    following = scene.token(index + 1)
    leads = scene.words.has(scene.tokens[index].norm, "in")
    word = scene.nouns.form(following) if leads and following is not None else None
    return word is not None and word.noun.kind == "duration"


def _below_zero(scene: Scene, amount: Amount) -> Amount:
    """Degrees below zero: `٤ درجات تحت الصفر`, `ناقص ثماني درجات`."""
    before = scene.token(amount.first - 1)
    match = scene.words.at(scene.tokens, amount.last, "below_zero")
    minus = before if before is not None and scene.words.has(before.stem, "minus") else None
    if amount.value is None or not (match or minus):
        return amount
    last = match.last if match else amount.last
    first, start = (minus.index, minus.stem_start) if minus else (amount.first, amount.start)
    thing = amount.thing or Thing(first, last, start, "", _CELSIUS, "measure")
    below = replace(amount, low=-amount.value, high=-amount.value, first=first, start=start, thing=thing)
    return replace(below, last=last, end=scene.tokens[last - 1].end)
