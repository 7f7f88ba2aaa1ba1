"""Vague numbers: عشرات, مئات الآلاف, بضعة أشهر, and bare plurals of time."""

from dataclasses import replace
from fractions import Fraction

from tawatur.arabic.tokens import Token
from tawatur.lexicon.quantity_words import QuantityRole
from tawatur.reading.figures.amount import Amount, in_years
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import thing_after, thing_at

_OF = "من"
_IN_YEARS = ("decade", "century")


def vague_at(scene: Scene, index: int) -> Amount | None:
    """The vague number at the token, with the scale and the noun that follow."""
    token = scene.tokens[index]
    word = _word(scene, token, "vague") or _word(scene, token, "few")
    if word is None:
        return None
    low, high = map(Fraction, scene.quantities.vague[word])
    last, scale = index + 1, Fraction(1)
    while (factor := _scale(scene, last)) is not None:
        scale *= factor
        last += 1
    if scale == 1 and word in scene.quantities.words["few"]:
        last, low, high = _few(scene, last, low, high)
    thing = thing_after(scene, last, definite=True)
    if last == index + 1 and word in scene.quantities.words["few"] and (thing is None or thing.kind != "duration"):
        return None
    end = thing.last if thing and thing.inside and thing.first == last else last
    raw_end = scene.tokens[end - 1].end
    return in_years(
        Amount(index, end, _start(token, word), raw_end, low * scale, high * scale, "vague", index, thing, scale)
    )


def span_at(scene: Scene, index: int) -> Amount | None:
    """A bare plural of time behind a preposition: بعد ساعات, على مدى أشهر."""
    token = scene.tokens[index]
    word = _word(scene, token, "span")
    if word is None or token.definite or not _measures_time(scene, index):
        return None
    thing = thing_at(scene, index)
    if thing is None:
        return None
    low, high = map(Fraction, scene.quantities.vague[word])
    thing = replace(thing, unit="year") if thing.unit in _IN_YEARS else thing
    return Amount(index, index + 1, _start(token, word), token.end, low, high, "span", index, thing)


def _few(scene: Scene, last: int, low: Fraction, high: Fraction) -> tuple[int, Fraction, Fraction]:
    """`بضعة عشر` is thirteen to nineteen."""
    following = scene.word(last)
    found = scene.numbers.get(following) if following else None
    if found and found.word.role == "ten":
        return last + 1, low + found.word.value, high + found.word.value
    return last, low, high


def _start(token: Token, word: str) -> int:
    return token.start if word == token.norm else token.stem_start


def _word(scene: Scene, token: Token, role: QuantityRole) -> str | None:
    """The token's form that has the role: whole, without proclitics, without article or accusative ending."""
    forms = (token.norm, token.stem, token.stem.removeprefix("ال"), token.stem.removesuffix("ا"))
    return next((form for form in forms if scene.quantities.is_(role, form)), None)


def _scale(scene: Scene, index: int) -> Fraction | None:
    """The multiplier that is the word at the token: عشرات الآلاف."""
    following = scene.word(index)
    found = scene.numbers.get(following) if following else None
    return found.word.value if found and found.word.role in ("scale", "scales") else None


def _measures_time(scene: Scene, index: int) -> bool:
    """Whether the bare plural stands behind a preposition or before من, and before nothing that it would belong to."""
    token, before, after = scene.tokens[index], scene.token(index - 1), scene.token(index + 1)
    led = token.proclitics[-1:] == "ل" or (before is not None and scene.quantities.is_("lead", before.stem))
    owned = after is not None and after.is_word and after.definite and not after.proclitics
    return (led and not owned) or (after is not None and after.norm == _OF)
