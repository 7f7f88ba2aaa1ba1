"""What و adds to an amount behind its noun: ساعة ونصف, مليوني دولار ونصف المليون, خمس سنوات وشهرين, أربعة أشهر ونيف."""

from dataclasses import replace
from fractions import Fraction

from tawatur.arabic.number_words import AND
from tawatur.lexicon.unit_parts import unit_parts
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, thing_at

_TENS = 10
_HUNDRED = 100


def with_parts(scene: Scene, amount: Amount) -> Amount:
    """The amount with the excess, the fraction or the smaller unit that follows it."""
    thing = amount.thing
    behind = thing.last if thing and thing.first == amount.last else amount.last
    token = scene.token(behind)
    if token is None or not token.is_word or not token.norm.startswith(AND):
        return amount
    if more := _excess(scene, amount, behind):
        return more
    if thing is None or not thing.inside or amount.low is None:
        return amount
    return _fraction(scene, amount, thing, amount.low) or _smaller(scene, amount, thing, amount.low) or amount


def _excess(scene: Scene, amount: Amount, index: int) -> Amount | None:
    """ونيف is up to nine more after bare tens, open after other numbers."""
    token = scene.tokens[index]
    if amount.low is None or not scene.words.has(token.norm.removeprefix(AND), "excess"):
        return None
    tens = amount.low % _TENS == 0 and amount.low < _HUNDRED and amount.thing is None
    high = amount.low + _TENS - 1 if tens else None
    return replace(amount, last=index + 1, end=token.end, high=high)


def _fraction(scene: Scene, amount: Amount, thing: Thing, value: Fraction) -> Amount | None:
    """`ساعة ونصف الساعة`, and of the scale in `مليوني دولار ونصف المليون`."""
    numeral = scene.numeral(amount.last)
    if numeral is None:
        return None
    if numeral.form == "fraction":
        again = thing_at(scene, numeral.last, attached=False)
        last = again.last if again is not None and again.unit == thing.unit else numeral.last
        return _longer(scene, amount, value + numeral.value, last)
    if numeral.value < numeral.scale == amount.scale:
        return _longer(scene, amount, value + numeral.value, numeral.last)
    return None


def _smaller(scene: Scene, amount: Amount, thing: Thing, value: Fraction) -> Amount | None:
    """A count of a smaller unit: متراً وعشرين سنتيمتراً."""
    count, part = _count_of(scene, amount.last)
    sizes = unit_parts().get((thing.unit, part.unit)) if part else None
    if sizes is None or part is None:
        return None
    longer = _longer(scene, amount, value * sizes.whole + count * sizes.part, part.last)
    return replace(longer, thing=replace(thing, unit=sizes.unit))


def _count_of(scene: Scene, index: int) -> tuple[Fraction, Thing | None]:
    """A numeral and its noun, a dual or a lone singular, also behind a و that stands apart."""
    if scene.tokens[index].norm == AND:
        index += 1
    numeral = scene.numeral(index)
    if numeral is not None:
        return numeral.value, thing_at(scene, numeral.last, attached=False)
    token = scene.token(index)
    word = scene.nouns.form(token) if token is not None else None
    return Fraction(2 if word and word.number == "dual" else 1), thing_at(scene, index)


def _longer(scene: Scene, amount: Amount, value: Fraction, last: int) -> Amount:
    return replace(amount, low=value, high=value, last=last, end=scene.tokens[last - 1].end)
