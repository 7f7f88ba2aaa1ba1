"""Amounts that are ranges: between, from to, or, with a dash."""

from dataclasses import replace

from tawatur.arabic.number_words import AND
from tawatur.arabic.numerals import numeral_at
from tawatur.lexicon.phrases import Match
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.amounts import amount_at
from tawatur.reading.figures.scene import Scene

_DASHES = frozenset("-–—")
_BY = "ب"
_CHANGED = 12
"""Words before `from X to Y` in which a verb of change makes them two figures."""


def between_at(scene: Scene, index: int) -> Amount | None:
    """The range that بين opens at the token."""
    match = scene.words.at(scene.tokens, index, "between")
    low = amount_at(scene, match.last) if match else None
    if low is None:
        return None
    token = scene.token(low.last)
    high = None
    if token is not None and token.norm.startswith(AND):
        high = amount_at(scene, low.last + 1 if token.norm == AND else low.last)
    found = _range(scene, low, high) if high else _split(scene, low)
    return replace(found, first=index, start=_start(scene, match)) if found and match else None


def _start(scene: Scene, match: Match[None]) -> int:
    """The code point where the words of `between` begin, without the ب of بما بين."""
    token = scene.tokens[match.first]
    return token.stem_start + (match.last - match.first > 1 and token.norm.startswith(_BY))


def extended(scene: Scene, amount: Amount) -> Amount:
    """The amount, as a range if another follows it by a dash, إلى or أو."""
    return _to(scene, amount) or _or(scene, amount) or amount


def _split(scene: Scene, amount: Amount) -> Amount | None:
    """`بين خمسة وعشرين` read as two numbers."""
    for cut in range(amount.last - 1, amount.first, -1):
        if not scene.tokens[cut].norm.startswith(AND):
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
    if token is None or amount.form not in ("digits", "words", "dual", "percent"):
        return None
    dash = token.text in _DASHES and amount.form == "digits" and amount.thing is None
    if not dash and (not scene.words.has(token.norm, "to") or _changes(scene, amount.first)):
        return None
    high = amount_at(scene, amount.last + 1)
    found = _range(scene, amount, high) if high and (high.thing or dash) else None
    before = scene.token(amount.first - 1)
    if found and not dash and before is not None and scene.words.has(before.norm, "of"):
        return replace(found, first=before.index, start=before.stem_start)
    return found


def _changes(scene: Scene, index: int) -> bool:
    first = max(scene.sentence(index).start, index - _CHANGED)
    return any(scene.words.has(token.stem, "change") for token in scene.tokens[first:index])


def _or(scene: Scene, amount: Amount) -> Amount | None:
    token = scene.token(amount.last)
    if token is None or not scene.words.has(token.norm, "or"):
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
    form = "percent" if "percent" in (low.form, high.form) else low.form
    ends = replace(high, first=low.first, start=low.start, number=low.number, form=form)
    return replace(ends, low=first, high=last, thing=high.thing or low.thing)
