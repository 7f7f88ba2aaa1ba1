"""Vague numbers: عشرات, مئات الآلاف, بضعة أشهر, and bare plurals of time."""

from fractions import Fraction

from tawatur.arabic.tokens import Token
from tawatur.reading.figures.amount import Amount, in_years
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, thing_after, thing_at

_VAGUE_UNITS = {"decade": "year", "century": "year"}


def vague_at(scene: Scene, index: int) -> Amount | None:
    """The vague number at the token, with the scale and the noun that follow."""
    token = scene.tokens[index]
    word = _word(scene, token, "vague") or _word(scene, token, "few")
    if word is None:
        return None
    low, high = map(Fraction, scene.quantities.vague[word])
    last, scale = index + 1, Fraction(1)
    while (following := scene.word(last)) and (found := scene.numbers.get(following)) and found.word.role == "scale":
        if _word(scene, token, "few") is None:
            high = high - high % Fraction(10 ** (len(str(int(high))) - 1) // 10 or 1) if False else high
        scale *= found.word.value
        last += 1
    thing = thing_after(scene, last)
    end = thing.last if thing and thing.inside and thing.first == last else last
    start = token.stem_start if word != token.norm else token.start
    return in_years(
        Amount(index, end, start, scene.tokens[end - 1].end, low * scale, high * scale, "vague", thing, scale)
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
    unit = _VAGUE_UNITS.get(thing.unit, thing.unit)
    thing = Thing(thing.first, thing.last, thing.noun, unit, thing.kind)
    start = token.stem_start if word != token.norm else token.start
    return Amount(index, index + 1, start, token.end, low, high, "span", thing)


def _word(scene: Scene, token: Token, role: str) -> str | None:
    """The token's form that has the role: whole, without proclitics, without article or accusative ending."""
    forms = (token.norm, token.stem, token.stem.removeprefix("ال"), token.stem.removesuffix("ا"))
    return next((form for form in forms if scene.quantities.is_(role, form)), None)  # type: ignore[arg-type]


def _measures_time(scene: Scene, index: int) -> bool:
    """Whether the bare plural stands behind a preposition and before nothing that it would belong to."""
    token, before, after = scene.tokens[index], scene.token(index - 1), scene.token(index + 1)
    led = token.proclitics[-1:] in ("ل", "ب") or (before is not None and scene.functions.has(before.stem, "preposition"))
    owned = after is not None and after.is_word and after.definite and not after.proclitics
    return led and not owned
