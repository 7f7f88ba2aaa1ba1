"""Amounts with their bounds: about, at least, at most, between, from to, or."""

from dataclasses import replace

from tawatur.arabic.numerals import numeral_at
from tawatur.arabic.tokens import Token
from tawatur.lexicon.phrases import Match
from tawatur.lexicon.quantity_words import Bound, Qualifier
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.counts import counted_at, each_at
from tawatur.reading.figures.duals import dual_at, single_at
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing
from tawatur.reading.figures.vague import span_at, vague_at

_AND = "و"
_FROM = "من"
_IN = "في"
_DASHES = frozenset("-–—")
_ARTICLE = "ال"
_BY = "ب"
_CELSIUS = "degree Celsius"
_SIGNS = frozenset("$€£")
_SKIPPED = frozenset("،,:«\"“(")
_GAP = 4
"""Words that may stand between a verb such as تجاوز and its number."""
_BEHIND = 4
"""Words between a number and an adverb such as `على الأقل`, with the noun and its adjectives."""
_CHANGED = 12


def bounded_at(scene: Scene, index: int) -> Amount | None:
    """The amount whose words begin at the token, with its bounds."""
    return _between(scene, index) or _qualified(scene, index) or _with_tail(scene, amount_at(scene, index))


def amount_at(scene: Scene, index: int, *, qualified: bool = False) -> Amount | None:
    """The amount that begins at the token; `qualified` where a bound stands before it."""
    if index >= len(scene.tokens):
        return None
    return (
        counted_at(scene, index)
        or vague_at(scene, index)
        or dual_at(scene, index)
        or single_at(scene, index, qualified=qualified)
        or span_at(scene, index)
        or each_at(scene, index)
    )


def _with_tail(scene: Scene, amount: Amount | None) -> Amount | None:
    if amount is None:
        return None
    return _below_zero(scene, _behind(scene, _to(scene, amount) or _or(scene, amount) or amount))


def _below_zero(scene: Scene, amount: Amount) -> Amount:
    """Degrees below zero: `٤ درجات تحت الصفر`, `ناقص ثماني درجات`."""
    before = scene.token(amount.first - 1)
    match = scene.quantities.below_zero.at(scene.tokens, amount.last) if scene.token(amount.last) else None
    minus = before is not None and scene.quantities.is_("minus", before.stem)
    if amount.value is None or not (match or minus):
        return amount
    last = match.last if match else amount.last
    first, start = (before.index, before.stem_start) if minus and before else (amount.first, amount.start)
    below = replace(amount, low=-amount.value, high=-amount.value, first=first, start=start)
    if below.thing is None:
        below = replace(below, thing=Thing(first, last, start, "", _CELSIUS, "measure"))
    return replace(below, last=last, end=scene.tokens[last - 1].end)


def _qualified(scene: Scene, index: int) -> Amount | None:
    match = scene.quantities.before.at(scene.tokens, index)
    if match is None:
        return None
    found = _number_behind(scene, match)
    if found is None or (found.form == "dual" and found.thing and not found.thing.inside):
        return None
    bound = match.value.bound
    if bound == "lower" and _negated(scene, index):
        return _bounded(found, "upper")
    if match.value.inside and found.first - match.last <= 1:
        found = replace(found, first=index, start=scene.tokens[index].stem_start)
    return _bounded(found, bound)


def _number_behind(scene: Scene, match: Match[Qualifier]) -> Amount | None:
    """The amount behind a qualifier; verbs may have their subject between."""
    index = _past_marks(scene, match.last)
    if match.value.bound == "lower" and not match.value.inside and _by(scene, index):
        return None
    verb = not match.value.inside or _is_negation(scene, scene.tokens[match.first])
    for step in range(_GAP if verb else 1):
        token = scene.token(index)
        if token is None or (token.kind == "mark" and token.text not in _SIGNS):
            return None
        if step and scene.function(token) and not scene.quantities.is_("among", token.norm):
            return None
        found = _between(scene, index) or amount_at(scene, index, qualified=step == 0)
        if found is not None:
            return _with_tail(scene, found)
        index = _past_marks(scene, index + 1)
    return None


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
    """Whether a negated verb makes `more than` a bound from above: لا يسهم بأكثر من."""
    if index < 2 or not scene.quantities.is_("more", scene.tokens[index].stem):
        return False
    negation, verb = scene.tokens[index - 2], scene.tokens[index - 1]
    return _is_negation(scene, negation) and not scene.functions.has(verb.stem, "auxiliary")


def _is_negation(scene: Scene, token: Token) -> bool:
    return scene.quantities.is_("negation", token.stem) or scene.quantities.is_("negation", token.norm)


def _bounded(amount: Amount, bound: Bound) -> Amount:
    if bound == "about":
        return replace(amount, approx=True)
    return replace(amount, high=None) if bound == "lower" else replace(amount, low=None)


def _behind(scene: Scene, amount: Amount) -> Amount:
    """The amount with an adverb of bound behind it or behind its noun."""
    last = amount.thing.last if amount.thing and amount.thing.first >= amount.last else amount.last
    for index in range(amount.last, min(max(last, amount.last) + _BEHIND, len(scene.tokens))):
        token = scene.tokens[index]
        match = scene.quantities.after.at(scene.tokens, index)
        if match is not None:
            longer = replace(amount, last=match.last, end=scene.tokens[match.last - 1].end)
            return _bounded(longer, match.value.bound)
        if token.kind != "word" and token.text not in "«»\"“”":
            break
        if (token.proclitics or scene.function(token)) and not _a_time(scene, index):
            break
    return amount


def _a_time(scene: Scene, index: int) -> bool:
    """Whether `in the day`, `in the year` begins at the token."""
    following = scene.token(index + 1)
    word = scene.nouns.form(following) if following is not None and scene.tokens[index].norm == _IN else None
    return word is not None and word.noun.kind == "duration"


def _between(scene: Scene, index: int) -> Amount | None:
    match = scene.quantities.between.at(scene.tokens, index)
    low = amount_at(scene, match.last) if match else None
    if match is None or low is None:
        return None
    token = scene.token(low.last)
    high = amount_at(scene, low.last) if token is not None and token.norm.startswith(_AND) else None
    if high is None and token is not None and token.norm == _AND:
        high = amount_at(scene, low.last + 1)
    found = _range(scene, low, high) if high else _split(scene, low)
    return replace(found, first=index, start=scene.tokens[index].stem_start) if found else None


def _split(scene: Scene, amount: Amount) -> Amount | None:
    """`بين خمسة وعشرين` read as two numbers."""
    for cut in range(amount.last - 1, amount.first, -1):
        if not scene.tokens[cut].norm.startswith(_AND):
            continue
        low = numeral_at(scene.tokens[:cut], amount.first, scene.numbers)
        high = amount_at(scene, cut)
        if low and high and low.last == cut:
            first = replace(amount, low=low.value, high=low.value, thing=None, scale=low.scale)
            return _range(scene, first, high)
    return None


def _to(scene: Scene, amount: Amount) -> Amount | None:
    """`80-100`, `من ستة إلى ثمانية`, but not a change from one to the other."""
    token = scene.token(amount.last)
    if token is None or amount.value is None or amount.form not in ("digits", "words", "dual", "percent"):
        return None
    dash = token.text in _DASHES and amount.form == "digits" and amount.thing is None
    if not dash and (not scene.quantities.is_("to", token.norm) or _changes(scene, amount.first)):
        return None
    high = amount_at(scene, amount.last + 1)
    found = _range(scene, amount, high) if high and (high.thing or dash) else None
    before = scene.token(amount.first - 1)
    if found and not dash and before is not None and before.norm == _FROM:
        return replace(found, first=before.index, start=before.stem_start)
    return found


def _changes(scene: Scene, index: int) -> bool:
    first = max(scene.draft.text.sentence_of(index).first, index - _CHANGED)
    return any(scene.quantities.is_("change", token.stem) for token in scene.tokens[first:index])


def _or(scene: Scene, amount: Amount) -> Amount | None:
    token = scene.token(amount.last)
    if token is None or not scene.quantities.is_("or", token.norm):
        return None
    high = amount_at(scene, amount.last + 1)
    return _range(scene, amount, high) if high else None


def _range(scene: Scene, low: Amount, high: Amount) -> Amount | None:
    """One amount from two, the first completed from the second."""
    first, last = low.value, high.value
    if first is None or last is None:
        return None
    if low.thing is None and low.scale == 1 and first * high.scale < last:
        first *= high.scale
    if first >= last or (low.thing and high.thing and low.thing.unit != high.thing.unit):
        return None
    thing = high.thing or low.thing
    form = "percent" if "percent" in (low.form, high.form) else low.form
    return replace(high, first=low.first, start=low.start, low=first, high=last, thing=thing, form=form)
