"""What happens to the people whom a figure counts: by their noun, and by verbs, nouns and phrases around the number."""

from collections.abc import Sequence

from tawatur.arabic.tokens import Token
from tawatur.lexicon.counted import CountedKind
from tawatur.lexicon.figure_words import FigureRole
from tawatur.lexicon.kind_cues import kind_cues
from tawatur.lexicon.verbs import is_verb
from tawatur.model.figure import FigureKind
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing

_PEOPLE = frozenset(("person", "family", "body"))
_SURE: dict[CountedKind, FigureKind] = {
    "killed": "killed",
    "wounded": "wounded",
    "missing": "missing",
    "evacuated": "evacuated",
}
_LIKELY: dict[CountedKind, FigureKind] = {"detained": "detained", "displaced": "displaced"}
_STATES = _SURE | _LIKELY
_NUMBERS = ("plural", "doubtful")
_LEADING: tuple[FigureRole, ...] = ("extent", "change", "spread")
_JOINING = ("و", "ف")
_AND = "و"
_THEY = "وا"
_CLOSE = 2
_BEFORE = 14
_AFTER = 5
_STOPS = frozenset("،,؛;:.!؟?()[]")

Told = Sequence[tuple[Amount, FigureKind]]
"""Amounts with their kinds."""


def is_people(amount: Amount) -> bool:
    """Whether people are counted."""
    return amount.thing is not None and amount.thing.unit in _PEOPLE and amount.form != "percent"


def fate(scene: Scene, amount: Amount, thing: Thing, before: Told) -> FigureKind:
    """The kind of a figure of people, `other` where nothing tells it."""
    sure = _SURE.get(thing.kind)
    if sure and thing.last <= amount.number:
        return _before(scene, amount, thing.last, None) or sure
    if sure and sure != "killed" and _dead_of_them(scene, amount, thing):
        return "killed"
    fighters: FigureKind = "fighters" if thing.kind == "fighters" else "other"
    return sure or _from_cues(scene, amount, thing, before) or _LIKELY.get(thing.kind, fighters)


def _dead_of_them(scene: Scene, amount: Amount, thing: Thing) -> bool:
    """Whether of the hurt or lost some are dead: وفاة ثلاثة من الجرحى, وفاة جريحين, ثلاثة جرحى ماتوا."""
    first = max(scene.sentence(amount.first).start, amount.first - _CLOSE)
    linked = scene.of_at(thing.first - 1) or (thing.first == amount.number and not _falls(scene, amount))
    if linked and _before(scene, amount, first, None) == "killed":
        return True
    return thing.last < len(scene.tokens) and kind_cues().after(scene.tokens, thing.last, several=True) == "killed"


def _falls(scene: Scene, amount: Amount) -> bool:
    """Whether a سقط stands before the number, which is said of the wounded too."""
    before = scene.token(amount.first - 1)
    return before is not None and scene.words.has(before.stem, "fall")


def _from_cues(scene: Scene, amount: Amount, thing: Thing, before: Told) -> FigureKind | None:
    sentence = scene.sentence(amount.first)
    far = _clause(scene, amount.first, max(sentence.start, amount.first - _BEFORE))
    close = max(far, amount.first - _CLOSE)
    if thing.kind == "displaced":
        return _before(scene, amount, close, None)
    people = (kind for other, kind in reversed(before) if other.first >= sentence.start and is_people(other))
    earlier = next(people, None)
    inherited = earlier if earlier != "other" and earlier != "fighters" and thing.first != amount.last else None
    return (
        ("other" if scene.words.at(scene.tokens, max(amount.last, thing.last), "casualties") else None)
        or _before(scene, amount, close, earlier)
        or _after(scene, amount, thing, sentence.stop)
        or _before(scene, amount, far, earlier)
        or _toll(scene, amount, thing, far)
        or inherited
    )


def _clause(scene: Scene, index: int, first: int) -> int:
    """Where the clause that holds the token begins: behind أن, or at a joined verb that tells nothing of people."""
    for place in range(index - 1, first - 1, -1):
        token = scene.tokens[place]
        if scene.opens_clause(token):
            return place + 1
        if _begins_anew(scene, token, place):
            return place
    return first


def _begins_anew(scene: Scene, token: Token, place: int) -> bool:
    """Whether a word behind و or ف is a verb that is no cue and leads to no number."""
    if token.proclitics[:1] not in _JOINING or place in scene.named or kind_cues().before(token):
        return False
    leads = any(scene.words.has(token.stem, role) for role in _LEADING)
    return not leads and is_verb(token, scene.token(place - 1))


def _toll(scene: Scene, amount: Amount, thing: Thing, first: int) -> FigureKind | None:
    """A toll is that of the dead where its noun tells nothing else: ارتفعت الحصيلة إلى 12."""
    told = any(scene.words.has(token.stem, "toll") for token in scene.tokens[first : amount.first])
    return "killed" if told and thing.kind not in _LIKELY else None


def _after(scene: Scene, amount: Amount, thing: Thing, last: int) -> FigureKind | None:
    """A cue behind the number in the same clause: `22 محتجزاً قضوا`."""
    start = max(amount.last, thing.last)
    for index in range(start, min(last, start + _AFTER)):
        token = scene.tokens[index]
        if token.text in _STOPS or token.kind == "number":
            return None
        joined = token.proclitics.startswith(_AND)
        kind = kind_cues().after(scene.tokens, index, several=amount.value != 1)
        if kind and (not joined or token.stem.endswith(_THEY)):
            return kind
        if joined or scene.opens_clause(token) or (index > start and scene.words.has(token.stem, "among")):
            return None
    return None


def _before(scene: Scene, amount: Amount, first: int, earlier: FigureKind | None) -> FigureKind | None:
    """The nearest cue before the number, or the kind of what it is a part of: بينهم ثلاثة, but مات منهم ثلاثة."""
    for index in range(amount.first - 1, first - 1, -1):
        token = scene.tokens[index]
        if earlier is not None and scene.words.has(token.stem, "among"):
            own = _cue(scene, index - 1) if index > first else None
            return own or (earlier if earlier != "other" else None)
        if kind := _cue(scene, index):
            return kind
    return None


def _cue(scene: Scene, index: int) -> FigureKind | None:
    """The kind that a verb or noun gives to the number behind it; a plural noun of state gives its own."""
    token = scene.tokens[index]
    if scene.function(token) and not token.proclitics:
        return None
    if kind := kind_cues().before(token):
        return kind
    word = scene.nouns.form(token)
    kinds = _STATES if token.definite else _SURE
    return kinds.get(word.noun.kind) if word and word.number in _NUMBERS else None
