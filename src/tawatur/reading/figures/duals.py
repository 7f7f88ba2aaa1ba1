"""Duals as amounts of two, and lone nouns of time and measure as amounts of one."""

from dataclasses import replace
from fractions import Fraction

from tawatur.arabic.nouns import singular_of_dual
from tawatur.arabic.numerals import numeral_at
from tawatur.arabic.tokens import Token
from tawatur.lexicon.verbs import is_verb
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.reading.figures.amount import Amount, in_years
from tawatur.reading.figures.parts import with_parts
from tawatur.reading.figures.scene import Scene
from tawatur.reading.figures.things import Thing, thing_at

_TWO = Fraction(2)
_FATHA_YA = "\u064eي"
_RATIO = 3
"""How much commoner a noun is than its dual."""


def dual_at(scene: Scene, index: int) -> Amount | None:
    """The dual at the token, with the اثنان that may follow."""
    token = scene.tokens[index]
    thing = _known(scene, index) or _open(scene, index)
    if thing is None:
        return None
    last = thing.last if thing.inside else index + 1
    again = numeral_at(scene.tokens, last, scene.numbers) if scene.word(last) else None
    if again and again.value == _TWO and not thing.inside:
        last = again.last
    start = token.start if token.norm in scene.nouns.forms else token.stem_start
    amount = Amount(index, last, start, scene.tokens[last - 1].end, _TWO, _TWO, "dual", thing)
    return in_years(with_parts(scene, amount))


def _known(scene: Scene, index: int) -> Thing | None:
    token = scene.tokens[index]
    form = scene.nouns.form(token)
    if form is None:
        money = token.norm in scene.money.duals or token.stem in scene.money.duals
        return thing_at(scene, index) if money else None
    if form.number == "dual" or (form.number == "construct" and _has_genitive(scene, index)):
        return thing_at(scene, index)
    if form.number == "doubtful" and (_FATHA_YA in token.text or _two_follows(scene, index)):
        return thing_at(scene, index)
    return None


def _two_follows(scene: Scene, index: int) -> bool:
    following = scene.word(index + 1)
    numeral = numeral_at(scene.tokens, index + 1, scene.numbers) if following else None
    return numeral is not None and numeral.value == _TWO


def _has_genitive(scene: Scene, index: int) -> bool:
    """Whether a noun stands right behind, as it does behind a construct and not behind `my car`."""
    token, following = scene.tokens[index], scene.word(index + 1)
    if following is None or token.definite or scene.function(following) or is_verb(following, token):
        return False
    return not following.definite or not following.stem.endswith("ه")


def _open(scene: Scene, index: int) -> Thing | None:
    """A dual that the lexicon does not count, known by its singular."""
    token = scene.tokens[index]
    if token.definite or len(token.stem) < 5 or not token.stem.endswith(("ان", "ين")) or scene.function(token):
        return None
    if not any(_is_noun(token, singular) for singular in singular_of_dual(token.stem)):
        return None
    if is_verb(token, scene.token(index - 1)) or _follows_dual(scene, index):
        return None
    return Thing(index, index + 1, "", "", "other")


def _is_noun(token: Token, singular: str) -> bool:
    words = vocabulary()
    base = singular[:-1] if singular.endswith("ه") else singular
    if len(singular) < 3 or words.count(base + "ون") or singular.endswith("ي"):
        return False
    return words.count(singular) + words.count("ال" + singular) > _RATIO * words.count(token.stem) + _RATIO


def _follows_dual(scene: Scene, index: int) -> bool:
    """Whether the word is the adjective of a dual, or of a plural in -ين."""
    before = scene.token(index - 1)
    return before is not None and before.is_word and before.stem.endswith(("ان", "ين"))


def single_at(scene: Scene, index: int, *, qualified: bool) -> Amount | None:
    """`شهر ونصف`, and where a bound stands before it also `شهر`."""
    token = scene.tokens[index]
    form = scene.nouns.form(token) if not token.definite else None
    if form is None or form.number != "singular" or form.noun.kind not in ("duration", "measure"):
        return None
    thing = thing_at(scene, index)
    if thing is None:
        return None
    start = token.start if token.norm in scene.nouns.forms else token.stem_start
    one = Amount(index, thing.last, start, scene.tokens[thing.last - 1].end, Fraction(1), Fraction(1), "one", thing)
    whole = with_parts(scene, one)
    return in_years(whole) if qualified or whole != one else None


def end_at(scene: Scene, amount: Amount, last: int) -> Amount:
    """The amount with its words reaching to the token before `last`."""
    return replace(amount, last=last, end=scene.tokens[last - 1].end)
