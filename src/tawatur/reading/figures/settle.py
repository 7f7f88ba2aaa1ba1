"""The unit of amounts that have no noun by them: from the amount before, or from the nouns that the text counts."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.lexicon.kind_cues import kind_cues
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.currency import local_currency
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, is_others, thing_at

_REACH = 12
_NEAR = 5
_DEFAULT = "person"
_UNKNOWN = "item"
_SHARE = "نسبه"
_FOREIGN = frozenset(("USD", "EUR"))
_PEOPLE = ("هم", "هن")
_FROM = "من"
_OWN = ("duration", "measure", "money")


def settle(scene: Scene, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, each with a thing whose unit is known as far as the text tells."""
    settled: list[Amount] = []
    for amount in amounts:
        thing = amount.thing
        if thing is None or is_others(scene, thing) or not thing.unit:
            amount = replace(amount, thing=_thing(scene, amount, settled))
        settled.append(amount)
    return settled


def _thing(scene: Scene, amount: Amount, before: Sequence[Amount]) -> Thing:
    """What the amount counts: what it is compared with, money, the nearest counted noun before it, or people."""
    own = amount.thing
    if own is not None and not is_others(scene, own):
        return replace(own, unit=_UNKNOWN if own.first == amount.last else _DEFAULT)
    sentence = scene.draft.text.sentence_of(amount.first)
    earlier = next((a.thing for a in reversed(before) if a.first >= sentence.first and a.thing), None)
    if earlier is not None and (_compared(scene, before[-1], amount) or _more_money(earlier, amount)):
        return earlier
    if part := _part(scene, amount, sentence.first, before):
        return part
    return (
        _money(scene, amount, sentence.first, before)
        or _noun_before(scene, amount, sentence.first)
        or Thing(amount.first, amount.last, amount.start, "", _DEFAULT, "other")
    )


def _compared(scene: Scene, earlier: Amount, amount: Amount) -> bool:
    """Whether the amount is set against the earlier one: إلى, مقابل, بدلا من, من أصل, أو."""
    words = scene.tokens[max(earlier.last, amount.first - _NEAR) : amount.first]
    if words and words[-1].norm == _FROM:
        return True
    return any(scene.quantities.is_("compared", token.stem) for token in words)


def _more_money(earlier: Thing, amount: Amount) -> bool:
    return earlier.kind == "money" and amount.scale > 1 and amount.thing is None


def _part(scene: Scene, amount: Amount, first: int, before: Sequence[Amount]) -> Thing | None:
    """What a number before منها or منهم is a part of: a noun of the sentence, or things counted before it."""
    token = scene.token(amount.last)
    if token is None or not scene.quantities.is_("among", token.norm):
        return None
    people = token.norm.endswith(_PEOPLE)
    for index in range(amount.first - 1, max(first, amount.first - 2 * _REACH) - 1, -1):
        word = scene.nouns.form(scene.tokens[index])
        if word is None or word.noun.kind in _OWN or word.number == "singular":
            continue
        if (word.noun.unit == _DEFAULT) == people:
            return thing_at(scene, index)
    told = (a.thing for a in reversed(before) if a.thing and a.thing.kind not in _OWN)
    return next((thing for thing in told if (thing.unit == _DEFAULT) == people), None)


def _money(scene: Scene, amount: Amount, first: int, before: Sequence[Amount]) -> Thing | None:
    """Money where a currency or a price is spoken of: هبط الريال إلى 2850, السعر دون 150 ألفا."""
    for index in range(amount.first - 1, max(first, amount.first - _REACH) - 1, -1):
        token = scene.tokens[index]
        price = scene.quantities.is_("price", token.stem) or scene.quantities.is_("price", token.bare)
        thing = thing_at(scene, index) if token.definite else None
        if thing is not None and thing.kind == "money" and thing.unit not in _FOREIGN:
            return thing
        if price or (thing is not None and thing.kind == "money"):
            told = (a.thing for a in reversed(before) if a.thing and a.thing.kind == "money")
            known = next((other for other in told if price or other.unit not in _FOREIGN), None)
            code = known.unit if known else local_currency(scene, amount.first)
            return Thing(index, index + 1, token.stem_start, "", code, "money")
    return None


def _noun_before(scene: Scene, amount: Amount, first: int) -> Thing | None:
    """The nearest plural of people before the amount, or any plural right before it."""
    for index in range(amount.first - 1, max(first, amount.first - _REACH) - 1, -1):
        token = scene.tokens[index]
        if token.stem.removeprefix("ال") == _SHARE:
            return Thing(index, index + 1, token.start, "", "percent", "other")
        if scene.quantities.is_("strength", token.norm) and amount.first - index <= 2:
            return Thing(index, index + 1, token.start, "", "magnitude", "measure")
        if scene.quantities.is_("tally", token.bare) and (counted := thing_at(scene, index + 1)):
            return counted
        word = scene.nouns.form(token)
        if word is None or word.noun.kind in _OWN or word.number not in ("plural", "doubtful"):
            continue
        if not token.definite and kind_cues().before(token) and word.noun.kind == "other":
            continue
        if word.noun.unit in (_DEFAULT, "body", "case") or amount.first - index <= _NEAR:
            return thing_at(scene, index)
    return None
