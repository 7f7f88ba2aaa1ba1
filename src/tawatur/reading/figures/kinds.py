"""What a figure is about: by its unit, by its noun, by what happens to the people counted."""

from tawatur.lexicon.counted import CountedKind
from tawatur.model.figure import FigureKind
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.fates import Told, fate, is_people
from tawatur.reading.figures.scene import Scene

_OF_THINGS: dict[CountedKind, FigureKind] = {
    "killed": "killed",
    "wounded": "wounded",
    "missing": "missing",
    "evacuated": "evacuated",
    "detained": "detained",
    "displaced": "displaced",
    "fighters": "fighters",
    "money": "money",
    "bases": "bases",
}
_AGE = 4


def kind_of(scene: Scene, amount: Amount, before: Told) -> FigureKind:
    """The kind of the figure; `before` are the earlier amounts with theirs."""
    thing = amount.thing
    if thing is None or amount.form == "percent" or thing.unit == "percent":
        return "other"
    if thing.kind == "duration":
        return "other" if _is_age(scene, amount) else "duration"
    if not is_people(amount) or thing.kind in ("money", "bases"):
        return _OF_THINGS.get(thing.kind, "other")
    kind = fate(scene, amount, thing, before)
    return "other" if kind == "wounded" and _ill(scene, amount) else kind


def _ill(scene: Scene, amount: Amount) -> bool:
    """Whether those hurt are ill: an illness is named in their sentence, or in a text that tells of no wounds."""
    sentence = scene.sentence(amount.first)
    return scene.epidemic or any(scene.words.has(scene.tokens[index].bare, "illness") for index in sentence)


def _is_age(scene: Scene, amount: Amount) -> bool:
    """Whether a duration is somebody's age: (34 عاما), البالغ من العمر ستة عشر عاما."""
    before, after = scene.token(amount.first - 1), scene.token(amount.last)
    if before is not None and before.text == "(" and after is not None and after.text == ")":
        return amount.thing is not None and amount.thing.unit == "year"
    tokens = scene.tokens[max(0, amount.first - _AGE) : amount.first]
    return any(scene.words.has(token.stem, "age") for token in tokens)
