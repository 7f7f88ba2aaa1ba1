"""What a figure is about: by its unit, by its noun, by what happens to the people counted."""

from collections.abc import Sequence

from tawatur.lexicon.counted import CountedKind
from tawatur.lexicon.kind_cues import kind_cues
from tawatur.model.figure import FigureKind
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene

_PEOPLE = frozenset(("person", "family", "body"))
_SURE: dict[CountedKind, FigureKind] = {
    "killed": "killed",
    "wounded": "wounded",
    "missing": "missing",
    "evacuated": "evacuated",
}
_LIKELY: dict[CountedKind, FigureKind] = {
    "detained": "detained",
    "fighters": "fighters",
    "displaced": "displaced",
}
_CLOSE = 2
_BEFORE = 14
_AFTER = 5
_AGE = 4
_STOPS = frozenset('،,؛;:.!؟?()[]«»"')

Told = Sequence[tuple[Amount, FigureKind]]
"""Amounts with their kinds."""


def kind_of(scene: Scene, amount: Amount, before: Told) -> FigureKind:
    """The kind of the figure; `before` are the earlier amounts with theirs."""
    thing = amount.thing
    if thing is None or amount.form == "percent" or thing.unit == "percent":
        return "other"
    if thing.kind == "money" or thing.kind == "bases":
        return thing.kind
    if thing.kind == "duration":
        return "other" if _is_age(scene, amount) else "duration"
    if thing.unit not in _PEOPLE:
        return _SURE.get(thing.kind) or _LIKELY.get(thing.kind, "other")
    sure, likely = _SURE.get(thing.kind), _LIKELY.get(thing.kind, "other")
    if sure and thing.last <= amount.number:
        return _before(scene, amount, thing.last, None) or sure
    return sure or _from_cues(scene, amount, before) or likely


def _from_cues(scene: Scene, amount: Amount, before: Told) -> FigureKind | None:
    sentence = scene.sentence(amount.first)
    close, far = (max(sentence.start, amount.first - reach) for reach in (_CLOSE, _BEFORE))
    if amount.thing is not None and amount.thing.kind == "displaced":
        return _before(scene, amount, close, None)
    people = (kind for other, kind in reversed(before) if other.first >= sentence.start and _of_people(other))
    earlier = next(people, None)
    return (
        _before(scene, amount, close, earlier)
        or _after(scene, amount, sentence.stop)
        or _before(scene, amount, far, earlier)
        or (earlier if earlier != "other" and earlier != "fighters" and _without_noun(amount) else None)
    )


def _of_people(amount: Amount) -> bool:
    return amount.thing is not None and amount.thing.unit in _PEOPLE and amount.form != "percent"


def _without_noun(amount: Amount) -> bool:
    """Whether the number has no noun right behind it."""
    return amount.thing is None or amount.thing.first != amount.last


def _after(scene: Scene, amount: Amount, last: int) -> FigureKind | None:
    """A cue behind the number in the same clause: `22 محتجزاً قضوا`."""
    start = max(amount.last, amount.thing.last if amount.thing else 0)
    for token in scene.tokens[start : min(last, start + _AFTER)]:
        if token.text in _STOPS or token.proclitics.startswith("و") or token.kind == "number":
            return None
        kind = kind_cues().after(token)
        if kind is not None:
            return kind
    return None


def _before(scene: Scene, amount: Amount, first: int, earlier: FigureKind | None) -> FigureKind | None:
    """The nearest cue before the number, or the kind of the figure that it is a part of: بينهم ثلاثة."""
    for index in range(amount.first - 1, first - 1, -1):
        token = scene.tokens[index]
        if earlier is not None and scene.words.has(token.stem, "among"):
            return earlier if earlier != "other" else None
        kind = None if scene.function(token) else kind_cues().before(token)
        if kind is not None:
            return kind
    return None


def _is_age(scene: Scene, amount: Amount) -> bool:
    """Whether a duration is somebody's age: (34 عاما), البالغ من العمر ستة عشر عاما."""
    before, after = scene.token(amount.first - 1), scene.token(amount.last)
    if before is not None and before.text == "(" and after is not None and after.text == ")":
        return amount.thing is not None and amount.thing.unit == "year"
    tokens = scene.tokens[max(0, amount.first - _AGE) : amount.first]
    return any(scene.words.has(token.stem, "age") for token in tokens)
