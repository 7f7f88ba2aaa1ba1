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
_ARTICLE = "ال"


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
    return Amount(
        numeral.first, last, numeral.start, end, value, value, form, numeral.first, thing, numeral.scale
    )


def _signed(scene: Scene, index: int) -> Amount | None:
    """A currency sign before its number."""
    sign = money_sign(scene, index)
    numeral = numeral_at(scene.tokens, index + 1, scene.numbers) if sign and scene.token(index + 1) else None
    if numeral is None:
        return None
    return replace(_amount(scene, numeral, numeral.value, sign), first=index, start=scene.tokens[index].start)


def _number(scene: Scene, numeral: Numeral) -> Amount:
    thing = _definite_noun(scene, numeral.first) or thing_after(scene, numeral.last, definite=numeral.scale > 1)
    return in_years(with_parts(scene, _amount(scene, numeral, numeral.value, thing)))


def _definite_noun(scene: Scene, index: int) -> Thing | None:
    """The plural before a definite number: الأيام الثلاثة, الساعات الـ24."""
    before = scene.token(index - 1)
    apart = before is not None and before.norm == _ARTICLE
    if not apart and not scene.tokens[index].stem.startswith(_ARTICLE):
        return None
    place = index - 2 if apart else index - 1
    noun = scene.token(place)
    word = scene.nouns.form(noun) if noun is not None and noun.is_word else None
    return thing_at(scene, place) if word and word.number in ("plural", "doubtful") else None


def _share(scene: Scene, numeral: Numeral) -> Amount | None:
    """`12 في المئة`, `واحد من كل خمسة`."""
    last, value = numeral.last, numeral.value
    if scene.token(last) is None:
        return None
    percent = scene.quantities.percent.at(scene.tokens, last)
    if percent:
        return replace(_percent(scene, numeral, value), last=percent.last, end=scene.tokens[percent.last - 1].end)
    whole = _each(scene, last)
    if whole is None or whole.value <= value:
        return None
    share = _percent(scene, numeral, 100 * value / whole.value)
    return replace(share, last=whole.last, end=scene.tokens[whole.last - 1].end)


def each_at(scene: Scene, index: int) -> Amount | None:
    """`طفل من كل ستة`: a lone noun as a share."""
    whole = _each(scene, index + 1) if scene.word(index) else None
    if whole is None or whole.value <= 1:
        return None
    token = scene.tokens[index]
    one = Numeral(index, index + 1, token.start, Fraction(1), Fraction(1), "words")
    share = _percent(scene, one, 100 / whole.value)
    return replace(share, last=whole.last, end=scene.tokens[whole.last - 1].end)


def _each(scene: Scene, index: int) -> Numeral | None:
    """The number behind من كل."""
    of, each, number = scene.token(index), scene.token(index + 1), scene.token(index + 2)
    if of is None or each is None or number is None or of.norm != _OF or each.norm != _EACH:
        return None
    return numeral_at(scene.tokens, index + 2, scene.numbers)


def _percent(scene: Scene, numeral: Numeral, value: Fraction) -> Amount:
    value = Fraction(round(value, 1)) if value.denominator > 1000 or value.denominator % 3 == 0 else value
    thing = Thing(numeral.first, numeral.last, numeral.start, "", "percent", "other")
    return replace(_amount(scene, numeral, value, thing), form="percent")


def _fraction(scene: Scene, numeral: Numeral) -> Amount | None:
    """`نصف ساعة` is a duration, `نصف السكان` fifty per cent."""
    thing = thing_after(scene, numeral.last, definite=True)
    if thing is not None and thing.inside and thing.first == numeral.last and _agrees(scene, numeral, thing):
        return in_years(with_parts(scene, _amount(scene, numeral, numeral.value, thing)))
    return _percent(scene, numeral, 100 * numeral.value)


def _agrees(scene: Scene, numeral: Numeral, thing: Thing) -> bool:
    """`نصف ساعة`, `نصف الساعة`, but not `الثلث سنة`."""
    definite = scene.tokens[numeral.last - 1].stem.startswith(_ARTICLE)
    return not definite and scene.tokens[thing.first].stem_start == scene.tokens[thing.first].start


def _one(scene: Scene, numeral: Numeral) -> Amount | None:
    """A واحد behind its noun, or joined to another count."""
    index = numeral.first
    found = scene.numbers.get(scene.tokens[index])
    joined = found is not None and found.proclitics == "و"
    noun, before = thing_at(scene, index - 1), scene.token(index - 1)
    if joined or noun is None or before is None or before.definite:
        return _amount(scene, numeral, numeral.value) if joined else None
    amount = _amount(scene, numeral, numeral.value, noun)
    return in_years(replace(amount, first=index - 1, start=noun.start)) if noun.inside else amount
