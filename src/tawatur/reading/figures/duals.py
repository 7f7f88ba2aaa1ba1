"""Duals as amounts of two, and lone nouns of time and measure as amounts of one."""

from fractions import Fraction

from tawatur.arabic.endings import FEMININE_DUALS
from tawatur.arabic.tokens import Token
from tawatur.lexicon.verbs import is_verb
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.reading.figures.amount import Amount, in_years
from tawatur.reading.figures.parts import with_parts
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, thing_at

_ONE = Fraction(1)
_TWO = Fraction(2)
_FATHA_YA = "\u064eي"
_RATIO = 3
"""How much commoner a noun is than its dual."""


def dual_at(scene: Scene, index: int) -> Amount | None:
    """The dual at the token, with the اثنان that may follow; a definite dual counts nothing new."""
    if scene.tokens[index].definite:
        return None
    thing = _known(scene, index) or _open(scene, index)
    if thing is None or (not thing.inside and _follows_dual(scene, index)):
        return None
    last = thing.last if thing.inside else index + 1
    if not thing.inside and (two := _two_at(scene, last)):
        last = two
    amount = Amount(index, last, thing.start, scene.tokens[last - 1].end, _TWO, _TWO, "dual", index, thing)
    return in_years(with_parts(scene, amount))


def single_at(scene: Scene, index: int, *, qualified: bool) -> Amount | None:
    """`شهر ونصف`, `يوما كاملا`, and where a bound stands before it also `شهر`."""
    token = scene.tokens[index]
    word = scene.nouns.form(token) if not token.definite else None
    if word is None or word.number != "singular" or word.noun.kind not in ("duration", "measure"):
        return None
    thing = thing_at(scene, index)
    if thing is None:
        return None
    end = scene.tokens[thing.last - 1].end
    amount = Amount(index, thing.last, thing.start, end, _ONE, _ONE, "one", index, thing)
    longer, following = with_parts(scene, amount), scene.token(thing.last)
    whole = following is not None and scene.words.has(following.stem, "whole")
    alone = qualified and scene.numeral(thing.last) is None
    return in_years(longer) if alone or whole or longer != amount else None


def _known(scene: Scene, index: int) -> Thing | None:
    """A dual of the lexicon; a doubtful one where its vowel or an اثنان behind it tells."""
    token = scene.tokens[index]
    word = scene.nouns.form(token)
    if word is None:
        money = token.norm in scene.money.duals or token.stem in scene.money.duals
        return thing_at(scene, index) if money else None
    certain = word.number == "dual" or (word.number == "construct" and _has_genitive(scene, index))
    told = word.number == "doubtful" and (_FATHA_YA in token.text or _two_at(scene, index + 1) is not None)
    return thing_at(scene, index) if certain or told else None


def _two_at(scene: Scene, index: int) -> int | None:
    """Where an اثنان at the token ends."""
    numeral = scene.numeral(index) if scene.word(index) else None
    return numeral.last if numeral and numeral.value == _TWO else None


def _has_genitive(scene: Scene, index: int) -> bool:
    """Whether a noun stands right behind, as it does behind a construct and not behind `my car`."""
    following = scene.word(index + 1)
    return following is not None and not scene.function(following) and not is_verb(following, scene.tokens[index])


def _open(scene: Scene, index: int) -> Thing | None:
    """A feminine dual that the lexicon does not count, known by its singular; others look too much like names."""
    token = scene.tokens[index]
    if not token.stem.endswith(FEMININE_DUALS) or scene.nouns.form(token) or scene.function(token):
        return None
    if not _is_noun(token) or is_verb(token, scene.token(index - 1)):
        return None
    return Thing(index, index + 1, token.stem_start, "", "", "other")


def _is_noun(token: Token) -> bool:
    words = vocabulary()
    singular = token.stem[:-3] + "ه"
    return words.count(singular) + words.count("ال" + singular) > _RATIO * words.count(token.stem) + _RATIO


def _follows_dual(scene: Scene, index: int) -> bool:
    """Whether the word is said of a dual or of a plural in -ين: its adjective, or what اثنان منهم are."""
    token, before = scene.tokens[index], scene.token(index - 1)
    if before is None or not before.is_word or token.proclitics:
        return False
    return before.stem[-2:] == token.stem[-2:] or scene.words.has(before.stem, "among")
