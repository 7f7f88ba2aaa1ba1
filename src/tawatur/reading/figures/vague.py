"""Vague numbers: عشرات, مئات الآلاف, بضعة أشهر, and bare plurals of time."""

from dataclasses import replace
from fractions import Fraction

from tawatur.lexicon.vague_numbers import VagueNumber
from tawatur.reading.figures.amount import Amount, in_years
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import thing_after, thing_at

_FOR = "ل"
_IN_YEARS = ("decade", "century")


def vague_at(scene: Scene, index: int) -> Amount | None:
    """The vague number or the bare plural of time at the token."""
    token = scene.tokens[index]
    for form in (token.norm, token.stem, token.stem.removeprefix("ال"), token.stem.removesuffix("ا")):
        if number := scene.vague.get(form):
            start = token.start if form == token.norm else token.stem_start
            return _span(scene, index, number, start) if number.role == "span" else _some(scene, index, number, start)
    return None


def _some(scene: Scene, index: int, number: VagueNumber, start: int) -> Amount | None:
    """Tens, hundreds or a few, with the scale and the noun that follow; a few count only time or with a scale."""
    hundreds = vague_at(scene, index + 1) if number.role == "few" and scene.word(index + 1) else None
    if hundreds is not None and hundreds.form == "vague":
        return replace(hundreds, first=index, start=start)
    last, scale = _scale(scene, index + 1)
    low, high = number.low * scale, number.high * scale
    if number.role == "few" and scale == 1 and (ten := _ten(scene, last)):
        last, low, high = last + 1, low + ten, high + ten
    alone = scene.tokens[index].definite and last == index + 1 and not scene.of_at(last)
    thing = None if alone else thing_after(scene, last, definite=True)
    if number.role == "few" and last == index + 1 and (thing is None or thing.kind != "duration"):
        return None
    end = thing.last if thing and thing.inside and thing.first == last else last
    return in_years(Amount(index, end, start, scene.tokens[end - 1].end, low, high, "vague", index, thing, scale))


def _span(scene: Scene, index: int, number: VagueNumber, start: int) -> Amount | None:
    """A bare plural of time: بعد ساعات, على مدى أشهر, عقود من الحرب."""
    token, thing = scene.tokens[index], thing_at(scene, index)
    if thing is None or token.definite or not _measures_time(scene, index):
        return None
    thing = replace(thing, unit="year") if thing.unit in _IN_YEARS else thing
    return Amount(index, index + 1, start, token.end, number.low, number.high, "span", index, thing)


def _scale(scene: Scene, index: int) -> tuple[int, Fraction]:
    """Where the scale words at the token end, and what they multiply by: عشرات الآلاف."""
    scale = Fraction(1)
    while (following := scene.word(index)) and (found := scene.numbers.get(following)):
        if found.word.role not in ("scale", "scales"):
            break
        scale, index = scale * found.word.value, index + 1
    return index, scale


def _ten(scene: Scene, index: int) -> Fraction | None:
    """The ten of `بضعة عشر`, thirteen to nineteen."""
    following = scene.word(index)
    found = scene.numbers.get(following) if following else None
    return found.word.value if found and found.word.role == "ten" else None


def _measures_time(scene: Scene, index: int) -> bool:
    """Whether the bare plural stands behind a preposition or before من, and before nothing that it would belong to."""
    token, before, after = scene.tokens[index], scene.token(index - 1), scene.token(index + 1)
    led = token.proclitics.endswith(_FOR) or (before is not None and scene.words.has(before.stem, "lead"))
    owned = after is not None and after.is_word and after.definite and not after.proclitics
    return (led and not owned) or (after is not None and scene.words.has(after.norm, "of"))
