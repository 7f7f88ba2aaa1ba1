"""Amounts that are numerals: with their noun, their per cent sign, or as a part of something."""

from dataclasses import replace
from fractions import Fraction

from tawatur.arabic.numerals import Numeral, numeral_at
from tawatur.reading.figures.amount import Amount, in_years
from tawatur.reading.figures.parts import with_parts
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, money_sign, thing_after, thing_at

_OF = "من"
_EACH = "كل"


def counted_at(scene: Scene, index: int) -> Amount | None:
    """The amount whose numeral, or currency sign, begins at the token."""
    if scene.tokens[index].kind == "mark":
        return _signed(scene, index)
    numeral = numeral_at(scene.tokens, index, scene.numbers)
    if numeral is None:
        return None
    share = _share(scene, numeral)
    if share is not None:
        return share
    if numeral.form == "one":
        return _one(scene, numeral)
    return _fraction(scene, numeral) if numeral.form == "fraction" else _number(scene, numeral)


def _amount(scene: Scene, numeral: Numeral, value: Fraction, thing: Thing | None = None) -> Amount:
    last = thing.last if thing and thing.inside and thing.first >= numeral.last else numeral.last
    form = "digits" if numeral.form == "digits" else "words"
    end = scene.tokens[last - 1].end
    return Amount(numeral.first, last, numeral.start, end, value, value, form, thing, numeral.scale)


def _signed(scene: Scene, index: int) -> Amount | None:
    """A currency sign before its number."""
    sign = money_sign(scene, index)
    numeral = numeral_at(scene.tokens, index + 1, scene.numbers) if sign and scene.token(index + 1) else None
    if numeral is None:
        return None
    return replace(_amount(scene, numeral, numeral.value, sign), first=index, start=scene.tokens[index].start)


def _number(scene: Scene, numeral: Numeral) -> Amount:
    thing = thing_after(scene, numeral.last)
    if thing is None and scene.tokens[numeral.first].stem.startswith("ال"):
        thing = thing_at(scene, numeral.first - 1)
    return in_years(with_parts(scene, _amount(scene, numeral, numeral.value, thing)))


def _share(scene: Scene, numeral: Numeral) -> Amount | None:
    """`12 في المئة`, `واحد من كل خمسة`."""
    last, value = numeral.last, numeral.value
    if scene.token(last) is None:
        return None
    percent = scene.quantities.percent.at(scene.tokens, last)
    if percent:
        return replace(_percent(scene, numeral, value), last=percent.last, end=scene.tokens[percent.last - 1].end)
    of, each = scene.token(last), scene.token(last + 1)
    if of is None or each is None or of.norm != _OF or each.norm != _EACH or scene.token(last + 2) is None:
        return None
    whole = numeral_at(scene.tokens, last + 2, scene.numbers)
    if whole is None or whole.value <= value:
        return None
    share = _percent(scene, numeral, 100 * value / whole.value)
    return replace(share, last=whole.last, end=scene.tokens[whole.last - 1].end)


def _percent(scene: Scene, numeral: Numeral, value: Fraction) -> Amount:
    value = Fraction(round(value, 1)) if value.denominator > 1000 or value.denominator % 3 == 0 else value
    thing = Thing(numeral.first, numeral.last, "", "percent", "other")
    return replace(_amount(scene, numeral, value, thing), form="percent")


def _fraction(scene: Scene, numeral: Numeral) -> Amount | None:
    """`نصف ساعة` is a duration, `نصف السكان` fifty per cent."""
    thing = thing_after(scene, numeral.last)
    if thing is not None and thing.inside and thing.first == numeral.last:
        return in_years(with_parts(scene, _amount(scene, numeral, numeral.value, thing)))
    return _percent(scene, numeral, 100 * numeral.value)


def _one(scene: Scene, numeral: Numeral) -> Amount | None:
    """A واحد behind its noun, or joined to another count."""
    index = numeral.first
    noun = thing_at(scene, index - 1)
    token = scene.tokens[index]
    if noun is None or token.proclitics:
        return _amount(scene, numeral, numeral.value) if token.proclitics == "و" else None
    amount = _amount(scene, numeral, numeral.value, noun)
    if not noun.inside:
        return amount
    before = scene.tokens[index - 1]
    return in_years(replace(amount, first=index - 1, start=before.stem_start))
