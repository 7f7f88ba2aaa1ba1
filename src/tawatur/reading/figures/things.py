"""What a number counts: the noun that stands by it, and the unit that this makes."""

from dataclasses import dataclass

from tawatur.arabic.endings import SOUND_MASCULINE
from tawatur.arabic.tokens import Token
from tawatur.lexicon.counted import Context, CountedKind, CountedWord
from tawatur.lexicon.kind_cues import kind_cues
from tawatur.lexicon.nationalities import nationalities
from tawatur.lexicon.verbs import is_verb
from tawatur.lexicon.vocabulary import vocabulary
from tawatur.reading.figures.currency import currency_at
from tawatur.reading.figures.scene import Scene

_OPENING = frozenset('«"“”„')
_LEAST = 3
_NISBA = ("ي", "يا")
_IN_TEXT = frozenset(("measure", "duration", "money"))


@dataclass(frozen=True, slots=True)
class Thing:
    """A counted noun in the text: tokens `first` up to but not including `last`, words from the code point `start` on.

    An empty unit is unknown.
    """

    first: int
    last: int
    start: int
    noun: str
    unit: str
    kind: CountedKind

    @property
    def inside(self) -> bool:
        """Whether the noun belongs to the figure's words."""
        return self.kind in _IN_TEXT


def thing_after(scene: Scene, index: int, *, definite: bool = False) -> Thing | None:
    """What the number that ends before the token counts, where a noun follows: directly, in quotes or after من.

    `definite` says whether an unknown noun may carry the article, as behind مئات and نصف.
    """
    index = _past_marks(scene, index)
    token = scene.token(index)
    if token is None or not token.is_word:
        return money_at(scene, index)
    if scene.words.has(token.norm, "of"):
        return _thing_of(scene, index + 1)
    if scene.words.has(token.norm[1:], "excess"):
        return None
    known = thing_at(scene, index, attached=False)
    if known is not None:
        return known
    return None if token.definite and not definite else _unknown(scene, index)


def thing_at(scene: Scene, index: int, *, attached: bool = True) -> Thing | None:
    """The counted noun or currency at the token; `attached` says whether proclitics may stand before it."""
    token = scene.token(index)
    if token is None or not token.is_word:
        return None
    word = scene.nouns.form(token)
    if word is not None and (attached or not word.proclitics):
        return _in_context(scene, index, word)
    return money_at(scene, index) if attached or not token.proclitics else None


def money_at(scene: Scene, index: int) -> Thing | None:
    """The currency, by name or sign, at the token."""
    found = currency_at(scene, index) if scene.token(index) is not None else None
    return Thing(index, found.last, scene.tokens[index].stem_start, "", found.code, "money") if found else None


def is_others(scene: Scene, thing: Thing | None) -> bool:
    """Whether the thing is آخرون, which counts what was counted before."""
    return thing is not None and scene.words.has(thing.noun, "others")


def _past_marks(scene: Scene, index: int) -> int:
    """The token after what may stand between a number and its noun.

    That is a quotation mark, the bracket of `(23) عربة`, or the same number again: أربعة (04) مخابئ.
    """
    token, following, closing = scene.token(index), scene.token(index + 1), scene.token(index + 2)
    if token is None:
        return index
    if token.text == ")":
        before = scene.token(index - 2)
        return index + 1 if before is not None and before.text == "(" else index
    if token.text == "(":
        again = following is not None and following.kind == "number" and closing is not None and closing.text == ")"
        return index + 3 if again else index
    return index + 1 if token.text in _OPENING else index


def _thing_of(scene: Scene, index: int) -> Thing | None:
    """The noun after من: أربعة من قيادييه; of a body such as الحرس, people are counted."""
    token = scene.token(index)
    if token is None or not token.is_word or token.proclitics or scene.function(token):
        return None
    known, word = thing_at(scene, index), scene.nouns.form(token)
    if known is None or (word is not None and word.number == "singular" and not known.inside):
        return Thing(index, index + 1, token.start, "", "", "other")
    return known


def _unknown(scene: Scene, index: int) -> Thing | None:
    """A noun that no lexicon counts."""
    token = scene.word(index)
    if token is None or len(token.stem) < _LEAST or scene.function(token) or is_verb(token, scene.token(index - 1)):
        return None
    if scene.numbers.get(token) or scene.words.has(token.norm, "rest") or kind_cues().after(scene.tokens, index):
        return None
    return Thing(index, index + 1, token.start, "", "person" if _is_people(token) else "", "other")


def _is_people(token: Token) -> bool:
    """Whether the noun is one of origin, or has a plural in -ون as only people have."""
    known, words = nationalities(), vocabulary()
    if token.bare in known.people or token.bare in known.adjectives or token.stem.endswith((*SOUND_MASCULINE, *_NISBA)):
        return True
    base = token.stem.removesuffix("ا")
    return any(words.count(base + ending) for ending in SOUND_MASCULINE)


def _in_context(scene: Scene, index: int, word: CountedWord) -> Thing:
    """The thing that the noun is where it stands: مربع after متر, a goal in a match."""
    noun = word.noun
    for context in scene.nouns.contexts.get(noun.noun, ()):
        last = _fits(scene, index, context)
        if last is not None:
            return Thing(index, last, word.start, noun.noun, context.unit, context.kind or noun.kind)
    return Thing(index, index + 1, word.start, noun.noun, noun.unit, noun.kind)


def _fits(scene: Scene, index: int, context: Context) -> int | None:
    """Where the thing ends if the context holds."""
    tokens = scene.tokens
    if context.scope == "next":
        match = context.words.at(tokens, index + 1) if index + 1 < len(tokens) else None
        return match.last if match else None
    places = range(len(tokens)) if context.scope == "text" else scene.sentence(index)
    return index + 1 if any(context.words.at(tokens, place) for place in places) else None
