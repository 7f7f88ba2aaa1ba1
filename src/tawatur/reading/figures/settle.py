"""The unit of amounts that have no noun by them: from the amount before, or from the noun that the text counts."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, is_others, thing_at

_REACH = 12
_DEFAULT = "person"
_COMPARED = ("from", "to")
_SHARE = "نسبه"


def settle(scene: Scene, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, each with a thing whose unit is known as far as the text tells."""
    settled: list[Amount] = []
    for amount in amounts:
        thing = amount.thing
        if thing is None or is_others(scene, thing) or (not thing.unit and thing.kind == "other"):
            amount = replace(amount, thing=_thing(scene, amount, settled))
        settled.append(amount)
    return settled


def _thing(scene: Scene, amount: Amount, before: Sequence[Amount]) -> Thing:
    """What the amount counts: what is compared with it, the nearest counted noun before it, or people."""
    own = amount.thing
    sentence = scene.draft.text.sentence_of(amount.first)
    earlier = next((a for a in reversed(before) if a.first >= sentence.first and a.thing and a.thing.unit), None)
    if own is not None and not is_others(scene, own):
        return replace(own, unit=_DEFAULT if own.first > amount.last else "item")
    if earlier is not None and earlier.thing is not None and _compared(scene, earlier, amount):
        return replace(earlier.thing, first=own.first if own else earlier.thing.first)
    noun = _noun_before(scene, amount, sentence.first)
    if noun is not None:
        return noun
    if earlier is not None and earlier.thing is not None and earlier.thing.kind != "duration":
        return earlier.thing
    return Thing(amount.first, amount.last, amount.start, "", _DEFAULT, "other")


def _compared(scene: Scene, earlier: Amount, amount: Amount) -> bool:
    """Whether the amount is set against the earlier one: إلى, مقابل, بدلا من, من أصل, أو."""
    words = scene.tokens[max(earlier.last, amount.first - 4) : amount.first]
    return any(scene.quantities.is_("compared", token.stem) for token in words)


def _noun_before(scene: Scene, amount: Amount, first: int) -> Thing | None:
    """The nearest noun before the amount that could be what it counts."""
    for index in range(amount.first - 1, max(first, amount.first - _REACH) - 1, -1):
        token = scene.tokens[index]
        if token.stem.removeprefix("ال").removesuffix("ه") == _SHARE.removesuffix("ه"):
            return Thing(index, index + 1, token.start, "", "percent", "other")
        form = scene.nouns.form(token)
        if form is None or form.noun.kind in ("duration", "measure", "money"):
            continue
        if form.number == "singular" and not token.definite and form.noun.kind != "wounded":
            continue
        return thing_at(scene, index)
    return None
