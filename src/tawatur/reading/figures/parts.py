"""What و adds to an amount behind its noun: ساعة ونصف, مليوني دولار ونصف المليون, خمس سنوات وشهرين, أربعة أشهر ونيف."""

from dataclasses import replace
from fractions import Fraction

from tawatur.arabic.numerals import numeral_at
from tawatur.lexicon.unit_parts import unit_parts
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, thing_at

_AND = "و"
_TENS = 10


def with_parts(scene: Scene, amount: Amount) -> Amount:
    """The amount with the fraction, the smaller unit or the excess that follows it."""
    token = scene.token(amount.last)
    behind = amount.thing.last if amount.thing and amount.thing.first == amount.last else amount.last
    if behind != amount.last and (more := _excess(scene, amount, behind)):
        return more
    if token is None or not token.is_word or not token.norm.startswith(_AND) or amount.low is None:
        return amount
    return _excess(scene, amount, amount.last) or _fraction(scene, amount) or _smaller(scene, amount) or amount


def _excess(scene: Scene, amount: Amount, index: int) -> Amount | None:
    """ونيف is up to nine more after tens, open after other numbers."""
    token = scene.token(index)
    if token is None or amount.low is None or not scene.quantities.is_("excess", token.norm.removeprefix(_AND)):
        return None
    tens = amount.low % _TENS == 0 and amount.low < 100 and amount.thing is None
    high = amount.low + _TENS - 1 if tens else None
    return replace(amount, last=index + 1, end=token.end, high=high)


def _fraction(scene: Scene, amount: Amount) -> Amount | None:
    thing = amount.thing
    if thing is None or not thing.inside or amount.low is None:
        return None
    numeral = numeral_at(scene.tokens, amount.last, scene.numbers)
    if numeral is None:
        return None
    last = numeral.last
    if numeral.form == "fraction":
        again = thing_at(scene, last, attached=False)
        if again is not None and again.unit == thing.unit:
            last = again.last
        return _longer(scene, amount, amount.low + numeral.value, last)
    if numeral.value < numeral.scale == amount.scale:
        return _longer(scene, amount, amount.low + numeral.value, last)
    return None


def _smaller(scene: Scene, amount: Amount) -> Amount | None:
    """A count of a smaller unit: متراً وعشرين سنتيمتراً."""
    thing = amount.thing
    if thing is None or not thing.inside or amount.low is None:
        return None
    count, part = _count_of(scene, amount.last)
    sizes = unit_parts().get((thing.unit, part.unit)) if part else None
    if sizes is None or part is None:
        return None
    value = amount.low * sizes.whole + count * sizes.part
    return replace(_longer(scene, amount, value, part.last), thing=replace(thing, unit=sizes.unit))


def _count_of(scene: Scene, index: int) -> tuple[Fraction, Thing | None]:
    """A numeral and its noun, a dual or a lone singular, also behind a و that stands apart."""
    if scene.tokens[index].norm == _AND and scene.token(index + 1) is not None:
        index += 1
    numeral = numeral_at(scene.tokens, index, scene.numbers)
    if numeral is not None:
        return numeral.value, thing_at(scene, numeral.last, attached=False)
    word = scene.nouns.form(scene.tokens[index])
    return Fraction(2 if word and word.number == "dual" else 1), thing_at(scene, index)


def _longer(scene: Scene, amount: Amount, value: Fraction, last: int) -> Amount:
    return replace(amount, low=value, high=value, last=last, end=scene.tokens[last - 1].end)
