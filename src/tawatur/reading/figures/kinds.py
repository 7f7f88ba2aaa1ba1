"""What a figure is about: by its unit, by its noun, by what happens to the people counted."""

from collections.abc import Sequence

from tawatur.lexicon.kind_cues import kind_cues
from tawatur.model.figure import FigureKind
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene

_HUMAN = frozenset(("person", "family", "body", "case", "household", "child", "woman"))
_STRONG = frozenset(("killed", "wounded", "missing", "displaced"))
_BEFORE = 14
_AFTER = 5
_STOPS = frozenset("،,؛;:.!؟?()[]«»\"")


def kind_of(scene: Scene, amount: Amount, before: Sequence[tuple[Amount, FigureKind]]) -> FigureKind:
    """The kind of the figure; `before` are the earlier amounts with theirs."""
    thing = amount.thing
    if thing is None or amount.form == "percent" or thing.unit == "percent":
        return "other"
    if thing.kind == "money":
        return "money"
    if thing.kind == "duration":
        return "other" if _is_age(scene, amount) else "duration"
    if thing.kind == "bases":
        return "bases"
    if thing.unit not in _HUMAN:
        return "fighters" if thing.kind == "fighters" else "other"
    if thing.kind in _STRONG:
        return thing.kind  # type: ignore[return-value]
    return _from_cues(scene, amount, before) or _from_noun(amount)


def _from_noun(amount: Amount) -> FigureKind:
    kind = amount.thing.kind if amount.thing else "other"
    return "other" if kind == "measure" else kind


def _from_cues(
    scene: Scene, amount: Amount, before: Sequence[tuple[Amount, FigureKind]]
) -> FigureKind | None:
    sentence = scene.draft.text.sentence_of(amount.first)
    return _after(scene, amount, sentence.last) or _before(scene, amount, sentence.first, before)


def _after(scene: Scene, amount: Amount, last: int) -> FigureKind | None:
    """A cue behind the number in the same clause: `22 محتجزاً قضوا`."""
    start = max(amount.last, amount.thing.last if amount.thing else 0)
    for index in range(start, min(last, start + _AFTER)):
        token = scene.tokens[index]
        if token.text in _STOPS or token.proclitics.startswith("و") or token.kind == "number":
            return None
        kind = kind_cues().get(token.stem) or kind_cues().get(token.bare)
        if kind is not None:
            return kind
    return None


def _before(
    scene: Scene, amount: Amount, first: int, before: Sequence[tuple[Amount, FigureKind]]
) -> FigureKind | None:
    """The nearest cue before the number, or the kind of the figure that it is a part of: بينهم ثلاثة."""
    earlier = before[-1] if before and before[-1][0].first >= first else None
    for index in range(amount.first - 1, max(first, amount.first - _BEFORE) - 1, -1):
        token = scene.tokens[index]
        if scene.quantities.is_("among", token.stem) and earlier is not None:
            return earlier[1] if earlier[1] != "other" else None
        kind = kind_cues().get(token.norm) or kind_cues().get(token.stem) or kind_cues().get(token.bare)
        if kind is not None:
            return kind
    return None


def _is_age(scene: Scene, amount: Amount) -> bool:
    """Whether a duration is somebody's age: (34 عاما), البالغ من العمر ستة عشر عاما."""
    before, after = scene.token(amount.first - 1), scene.token(amount.last)
    if before is not None and before.text == "(" and after is not None and after.text == ")":
        return amount.thing is not None and amount.thing.unit == "year"
    tokens = scene.tokens[max(0, amount.first - 4) : amount.first]
    return any(scene.quantities.is_("age", token.stem) for token in tokens)
