"""The unit of amounts that have no noun by them: from the amounts around, or from the nouns that the text counts."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.lexicon.kind_cues import kind_cues
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.currency import local_currency
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, is_others, thing_at

_REACH = 12
_NEAR = 5
_FAR = 20
"""How many times greater a number is that is told by another scale."""
_PERSON = "person"
_ITEM = "item"
_MAGNITUDE = "magnitude"
_ARTICLE = "ال"
_PARTICIPLE = "م"
_THEM = ("هم", "هن")
_FOREIGN = frozenset(("USD", "EUR"))
_OWN = frozenset(("duration", "measure", "money"))


def settle(scene: Scene, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, each with a thing whose unit is known as far as the text tells."""
    settled: list[Amount] = []
    for place, amount in enumerate(amounts):
        thing = amount.thing
        if thing is None or is_others(scene, thing):
            following = amounts[place + 1] if place + 1 < len(amounts) else None
            found = _next(scene, amount, following) or _thing(scene, amount, settled)
            thing = found if thing is None else replace(thing, unit=found.unit)
            amount = _scaled(amount, following) if following and found is following.thing else amount
        elif not thing.unit:
            thing = _strength(scene, amount) or replace(thing, unit=_unknown(scene, amount, thing))
        settled.append(replace(amount, thing=thing))
    return settled


def _unknown(scene: Scene, amount: Amount, thing: Thing) -> str:
    """The unit of a noun that no lexicon counts: people behind من, and participles to whom something happens."""
    suffers = any(kind_cues().before(token) for token in scene.tokens[max(0, amount.first - 3) : amount.first])
    participle = scene.tokens[thing.first].stem.startswith(_PARTICIPLE)
    return _PERSON if thing.first != amount.last or (participle and suffers) else _ITEM


def _next(scene: Scene, amount: Amount, following: Amount | None) -> Thing | None:
    """The thing of the amount that this one leads up to: من 15 إلى مئة ليرة."""
    token = scene.token(amount.last)
    if token is None or following is None or not scene.words.has(token.norm, "to"):
        return None
    near = following.first - amount.last <= 1 and following.thing is not None and following.thing.unit
    return following.thing if near else None


def _scaled(amount: Amount, following: Amount) -> Amount:
    """The amount by the scale of the one that it leads up to, where it is far from it without: من 12 إلى 15 ألفا."""
    own, other = amount.value, following.value
    if own is None or other is None or amount.scale > 1 or following.scale == 1 or own * _FAR > other:
        return amount
    return replace(amount, low=own * following.scale, high=own * following.scale)


def _thing(scene: Scene, amount: Amount, before: Sequence[Amount]) -> Thing:
    """What the amount counts: what it is compared with, money, the nearest counted noun before it, or people."""
    first = scene.sentence(amount.first).start
    earlier = next((a for a in reversed(before) if a.first >= first and a.thing), None)
    if earlier is not None and earlier.thing is not None and _goes_on(scene, before[-1], earlier.thing, amount):
        return earlier.thing
    return (
        _whole(scene, amount, first, before)
        or _strength(scene, amount)
        or _money(scene, amount, first, before)
        or _noun_before(scene, amount, first)
        or (earlier.thing if earlier is not None and earlier.thing and earlier.thing.unit == _PERSON else None)
        or Thing(amount.first, amount.last, amount.start, "", _PERSON, "other")
    )


def _goes_on(scene: Scene, last: Amount, thing: Thing, amount: Amount) -> bool:
    """Whether the amount is set against the one before (مقابل, بدلا من, من أصل), or tells more money."""
    if thing.kind == "money" and amount.scale > 1 and amount.thing is None:
        return True
    words = scene.tokens[max(last.last, amount.first - _NEAR) : amount.first]
    if words and scene.words.has(words[-1].norm, "of"):
        return True
    return any(scene.words.has(token.stem, "compared") for token in words)


def _whole(scene: Scene, amount: Amount, first: int, before: Sequence[Amount]) -> Thing | None:
    """What a number before منها or منهم is a part of: a noun of the sentence, or things counted before it."""
    token = scene.token(amount.last)
    if token is None or not scene.words.has(token.norm, "among"):
        return None
    people = token.norm.endswith(_THEM)
    for index in range(amount.first - 1, max(first, amount.first - 2 * _REACH) - 1, -1):
        word = scene.nouns.form(scene.tokens[index])
        if word is None or word.noun.kind in _OWN or word.number == "singular":
            continue
        if (word.noun.unit == _PERSON) == people:
            return thing_at(scene, index)
    told = (a.thing for a in reversed(before) if a.thing and a.thing.kind not in _OWN)
    return next((thing for thing in told if (thing.unit == _PERSON) == people), None)


def _strength(scene: Scene, amount: Amount) -> Thing | None:
    """The magnitude of an earthquake: بقوة 7.8."""
    for index in (amount.first - 1, amount.first - 2):
        token = scene.token(index)
        if token is not None and scene.words.has(token.norm, "strength"):
            return Thing(index, index + 1, token.start, "", _MAGNITUDE, "measure")
    return None


def _money(scene: Scene, amount: Amount, first: int, before: Sequence[Amount]) -> Thing | None:
    """Money where a currency or a price is spoken of: هبط الريال إلى 2850, السعر دون 150 ألفا."""
    for index in range(amount.first - 1, max(first, amount.first - _REACH) - 1, -1):
        token = scene.tokens[index]
        named = thing_at(scene, index) if token.definite else None
        currency = named if named is not None and named.kind == "money" else None
        if currency is not None and currency.unit not in _FOREIGN:
            return currency
        price = scene.words.has(token.stem, "price") or scene.words.has(token.bare, "price")
        if price or currency is not None:
            told = (a.thing.unit for a in reversed(before) if a.thing and a.thing.kind == "money")
            code = next((unit for unit in told if price or unit not in _FOREIGN), None)
            unit = code or local_currency(scene, amount.first)
            return Thing(index, index + 1, token.stem_start, "", unit, "money")
    return None


def _noun_before(scene: Scene, amount: Amount, first: int) -> Thing | None:
    """The nearest plural of people before the amount in its clause, or any plural right before it."""
    for index in range(amount.first - 1, max(first, amount.first - _REACH) - 1, -1):
        token = scene.tokens[index]
        if scene.opens_clause(token):
            return None
        near = amount.first - index
        if scene.words.has(token.stem.removeprefix(_ARTICLE), "share"):
            return Thing(index, index + 1, token.start, "", "percent", "other")
        if scene.words.has(token.bare, "tally") and (counted := thing_at(scene, index + 1)):
            return counted
        word = scene.nouns.form(token)
        if word is None or word.noun.kind in _OWN or word.number not in ("plural", "doubtful"):
            continue
        if word.noun.kind == "other" and not token.definite and kind_cues().before(token):
            continue
        if word.noun.unit in (_PERSON, "body", "case") or near <= _NEAR:
            return thing_at(scene, index)
    return None
