"""Amounts that are numerals: with their noun, their per cent sign, or as a share of something."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tawatur.arabic.number_words import AND
from tawatur.arabic.numerals import Numeral
from tawatur.arabic.pronouns import hosts
from tawatur.reading.figures.amount import Amount, Form, in_years
from tawatur.reading.figures.parts import with_parts
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, money_at, thing_after, thing_at

_ARTICLE = "ال"
_WHOLE = 100


def counted_at(scene: Scene, index: int) -> Amount | None:
    """The amount whose numeral, or currency sign, begins at the token."""
    if scene.tokens[index].kind == "mark":
        return _signed(scene, index)
    numeral = scene.numeral(index)
    if numeral is None:
        return None
    share = _share(scene, numeral)
    if share is not None:
        return share
    if numeral.form == "one":
        return _one(scene, numeral)
    return _fraction(scene, numeral) if numeral.form == "fraction" else _number(scene, numeral)


def each_at(scene: Scene, index: int) -> Amount | None:
    """`طفل من كل ستة`: a lone noun as a share."""
    whole = _each(scene, index + 1) if scene.word(index) else None
    if whole is None or whole.value <= 1:
        return None
    one = Numeral(index, index + 1, scene.tokens[index].start, Fraction(1), Fraction(1), "words")
    return _to(scene, _percent(scene, one, _WHOLE / whole.value), whole.last)


def _amount(scene: Scene, numeral: Numeral, value: Fraction, thing: Thing | None = None) -> Amount:
    inside = thing is not None and thing.inside and thing.first >= numeral.last
    last = thing.last if thing is not None and inside else numeral.last
    form: Form = "digits" if numeral.form == "digits" else "words"
    end = scene.tokens[last - 1].end
    return Amount(numeral.first, last, numeral.start, end, value, value, form, numeral.first, thing, numeral.scale)


def _to(scene: Scene, amount: Amount, last: int) -> Amount:
    return replace(amount, last=last, end=scene.tokens[last - 1].end)


def _signed(scene: Scene, index: int) -> Amount | None:
    """A currency sign before its number."""
    sign = money_at(scene, index)
    numeral = scene.numeral(index + 1) if sign else None
    if numeral is None:
        return None
    return replace(_amount(scene, numeral, numeral.value, sign), first=index, start=scene.tokens[index].start)


def _number(scene: Scene, numeral: Numeral) -> Amount:
    thing = _definite_noun(scene, numeral.first) or thing_after(scene, numeral.last, definite=numeral.scale > 1)
    if part := _part(scene, numeral, thing):
        return _percent(scene, numeral, _WHOLE * part)
    return in_years(with_parts(scene, _amount(scene, numeral, numeral.value, thing)))


def _part(scene: Scene, numeral: Numeral, thing: Thing | None) -> Fraction | None:
    """A fifth to a tenth without its damma, before a definite noun, as no number stands: خمس العائلات."""
    word = scene.numbers.voweled.get(scene.tokens[numeral.first].stem)
    alone = word is not None and numeral.last == numeral.first + 1
    noun = scene.word(numeral.last) if alone and thing and thing.first == numeral.last else None
    return word.value if word and noun and noun.definite else None


def _definite_noun(scene: Scene, index: int) -> Thing | None:
    """The plural before a definite number, also before a body of so many: الأيام الثلاثة, أفراد طاقمها الـ22."""
    before = scene.token(index - 1)
    apart = before is not None and before.norm == _ARTICLE
    if not apart and not scene.tokens[index].stem.startswith(_ARTICLE):
        return None
    place = index - 2 if apart else index - 1
    noun = scene.token(place)
    body = noun is not None and any(scene.words.has(host, "body") for host in (noun.bare, *_hosts(noun.bare)))
    return _plural(scene, place) or (_plural(scene, place - 1) if body else None)


def _plural(scene: Scene, index: int) -> Thing | None:
    """The plural noun at the token."""
    noun = scene.token(index)
    word = scene.nouns.form(noun) if noun is not None else None
    return thing_at(scene, index) if word and word.number in ("plural", "doubtful") else None


def _hosts(word: str) -> Iterator[str]:
    """What the word may be without its pronoun."""
    return (host for host, _ in hosts(word))


def _share(scene: Scene, numeral: Numeral) -> Amount | None:
    """`12 في المئة`, `واحد من كل خمسة`."""
    if percent := scene.words.at(scene.tokens, numeral.last, "percent"):
        return _to(scene, _percent(scene, numeral, numeral.value), percent.last)
    whole = _each(scene, numeral.last)
    if whole is None or whole.value <= numeral.value:
        return None
    return _to(scene, _percent(scene, numeral, _WHOLE * numeral.value / whole.value), whole.last)


def _each(scene: Scene, index: int) -> Numeral | None:
    """The number behind من كل or من بين كل."""
    of, each = scene.token(index), scene.token(index + 1)
    if of is None or each is None or not scene.words.has(of.norm, "of"):
        return None
    if scene.words.has(each.norm, "of_among"):
        index, each = index + 1, scene.token(index + 2)
    known = each is not None and scene.words.has(each.norm, "each")
    return scene.numeral(index + 2) if known else None


def _percent(scene: Scene, numeral: Numeral, value: Fraction) -> Amount:
    """Per cent, with one decimal where it has no end."""
    endless = _WHOLE % value.denominator != 0
    thing = Thing(numeral.first, numeral.last, numeral.start, "", "percent", "other")
    return replace(_amount(scene, numeral, Fraction(round(value, 1)) if endless else value, thing), form="percent")


def _fraction(scene: Scene, numeral: Numeral) -> Amount | None:
    """`نصف ساعة` is a duration, `نصف السكان` fifty per cent."""
    thing = thing_after(scene, numeral.last, definite=True)
    if thing is not None and thing.inside and thing.first == numeral.last and _agrees(scene, numeral, thing):
        return in_years(with_parts(scene, _amount(scene, numeral, numeral.value, thing)))
    return _percent(scene, numeral, _WHOLE * numeral.value)


def _agrees(scene: Scene, numeral: Numeral, thing: Thing) -> bool:
    """`نصف ساعة`, `نصف الساعة`, but not `الثلث سنة`."""
    definite = scene.tokens[numeral.last - 1].stem.startswith(_ARTICLE)
    return not definite and scene.tokens[thing.first].stem_start == scene.tokens[thing.first].start


def _one(scene: Scene, numeral: Numeral) -> Amount | None:
    """A واحد behind its noun, or joined to another count."""
    index = numeral.first
    found = scene.numbers.get(scene.tokens[index])
    if found is not None and found.proclitics == AND:
        return _amount(scene, numeral, numeral.value)
    noun, before = thing_at(scene, index - 1), scene.token(index - 1)
    if noun is None or before is None or before.definite:
        return None
    amount = _amount(scene, numeral, numeral.value, noun)
    return in_years(replace(amount, first=index - 1, start=noun.start)) if noun.inside else amount
