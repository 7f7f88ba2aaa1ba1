"""The words that say what a figure counts."""

from tawatur.arabic.endings import SOUND_MASCULINE
from tawatur.arabic.number_words import AND
from tawatur.arabic.pronouns import hosts
from tawatur.arabic.tokens import Token
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.verbs import is_verb
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.model import Span
from tawatur.reading.figures.amount import Amount
from tawatur.reading.figures.scene import Scene

_WORDS = 2
"""Adjectives and genitives that a noun takes along."""
_ALEF = "ا"
_ARTICLE = "ال"
_NUMBERS = ("plural", "doubtful")


def counted_words(scene: Scene, amount: Amount) -> Span | None:
    """The noun phrase of what is counted: behind the number, behind its unit and من, or before it."""
    thing = amount.thing
    if thing is None:
        return None
    if thing.inside or amount.form == "percent":
        first = _whole(scene, amount)
        return _phrase(scene, first, first + 1, scene.tokens[first].start) if first is not None else None
    return _phrase(scene, thing.first, thing.last, thing.start) if thing.first != amount.first else None


def _whole(scene: Scene, amount: Amount) -> int | None:
    """The noun that a measure or a share is of: ثمانين طنا من القنابل, نصف السكان."""
    of = scene.token(amount.last)
    share = amount.form == "percent" and of is not None and of.definite
    place = amount.last if share else amount.last + 1
    noun = scene.word(place)
    led = share or scene.of_at(amount.last)
    return place if led and noun is not None and place not in scene.dated and not scene.function(noun) else None


def _phrase(scene: Scene, first: int, last: int, start: int) -> Span:
    """The noun with its adjectives, its genitive or a من with a definite noun: عنصراً من القوات الحكومية."""
    definite, genitive = scene.tokens[first].definite, scene.word(last)
    if not definite and scene.of_at(first - 1) and genitive is not None and genitive.definite:
        return scene.draft.span(start, scene.tokens[_described(scene, last + 1, True) - 1].end)
    last = _described(scene, last, definite)
    body = scene.word(last + 1)
    if scene.of_at(last) and body is not None and body.definite and last + 1 not in scene.dated:
        last = _described(scene, last + 2, True)
    return scene.draft.span(start, scene.tokens[last - 1].end)


def _described(scene: Scene, index: int, definite: bool) -> int:
    """The token after the words that go on with a noun that is definite or not."""
    specified = _is_accusative(scene.tokens[index - 1])
    for place in range(index, index + _WORDS):
        token = scene.word(place)
        if token is None or token.norm in (AND, _ARTICLE) or token.definite != definite or place in scene.dated:
            return place
        if _begins_anew(scene, token) or is_verb(token, scene.token(place - 1)):
            return place
        if specified and not token.stem.endswith((_ALEF, *SOUND_MASCULINE)):
            return place
    return index + _WORDS


def _is_accusative(token: Token) -> bool:
    """Whether the noun has the alef of the indefinite accusative, behind which no genitive stands: جريحا."""
    return token.stem.endswith(_ALEF) and vocabulary().count(token.stem.removesuffix(_ALEF)) > 0


def _begins_anew(scene: Scene, token: Token) -> bool:
    """Whether the word is a preposition, a number, or behind a definite noun the next noun: مئات العائلات المدينة."""
    if scene.function(token) or scene.numbers.get(token) or scene.words.has(token.norm, "rest"):
        return True
    if any(scene.functions.has(host, "quantifier") for host, _ in hosts(token.norm)):
        return True
    if not token.definite or token.bare in nationalities().adjectives:
        return False
    word = scene.nouns.form(token)
    return word is not None and word.number not in _NUMBERS
